package org.proxylens.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.proxy.sample.Design;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.RankCorrelations;

/**
 * Prints how the probability told of the known device that looks best comes true, each device in turn the new one, alone and with
 * its whole kind left out: {@code PickedTable SAMPLES DRAWS DATASET…}.
 */
public final class PickedTable {
    private static final double THRESHOLD = 0.9;
    private static final Map<String, List<String>> KINDS = Map.of(
            "graphics card", List.of("1080ti", "2080ti", "titan", "eagle_gtx", "eagle_jetson", "rice_edgegpu"),
            "phone",
                    List.of("essential", "pixel", "samsung", "rice_pixel3", "true_a76", "eagle_cpu_855", "rice_raspi4"),
            "phone's graphics", List.of("eagle_gpu_855", "true_630", "true_640"),
            "processor", List.of("gold", "silver", "eagle_i7"));

    private PickedTable() {}

    private record Trial(double told, boolean strong) {}

    /** Runs; see the class. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        int samples = Integer.parseInt(args[0]);
        int draws = Integer.parseInt(args[1]);
        out.println("| known devices | design | reuse told | right | told less than came true by tenths |");
        out.println("| --- | --- | ---: | ---: | --- |");
        for (boolean kind : new boolean[] {false, true}) {
            for (Design design : Design.values()) {
                List<Trial> trials = new ArrayList<>();
                for (String path : Arrays.asList(args).subList(2, args.length)) {
                    trials(Datasets.open(Path.of(path), Progress.NONE), samples, draws, design, kind, trials);
                }
                out.println("| " + (kind ? "all of another kind" : "all others") + " | " + design.id() + " | "
                        + row(trials) + " |");
            }
        }
    }

    private static String row(List<Trial> trials) {
        List<Trial> reused = trials.stream()
                .filter(trial -> trial.told >= NewDevice.CONFIDENCE)
                .toList();
        long right = reused.stream().filter(Trial::strong).count();
        StringBuilder tenths = new StringBuilder();
        for (int tenth = 0; tenth < 10; tenth++) {
            int class0 = tenth;
            List<Trial> in = trials.stream()
                    .filter(trial -> Math.min(9, (int) (10 * trial.told)) == class0)
                    .toList();
            if (!in.isEmpty()) {
                double told = in.stream().mapToDouble(Trial::told).average().orElseThrow();
                double came = (double) in.stream().filter(Trial::strong).count() / in.size();
                tenths.append(String.format(Locale.ROOT, " %.2f→%.2f (%d)", told, came, in.size()));
            }
        }
        return String.format(
                Locale.ROOT, "%d | %d (%.1f %%) | %s", reused.size(), right, 100.0 * right / reused.size(), tenths);
    }

    private static void trials(
            Dataset dataset, int samples, int draws, Design design, boolean kind, List<Trial> trials) {
        Adapter adapter = new Adapter(dataset);
        for (Device target : dataset.devices()) {
            List<Device> known = dataset.devices().stream()
                    .filter(device -> !device.name().equals(target.name()))
                    .filter(device -> !kind || !kind(device.name()).equals(kind(target.name())))
                    .toList();
            Dataset pool = dataset.withDevices(known);
            CorrelationMatrix all =
                    RankCorrelations.spearmanMatrix(pool.latencies(), CommonSet.PAIRWISE, Progress.NONE);
            double[] latencies = target.latencies();
            for (int draw = 1; draw <= draws; draw++) {
                AdaptationOptions options =
                        new AdaptationOptions(AdaptationMethod.BLEND, null, pool.deviceNames(), THRESHOLD, draw);
                int[] rows = adapter.draw(target.name(), samples, design, options);
                double[] measured = new double[latencies.length];
                Arrays.fill(measured, Double.NaN);
                IntStream.of(rows).forEach(row -> measured[row] = latencies[row]);
                NewDevice.Evidence best = NewDevice.assess(pool, all, measured, THRESHOLD)
                        .evidence()
                        .get(0);
                double truth = RankCorrelations.spearman(
                                latencies,
                                pool.device(best.device()).orElseThrow().latencies())
                        .value();
                trials.add(new Trial(best.probabilityStrong(), truth >= THRESHOLD));
            }
        }
    }

    private static String kind(String device) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(device::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(device);
    }
}

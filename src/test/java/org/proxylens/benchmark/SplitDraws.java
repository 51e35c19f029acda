package org.proxylens.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.drift.TableDrift;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Prediction;
import org.proxylens.rank.RankCorrelations;

/**
 * What the blend reaches with 20 measurements on each split, target and draw, as a CSV, to hold two states of the program
 * against each other on the same draws: {@code SplitDraws SPLITS.json FOLDER DRAWS SPLIT,SPLIT,… random|chosen} prints one;
 * with another such CSV in the place of the design, the architectures measured are those of that CSV, and only predictions differ.
 * {@code SplitDraws BEFORE.csv AFTER.csv} prints the differences with their standard errors over the draws. With {@code told} behind the design, the
 * 80 % interval of the SRCC and the probability that it reaches 0.9 stand in further columns; {@code SplitDraws TOLD.csv} prints how they came true.
 */
public final class SplitDraws {
    private static final int SAMPLES = 20;
    private static final double THRESHOLD = 0.9;

    private SplitDraws() {}

    /** Runs; see the class. */
    public static void main(String[] args) throws IOException {
        if (args.length == 1) {
            cameTrue(Files.readAllLines(Path.of(args[0])), System.out);
        } else if (args.length == 2) {
            compare(read(args[0]), read(args[1]), System.out);
        } else {
            run(args, System.out);
        }
    }

    private static void run(String[] args, PrintStream out) throws IOException {
        Map<String, int[]> given = args[4].endsWith(".csv") ? rows(args[4]) : Map.of();
        Design design = args[4].equals(Design.RANDOM.id()) ? Design.RANDOM : Design.CHOSEN;
        JsonNode file = new ObjectMapper().readTree(Path.of(args[0]).toFile());
        boolean told = args.length > 5;
        out.println("split,target,draw,srcc,srcc_without_drift,rows" + (told ? ",low,high,probability" : ""));
        for (Map.Entry<String, JsonNode> entry : file.properties()) {
            String space = entry.getKey();
            List<String> wanted = new ArrayList<>(List.of(args[3].split(",")));
            wanted.removeIf(name -> !entry.getValue().has(name));
            if (wanted.isEmpty()) {
                continue;
            }
            Dataset dataset = Datasets.open(Path.of(args[1], space), Progress.NONE);
            Adapter adapter = new Adapter(dataset);
            TableDrift drift = new TableDrift(dataset);
            for (String name : wanted) {
                JsonNode split = entry.getValue().get(name);
                List<String> pool = texts(split.get("pool"));
                for (String target : texts(split.get("targets"))) {
                    double[] truth = dataset.device(target).orElseThrow().latencies();
                    for (int draw = 1; draw <= Integer.parseInt(args[2]); draw++) {
                        AdaptationOptions options =
                                new AdaptationOptions(AdaptationMethod.BLEND, null, pool, THRESHOLD, draw);
                        int[] drawn = given.get(name + "," + target + "," + draw);
                        int[] rows = drawn == null ? adapter.draw(target, SAMPLES, design, options) : drawn;
                        Measurements measured = Measurements.of(rows, truth);
                        Prediction prediction = told
                                ? adapter.adapt(target, measured, truth, options)
                                        .prediction()
                                : adapter.joint(target, measured, options).marginal(THRESHOLD, draw);
                        double[] predicted = prediction.besides(rows);
                        double without = drift.of(target)
                                .map(found -> found.srcc(predicted, truth).value())
                                .orElse(Double.NaN);
                        out.printf(
                                Locale.ROOT,
                                "%s,%s,%d,%.6f,%.6f,%s%s%n",
                                name,
                                target,
                                draw,
                                RankCorrelations.spearman(predicted, truth).value(),
                                without,
                                Arrays.stream(rows).mapToObj(String::valueOf).collect(Collectors.joining(" ")),
                                told ? told(prediction) : "");
                    }
                }
            }
        }
    }

    private static String told(Prediction prediction) {
        return String.format(
                Locale.ROOT,
                ",%.6f,%.6f,%.6f",
                prediction.srcc().low(),
                prediction.srcc().high(),
                prediction.probabilityStrong());
    }

    /** By split: the share of draws in their interval and below it, the probability told, the share that came true, and the Brier score. */
    private static void cameTrue(List<String> lines, PrintStream out) {
        Map<String, List<double[]>> splits = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double srcc = Double.parseDouble(cells[3]);
            double low = Double.parseDouble(cells[6]);
            double told = Double.parseDouble(cells[8]);
            double strong = srcc >= THRESHOLD ? 1 : 0;
            splits.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(new double[] {
                srcc >= low && srcc <= Double.parseDouble(cells[7]) ? 1 : 0,
                srcc < low ? 1 : 0,
                told,
                strong,
                (told - strong) * (told - strong)
            });
        }
        out.println("| split | draws | in the interval | below it | P(SRCC ≥ 0.9) told | came true | Brier |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        splits.forEach((split, draws) -> out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.3f |%n",
                split,
                draws.size(),
                mean(draws, 0),
                mean(draws, 1),
                mean(draws, 2),
                mean(draws, 3),
                mean(draws, 4)));
    }

    private static double mean(List<double[]> rows, int column) {
        return mean(rows.stream().mapToDouble(row -> row[column]).toArray());
    }

    /** The rows measured, by split, target and draw. */
    private static Map<String, int[]> rows(String file) throws IOException {
        Map<String, int[]> rows = new HashMap<>();
        List<String> lines = Files.readAllLines(Path.of(file));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            rows.put(
                    String.join(",", Arrays.copyOf(cells, 3)),
                    Arrays.stream(cells[5].split(" "))
                            .mapToInt(Integer::parseInt)
                            .toArray());
        }
        return rows;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /** By split and column (0 raw, 1 without drift), by draw: the SRCCs of its targets. */
    private static Map<String, Map<Integer, List<double[]>>> read(String file) throws IOException {
        Map<String, Map<Integer, List<double[]>>> splits = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(Path.of(file));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            splits.computeIfAbsent(cells[0], name -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(cells[2]), draw -> new ArrayList<>())
                    .add(new double[] {Double.parseDouble(cells[3]), Double.parseDouble(cells[4])});
        }
        return splits;
    }

    private static void compare(
            Map<String, Map<Integer, List<double[]>>> before,
            Map<String, Map<Integer, List<double[]>>> after,
            PrintStream out) {
        out.println("| split | draws | before | after | difference | drift taken out, before | after | difference |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        before.forEach((split, draws) -> {
            Map<Integer, List<double[]>> others = after.getOrDefault(split, Map.of());
            List<Integer> both =
                    draws.keySet().stream().filter(others::containsKey).toList();
            if (both.size() > 1) {
                out.println("| " + split + " | " + both.size() + " | " + cells(draws, others, both, 0) + " | "
                        + cells(draws, others, both, 1) + " |");
            }
        });
    }

    private static String cells(
            Map<Integer, List<double[]>> before, Map<Integer, List<double[]>> after, List<Integer> draws, int column) {
        double[] first = means(before, draws, column);
        double[] second = means(after, draws, column);
        double[] gains = new double[first.length];
        Arrays.setAll(gains, i -> second[i] - first[i]);
        double gain = mean(gains);
        double variance = Arrays.stream(gains).map(x -> (x - gain) * (x - gain)).sum() / (gains.length - 1);
        return String.format(
                Locale.ROOT,
                "%.4f | %.4f | %+.4f ± %.4f",
                mean(first),
                mean(second),
                gain,
                Math.sqrt(variance / gains.length));
    }

    private static double[] means(Map<Integer, List<double[]>> of, List<Integer> draws, int column) {
        return draws.stream()
                .mapToDouble(draw -> of.get(draw).stream()
                        .mapToDouble(values -> values[column])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}

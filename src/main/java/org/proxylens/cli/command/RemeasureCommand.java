package org.proxylens.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationQuestion;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.NewMeasurements;
import org.proxylens.analysis.remeasure.RemeasurePlan;
import org.proxylens.analysis.remeasure.RemeasureReading;
import org.proxylens.cli.option.AdaptationInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.cli.result.RemeasureText;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.figure.curves.RemeasureCurves;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.remeasure.RemeasureCurve;
import org.proxylens.proxy.remeasure.RemeasureOptions;
import org.proxylens.proxy.sample.Design;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code remeasure}: which networks to measure again by the doubt about the front, and what that is worth. */
@Command(name = "remeasure")
public final class RemeasureCommand extends FigureCommand {
    private static final double PANEL_MM = 130;
    private static final double HEIGHT_MM = 100;
    private static final String NEW_DEVICE = "";

    @Mixin
    private AdaptationInput adaptation = new AdaptationInput();

    @Option(names = "--measured", paramLabel = "FILE")
    private @Nullable Path measured;

    @Option(names = "--minutes", paramLabel = "M")
    private @Nullable Double minutes;

    @Option(names = "--networks", paramLabel = "N", defaultValue = "30")
    private int networks;

    @Option(names = "--targets", paramLabel = "A,B,…")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--samples", paramLabel = "K", defaultValue = "20")
    private int samples;

    @Option(names = "--round", paramLabel = "N", defaultValue = "10")
    private int round;

    @Option(names = "--draws", paramLabel = "N", defaultValue = "1")
    private int draws;

    @Option(names = "--ways", paramLabel = "W,…", split = ",", defaultValue = "doubt,blend_layers,reuse_layers")
    private List<String> ways = new ArrayList<>();

    @Option(names = "--over-all")
    private boolean overAll;

    @Mixin
    private ViewInput view = new ViewInput();

    @Option(names = "--summary", paramLabel = "FILE")
    private @Nullable String summary;

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        drawing.check(command);
        for (int count : new int[] {networks, round, draws}) {
            if (count < 1) {
                throw WrongUsage.of(command, "remeasure-counts");
            }
        }
        if (minutes != null && (!(minutes > 0) || measured == null)) {
            throw WrongUsage.of(command, "remeasure-minutes");
        }
        Dataset dataset = input.open(command);
        Basis basis = analysis.basis(command, dataset);
        if (measured == null) {
            study(command, dataset, basis);
        } else {
            plan(command, dataset, basis, measured);
        }
    }

    private void plan(CommandLine command, Dataset dataset, Basis basis, Path file) {
        NewMeasurements given = NewMeasurements.read(dataset, file, null, Progress.NONE);
        AdaptationOptions options = new AdaptationOptions(
                AdaptationMethod.BLEND,
                null,
                adaptation.pool(command, dataset),
                analysis.threshold(command),
                adaptation.seed());
        AdaptationQuestion question =
                new AdaptationQuestion(new Adapter(dataset), NEW_DEVICE, options, 0, Design.RANDOM, given.latencies());
        RemeasurePlan plan = RemeasurePlan.of(
                question,
                basis,
                networks,
                minutes == null ? Double.POSITIVE_INFINITY : minutes,
                progress("cli.progress.adapting"));
        drawing.write(
                command,
                RemeasureCurves.expected(plan.expectedLoss(), plan.picks(), drawing.theme()),
                PANEL_MM,
                HEIGHT_MM);
        output.write(
                command,
                () -> RemeasureText.json(plan, dataset.architectures()),
                () -> RemeasureText.csv(plan, dataset.architectures()),
                () -> RemeasureText.lines(plan, dataset.architectures()));
    }

    private void study(CommandLine command, Dataset dataset, Basis basis) {
        List<String> wanted = targets.isEmpty()
                ? CostFeatures.measured(dataset).deviceNames()
                : DeviceNames.split(command, dataset, targets);
        for (String target : wanted) {
            Device device = DeviceNames.device(command, dataset, target);
            if (samples < Adapter.FEWEST || samples > device.valid()) {
                throw WrongUsage.of(command, "samples", device.valid(), target, Adapter.FEWEST);
            }
        }
        RemeasureOptions options = new RemeasureOptions(
                wanted,
                adaptation.pool(command, dataset),
                ways.stream().map(name -> way(command, name.strip())).distinct().toList(),
                samples,
                adaptation.design(command),
                networks,
                round,
                draws,
                adaptation.seed(),
                basis.region(),
                basis.reference());
        RemeasureReading reading =
                RemeasureReading.of(dataset, basis.known(), options, progress("cli.progress.studying"));
        drawing.write(
                command,
                overAll
                        ? view.within(
                                command, RemeasureCurves.overAll(reading.summaries(), wanted.get(0), drawing.theme()))
                        : RemeasureCurves.of(reading.summaries(), wanted.size(), drawing.theme()),
                (overAll ? 1 : 2) * PANEL_MM,
                HEIGHT_MM);
        output.write(
                command,
                summary,
                () -> RemeasureText.markdown(reading),
                () -> RemeasureText.json(reading, dataset.architectures()),
                () -> RemeasureText.csv(reading),
                () -> RemeasureText.lines(reading));
    }

    private static RemeasureCurve.Way way(CommandLine command, String name) {
        return Arrays.stream(RemeasureCurve.Way.values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> WrongUsage.of(command, "remeasure-way", name));
    }
}

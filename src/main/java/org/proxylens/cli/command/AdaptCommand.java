package org.proxylens.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.option.AdaptationInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.option.NewMeasurements;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.result.AdaptationResult;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.curves.LambdaPath;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.adapt.PathPoint;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.sample.Design;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adapt}: the latency of every architecture on a target, predicted from a few measurements. */
@Command(
        name = "adapt",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Predict the latency of every architecture on a target from a few measurements.")
public final class AdaptCommand extends FigureCommand {
    private static final double WIDTH_MM = 160;
    private static final double HEIGHT_MM = 110;

    @Mixin
    private AdaptationInput adaptation = new AdaptationInput();

    @Option(names = "--target", required = true, paramLabel = "DEVICE", description = "Device to predict.")
    private String target;

    @Option(
            names = "--method",
            paramLabel = "M",
            defaultValue = "blend",
            description = "blend, adapted, scratch, linear or reuse; default: ${DEFAULT-VALUE}.")
    private String method = "blend";

    @Option(
            names = "--samples",
            paramLabel = "K",
            description = "How many architectures to draw from the target's column; default: 20.")
    private @Nullable Integer samples;

    @Option(
            names = "--measured",
            paramLabel = "FILE",
            description = "Measurements of a new device, all of which are used, instead of drawing some.")
    private @Nullable Path measured;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        AdaptationMethod chosen = AdaptationInput.method(command, method);
        drawing.check(command);
        if (drawing.wanted() && chosen != AdaptationMethod.ADAPTED) {
            throw WrongUsage.of(command, "path-of-adapted");
        }
        Design design = adaptation.design(command);
        double threshold = analysis.threshold(command);
        RegionOfInterest region = analysis.region(command);
        if (measured != null && samples != null) {
            throw WrongUsage.of(command, "samples-and-measured");
        }
        Dataset dataset = input.open(command);
        String proxy = adaptation.proxy(command, dataset);
        if (chosen.needsProxy() && proxy == null) {
            throw WrongUsage.of(command, "method-without-proxy", method);
        }
        AdaptationOptions options =
                new AdaptationOptions(chosen, proxy, adaptation.pool(command, dataset), threshold, adaptation.seed());
        Draw draw = draw(command, dataset, design);
        AdaptationResult result = AdaptationResult.of(
                dataset, draw.with(options), draw.known(), analysis.percentOrNull(command, dataset), region);
        if (drawing.wanted()) {
            drawing.write(command, path(result.adaptation(), draw, options), WIDTH_MM, HEIGHT_MM);
        }
        output.write(
                command, () -> result.json(), () -> result.csv(), () -> AdaptationText.lines(result, draw, options));
        return 0;
    }

    private CurvesFigure path(Adaptation adaptation, Draw draw, AdaptationOptions options) {
        return LambdaPath.of(
                new LambdaPath.Adapted(
                        String.valueOf(options.proxy()),
                        target,
                        adaptation.measured().size()),
                draw.path(options),
                drawing.theme());
    }

    /** Adapts the same measurements by a method. */
    interface Draw {
        /** The adaptation by those options. */
        Adaptation with(AdaptationOptions options);

        /** The path of the adapted proxy over its penalty. */
        List<PathPoint> path(AdaptationOptions options);

        /** The target's latencies by row, to score on; null where they are not known. */
        double @Nullable [] known();

        /** What the choice of the measurements is worth; empty where they were not chosen, or nothing can be told. */
        Optional<DesignGain> gain(AdaptationOptions options);
    }

    private Draw draw(CommandLine command, Dataset dataset, Design design) {
        Progress progress = new ConsoleProgress(command.getErr(), "cli.progress.adapting");
        Adapter adapter = new Adapter(dataset);
        if (measured != null) {
            double[] latencies = NewMeasurements.read(command, dataset, measured, target);
            return new Draw() {
                @Override
                public Adaptation with(AdaptationOptions options) {
                    return adapter.measured(target, latencies, options, progress);
                }

                @Override
                public List<PathPoint> path(AdaptationOptions options) {
                    return adapter.lambdaPath(String.valueOf(options.proxy()), latencies, options.seed());
                }

                @Override
                public double @Nullable [] known() {
                    return null;
                }

                @Override
                public Optional<DesignGain> gain(AdaptationOptions options) {
                    return Optional.empty();
                }
            };
        }
        double[] latencies = DeviceNames.device(command, dataset, target).latencies();
        int count = samples == null ? 20 : samples;
        int valid = (int)
                Arrays.stream(latencies).filter(value -> !Double.isNaN(value)).count();
        if (count < Adapter.FEWEST || count > valid) {
            throw WrongUsage.of(command, "samples", valid, target, Adapter.FEWEST);
        }
        return new Draw() {
            @Override
            public Adaptation with(AdaptationOptions options) {
                return adapter.sampled(target, count, design, options, progress);
            }

            @Override
            public List<PathPoint> path(AdaptationOptions options) {
                return adapter.lambdaPath(target, count, design, options);
            }

            @Override
            public double[] known() {
                return latencies;
            }

            @Override
            public Optional<DesignGain> gain(AdaptationOptions options) {
                double[] none = new double[latencies.length];
                Arrays.fill(none, Double.NaN);
                return design == Design.CHOSEN ? adapter.designGain(target, none, count, options) : Optional.empty();
            }
        };
    }
}

package org.proxylens.cli.command;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationQuestion;
import org.proxylens.analysis.AdaptationReading;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.PenaltyReading;
import org.proxylens.cli.option.AdaptationInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.option.MeasuredFile;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.cli.result.AdaptationText;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.figure.curves.LambdaPath;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.Design;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adapt}: the latency of every architecture on a target, predicted from a few measurements. */
@Command(name = "adapt")
public final class AdaptCommand extends FigureCommand {
    private static final double WIDTH_MM = 160;
    private static final double HEIGHT_MM = 110;

    @Mixin
    private AdaptationInput adaptation = new AdaptationInput();

    @Option(names = "--target", required = true, paramLabel = "DEVICE")
    private String target;

    @Option(names = "--method", paramLabel = "M", defaultValue = "blend")
    private String method = "blend";

    @Option(names = "--samples", paramLabel = "K")
    private @Nullable Integer samples;

    @Mixin
    private ViewInput view = new ViewInput();

    @Mixin
    private MeasuredFile measured = new MeasuredFile();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        AdaptationMethod chosen = AdaptationInput.method(command, method);
        drawing.check(command);
        if (drawing.wanted() && chosen != AdaptationMethod.ADAPTED) {
            throw WrongUsage.of(command, "path-of-adapted");
        }
        Design design = adaptation.design(command);
        double threshold = analysis.threshold(command);
        if (measured.given() && samples != null) {
            throw WrongUsage.of(command, "samples-and-measured");
        }
        Dataset dataset = input.open(command);
        Basis basis = analysis.basisOrNone(command, dataset);
        String proxy = adaptation.proxy(command, dataset);
        AdaptationOptions options =
                new AdaptationOptions(chosen, proxy, adaptation.pool(command, dataset), threshold, adaptation.seed());
        AdaptationQuestion question = question(command, dataset, options, design);
        AdaptationReading reading = AdaptationReading.of(question, basis, progress("cli.progress.adapting"));
        if (drawing.wanted()) {
            drawing.write(
                    command,
                    view.within(command, LambdaPath.of(PenaltyReading.of(question), drawing.theme())),
                    WIDTH_MM,
                    HEIGHT_MM);
        }
        output.write(
                command,
                () -> AdaptationText.json(reading),
                () -> AdaptationText.csv(reading),
                () -> AdaptationText.lines(reading));
    }

    private AdaptationQuestion question(
            CommandLine command, Dataset dataset, AdaptationOptions options, Design design) {
        Adapter adapter = new Adapter(dataset);
        if (measured.given()) {
            double[] given = measured.latencies(command, dataset, target);
            return new AdaptationQuestion(adapter, target, options, 0, design, given);
        }
        int valid = DeviceNames.device(command, dataset, target).valid();
        int count = samples == null ? 20 : samples;
        if (count < Adapter.FEWEST || count > valid) {
            throw WrongUsage.of(command, "samples", valid, target, Adapter.FEWEST);
        }
        return new AdaptationQuestion(adapter, target, options, count, design, null);
    }
}

package org.proxylens.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationQuestion;
import org.proxylens.analysis.AdaptationReading;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.NewMeasurements;
import org.proxylens.analysis.PenaltyReading;
import org.proxylens.cli.option.AdaptationInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.result.AdaptationText;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
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

    @Option(names = "--measured", paramLabel = "FILE")
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
        if (measured != null && samples != null) {
            throw WrongUsage.of(command, "samples-and-measured");
        }
        Dataset dataset = input.open(command);
        Basis basis = analysis.basisOrNone(command, dataset);
        String proxy = adaptation.proxy(command, dataset);
        if (chosen.needsProxy() && proxy == null) {
            throw WrongUsage.of(command, "method-without-proxy", method);
        }
        AdaptationOptions options =
                new AdaptationOptions(chosen, proxy, adaptation.pool(command, dataset), threshold, adaptation.seed());
        AdaptationQuestion question = question(command, dataset, options, design);
        AdaptationReading reading =
                AdaptationReading.of(question, basis, new ConsoleProgress(command.getErr(), "cli.progress.adapting"));
        if (drawing.wanted()) {
            drawing.write(command, LambdaPath.of(PenaltyReading.of(question), drawing.theme()), WIDTH_MM, HEIGHT_MM);
        }
        output.write(
                command,
                () -> AdaptationText.json(reading),
                () -> AdaptationText.csv(reading),
                () -> AdaptationText.lines(reading));
        return 0;
    }

    private AdaptationQuestion question(
            CommandLine command, Dataset dataset, AdaptationOptions options, Design design) {
        Adapter adapter = new Adapter(dataset);
        if (measured != null) {
            NewMeasurements given = NewMeasurements.read(dataset, measured, target, Progress.NONE);
            note(command, dataset, measured, given);
            return new AdaptationQuestion(adapter, target, options, 0, design, given.latencies());
        }
        int valid = DeviceNames.device(command, dataset, target).valid();
        int count = samples == null ? 20 : samples;
        if (count < Adapter.FEWEST || count > valid) {
            throw WrongUsage.of(command, "samples", valid, target, Adapter.FEWEST);
        }
        return new AdaptationQuestion(adapter, target, options, count, design, null);
    }

    /** Says what is odd in the measurements of a new device. */
    private static void note(CommandLine command, Dataset dataset, Path file, NewMeasurements given) {
        for (Problem problem : given.problems()) {
            if (problem.severity() != Severity.INFO) {
                Object place = problem.file() == null ? file : problem.file();
                command.getErr().println(Messages.text("cli.note.at", place, problem.what()));
            }
        }
        if (given.strangers() > 0) {
            command.getErr().println(Messages.text("cli.note.strangers", given.strangers(), file, dataset.name()));
        }
    }
}

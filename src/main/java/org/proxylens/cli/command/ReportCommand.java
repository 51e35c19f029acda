package org.proxylens.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.Made;
import org.proxylens.analysis.study.ReportReading;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.option.PairsInput;
import org.proxylens.cli.output.ResultOutput;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.figure.report.Report;
import org.proxylens.proxy.drift.TableDrift;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: one page with all of it. */
@Command(name = "report")
public final class ReportCommand extends AnalysisCommand {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.html")
    private Path file;

    @Option(names = "--proxy", paramLabel = "DEVICE")
    private @Nullable String proxy;

    @Option(names = "--target", paramLabel = "DEVICE")
    private @Nullable String target;

    @Mixin
    private PairsInput pairs = new PairsInput();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        if ((proxy == null) != (target == null)) {
            throw WrongUsage.of(command, "proxy-and-target");
        }
        double threshold = analysis.threshold(command);
        Dataset dataset = TableDrift.told(input.openUntold(command));
        Basis basis = analysis.basisOrNone(command, dataset);
        List<ChosenPair> chosen = pairs.of(command, dataset, pair(command, dataset), input);
        ReportReading report = ReportReading.of(
                dataset,
                new ReportReading.Question(basis, threshold, input.studied().lossLimit(), chosen, input.newDevice()),
                progress("cli.progress.comparing"));
        List<ChosenPair> shown = report.chosen();
        StudyChoices choices = input.studied().on(shown.stream().findFirst().orElse(null), basis, threshold);
        write(command, file, report.madeBy(Made.of(input.commands(choices).on(shown), input.notes())));
    }

    private @Nullable ChosenPair pair(CommandLine command, Dataset dataset) {
        return proxy == null || target == null
                ? null
                : new ChosenPair(
                        DeviceNames.device(command, dataset, proxy).name(),
                        DeviceNames.device(command, dataset, target).name());
    }

    /** Writes the report. */
    static void write(CommandLine command, Path file, ReportReading report) {
        ResultOutput.writeFile(command, file, out -> Report.write(report, file, out));
    }
}

package org.proxylens.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.MainReading;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.analysis.study.StudySource;
import org.proxylens.cli.option.AnalysisOptions;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.OutputException;
import org.proxylens.cli.output.ResultOutput;
import org.proxylens.cli.report.Made;
import org.proxylens.cli.report.ReportContent;
import org.proxylens.cli.report.ReportPage;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.open.Fingerprint;
import org.proxylens.proxy.drift.TableDrift;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: one page with all of it. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetInput input = new DatasetInput();

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.html")
    private Path file;

    @Option(names = "--proxy", paramLabel = "DEVICE")
    private @Nullable String proxy;

    @Option(names = "--target", paramLabel = "DEVICE")
    private @Nullable String target;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        if ((proxy == null) != (target == null)) {
            throw WrongUsage.of(command, "proxy-and-target");
        }
        double threshold = analysis.threshold(command);
        Dataset dataset = TableDrift.told(input.open(command));
        Basis basis = analysis.basisOrNone(command, dataset);
        MainReading job = MainReading.of(
                dataset, basis, threshold, new ConsoleProgress(command.getErr(), "cli.progress.comparing"));
        PairReading pair = pair(command, dataset, job);
        write(command, file, ReportContent.of(job, pair).madeBy(made(basis, threshold, pair)));
        return 0;
    }

    private Made made(Basis basis, double threshold, @Nullable PairReading pair) {
        StudyChoices before = input.studied();
        StudyChoices choices = new StudyChoices(
                pair == null ? null : pair.proxy().name(),
                pair == null ? null : pair.target().name(),
                basis.accuracy() == null ? null : basis.accuracy().name(),
                threshold,
                before.lossLimit(),
                before.devices(),
                basis.region(),
                basis.reference(),
                before.order(),
                before.commonSet(),
                before.measure(),
                before.repairs(),
                before.costs());
        StudyCommands commands = input.commands(choices);
        List<StudySource> sources = new ArrayList<>();
        for (Path source : commands.sources()) {
            try {
                sources.add(new StudySource(source.toString(), Fingerprint.of(source)));
            } catch (IOException e) {
                throw new OutputException(source, e);
            }
        }
        return new Made(List.of(new ProgramVersion().getVersion()), sources, commands, input.notes());
    }

    private @Nullable PairReading pair(CommandLine command, Dataset dataset, MainReading job) {
        if (proxy == null || target == null) {
            return job.best().orElse(null);
        }
        return PairReading.of(
                dataset,
                DeviceNames.device(command, dataset, proxy),
                DeviceNames.device(command, dataset, target),
                analysis.basis(command, dataset));
    }

    /** Writes the page. */
    static void write(CommandLine command, Path file, ReportContent content) {
        ResultOutput.writeFile(
                command, file, out -> out.write(new ReportPage(content).html().getBytes(StandardCharsets.UTF_8)));
    }
}

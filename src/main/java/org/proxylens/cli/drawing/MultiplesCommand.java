package org.proxylens.cli.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.cli.command.ProgramVersion;
import org.proxylens.cli.option.AnalysisOptions;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.FigureOutput;
import org.proxylens.data.Dataset;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.pair.MultiplesFigure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code multiples}: one target against several proxies, a small plot each, best first. */
@Command(name = "multiples", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class MultiplesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetInput input = new DatasetInput();

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Option(names = "--target", required = true, paramLabel = "DEVICE")
    private String target;

    @Option(names = "--proxies", paramLabel = "A,B,…")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--marked", paramLabel = "DEVICE")
    private @Nullable String marked;

    @Mixin
    private FigureOutput drawing = new FigureOutput();

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        drawing.require(command);
        Dataset dataset = input.open(command);
        Basis basis = analysis.basisOrNone(command, dataset);
        String to = DeviceNames.device(command, dataset, target).name();
        List<String> wanted = DeviceNames.split(command, dataset, proxies);
        List<TargetProxies.Row> rows = TargetProxies.of(
                        ProxyReading.figures(
                                dataset,
                                dataset.deviceNames(),
                                basis,
                                new ConsoleProgress(command.getErr(), "cli.progress.comparing")),
                        to)
                .map(TargetProxies::rows)
                .orElse(List.of())
                .stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.device()))
                .toList();
        drawing.write(
                command,
                MultiplesFigure.of(dataset, to, rows, marked, drawing.theme()),
                UsualSize.PARETO.widthMm(),
                UsualSize.PARETO.heightMm());
        return 0;
    }
}

package org.proxylens.cli.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.cli.option.AnalysisOptions;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.data.Dataset;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.pair.MultiplesFigure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code multiples}: one target against several proxies, a small plot each, best first. */
@Command(name = "multiples")
public final class MultiplesCommand extends DrawingCommand {
    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Option(names = "--target", required = true, paramLabel = "DEVICE")
    private String target;

    @Option(names = "--proxies", paramLabel = "A,B,…")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--marked", paramLabel = "DEVICE")
    private @Nullable String marked;

    public MultiplesCommand() {
        super(UsualSize.PARETO);
    }

    @Override
    Figure<?> figure(CommandLine command, DatasetInput input, FigureTheme theme) {
        Dataset dataset = input.open(command);
        Basis basis = analysis.basisOrNone(command, dataset);
        String to = DeviceNames.device(command, dataset, target).name();
        List<String> wanted = DeviceNames.split(command, dataset, proxies);
        List<TargetProxies.Row> rows = TargetProxies.of(
                        ProxyReading.figures(dataset, dataset.deviceNames(), basis, progress("cli.progress.comparing")),
                        to)
                .map(TargetProxies::rows)
                .orElse(List.of())
                .stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.device()))
                .toList();
        return MultiplesFigure.of(dataset, to, rows, marked, theme);
    }
}

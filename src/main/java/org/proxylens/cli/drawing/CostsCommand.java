package org.proxylens.cli.drawing;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.SearchCosts;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.curves.CostCurves;
import org.proxylens.proxy.choose.CostModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code costs}: what a search for many devices costs, in machine-hours. */
@Command(name = "costs")
public final class CostsCommand extends DrawingCommand {
    @Option(names = "--training-hours", paramLabel = "H")
    private @Nullable Double training;

    @Option(names = "--accuracy-hours", paramLabel = "H")
    private @Nullable Double accuracy;

    @Option(names = "--latency-hours", paramLabel = "H")
    private @Nullable Double latency;

    @Option(names = "--measurement-seconds", paramLabel = "S")
    private @Nullable Double seconds;

    @Option(names = "--measurements", paramLabel = "K")
    private @Nullable Integer measurements;

    @Option(names = "--front", paramLabel = "K")
    private @Nullable Integer front;

    @Mixin
    private ViewInput view = new ViewInput();

    public CostsCommand() {
        super(UsualSize.PARETO);
    }

    @Override
    Figure<?> figure(CommandLine command, DatasetInput input, FigureTheme theme) {
        CostModel usual = SearchCosts.of(input.open(command), null);
        CostModel costs = new CostModel(
                training == null ? usual.training() : training,
                accuracy == null ? usual.accuracyEvaluation() : accuracy,
                latency == null ? usual.latencyEvaluation() : latency,
                seconds == null ? usual.secondsPerMeasurement() : seconds,
                measurements == null ? usual.measurements() : measurements,
                front == null ? usual.frontModels() : front);
        return view.within(command, CostCurves.of(costs, theme));
    }
}

package org.proxylens.cli.drawing;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.SearchCosts;
import org.proxylens.cli.command.ProgramVersion;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.cli.output.FigureOutput;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.curves.CostCurves;
import org.proxylens.proxy.choose.CostModel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs}: what a search for many devices costs, in machine-hours. */
@Command(name = "costs", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class CostsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetInput input = new DatasetInput();

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

    @Mixin
    private FigureOutput drawing = new FigureOutput();

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        drawing.require(command);
        CostModel usual = SearchCosts.of(input.open(command), null);
        CostModel costs = new CostModel(
                training == null ? usual.training() : training,
                accuracy == null ? usual.accuracyEvaluation() : accuracy,
                latency == null ? usual.latencyEvaluation() : latency,
                seconds == null ? usual.secondsPerMeasurement() : seconds,
                measurements == null ? usual.measurements() : measurements,
                front == null ? usual.frontModels() : front);
        drawing.write(
                command,
                view.within(
                        command,
                        CostCurves.of(
                                costs,
                                List.of(CostModel.Preset.values()),
                                CostCurves.MOST_DEVICES,
                                true,
                                drawing.theme())),
                UsualSize.PARETO.widthMm(),
                UsualSize.PARETO.heightMm());
        return 0;
    }
}

package org.proxylens.cli.drawing;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.cli.command.ProgramVersion;
import org.proxylens.cli.option.AnalysisOptions;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.option.HeatmapLook;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.FigureOutput;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.rank.CommonSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code threshold}: whether the threshold keeps the loss small, every pair of devices as a point. */
@Command(name = "threshold", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class ThresholdCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetInput input = new DatasetInput();

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Option(names = "--predictor", paramLabel = "P", defaultValue = "all")
    private ThresholdAnalysis.Predictor predictor = ThresholdAnalysis.Predictor.ALL;

    @Option(names = "--loss", paramLabel = "L", defaultValue = "hypervolume")
    private ThresholdAnalysis.Loss loss = ThresholdAnalysis.Loss.HYPERVOLUME;

    @Option(names = "--limit", paramLabel = "X")
    private @Nullable Double limit;

    @Option(names = "--colour-by", paramLabel = "ATTRIBUTE")
    private @Nullable String colour;

    @Mixin
    private ViewInput view = new ViewInput();

    @Mixin
    private FigureOutput drawing = new FigureOutput();

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        drawing.require(command);
        double threshold = analysis.threshold(command);
        Dataset dataset = input.open(command);
        Basis basis = analysis.basis(command, dataset);
        ProxyReading reading = ProxyReading.of(
                ProxyReading.figures(
                        dataset,
                        dataset.deviceNames(),
                        basis,
                        new ConsoleProgress(command.getErr(), "cli.progress.comparing")),
                threshold,
                PairVerdict.LOSS_LIMIT);
        double usual = loss.share() ? PairVerdict.LOSS_LIMIT : 1;
        ThresholdFigure figure = ThresholdFigure.of(
                        reading.analysis(), predictor, loss, threshold, limit == null ? usual : limit, drawing.theme())
                .tinted(tint(command, dataset, reading));
        drawing.write(command, view.within(command, figure), UsualSize.SCATTER.widthMm(), UsualSize.SCATTER.heightMm());
        return 0;
    }

    private ThresholdFigure.@Nullable Tint tint(CommandLine command, Dataset dataset, ProxyReading reading) {
        String name = colour;
        if (name == null) {
            return null;
        }
        Disagreement found = Disagreement.of(dataset, MatrixReading.of(dataset, CommonSet.PAIRWISE, Progress.NONE));
        return HeatmapLook.found(found, name)
                .map(effect -> ThresholdFigure.Tint.of(effect, reading.figures().devices(), reading.analysis()))
                .orElseThrow(() -> WrongUsage.of(command, "no-such-attribute", name, dataset.name()));
    }
}

package org.proxylens.cli.drawing;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.cli.option.AnalysisOptions;
import org.proxylens.cli.option.DatasetInput;
import org.proxylens.cli.option.HeatmapLook;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.rank.CommonSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code threshold}: whether the threshold keeps the loss small, every pair of devices as a point. */
@Command(name = "threshold")
public final class ThresholdCommand extends DrawingCommand {
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

    public ThresholdCommand() {
        super(UsualSize.SCATTER);
    }

    @Override
    Figure<?> figure(CommandLine command, DatasetInput input, FigureTheme theme) {
        double threshold = analysis.threshold(command);
        Dataset dataset = input.open(command);
        Basis basis = analysis.basis(command, dataset);
        ProxyReading reading = ProxyReading.of(
                ProxyReading.figures(dataset, dataset.deviceNames(), basis, progress("cli.progress.comparing")),
                threshold,
                PairVerdict.LOSS_LIMIT);
        double usual = loss.share() ? PairVerdict.LOSS_LIMIT : 1;
        ThresholdFigure figure = ThresholdFigure.of(
                        reading.analysis(), predictor, loss, threshold, limit == null ? usual : limit, theme)
                .tinted(tint(command, dataset, reading));
        return view.within(command, figure);
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

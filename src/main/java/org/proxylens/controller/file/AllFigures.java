package org.proxylens.controller.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.PairReading;
import org.proxylens.controller.job.FileJob;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Printed;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.model.choice.Choices;

/** The files of all figures and tables of the work at hand: those that its steps as commands write, and byte for byte. */
final class AllFigures {
    private final List<Output> outputs = new ArrayList<>();

    /**
     * A file to be.
     *
     * @param name its name
     * @param writing writes it
     */
    record Output(String name, FileJob.Writing writing) {
        /** Writes it into a folder. */
        void into(Path folder) throws java.io.IOException {
            writing.to(folder.resolve(name));
        }
    }

    /** The files, in the order in which they are written. */
    List<Output> outputs() {
        return List.copyOf(outputs);
    }

    /** Adds the heatmap and its table. */
    void matrix(MatrixReading matrix, double[][] values, Choices choices) {
        Measure measure = choices.measure();
        HeatmapFigure heatmap = new HeatmapFigure(
                matrix.devices(),
                values,
                matrix.indices(choices.order()),
                measure,
                measure == Measure.SRCC ? choices.threshold() : Double.NaN,
                HeatmapFigure.caption(matrix.srcc().n()),
                Messages.text("figure.heatmap.empty"),
                FigureTheme.LIGHT);
        draw(heatmap.name(), heatmap, UsualSize.HEATMAP);
        outputs.add(
                new Output(measure.key() + "-matrix.csv", FileJob.Writing.text(ShownTables.matrix(matrix, values))));
    }

    /** Adds the scatter of a pair and, where there are accuracies, its fronts and their figures. */
    void pair(PairReading pair, Choices choices) {
        ScatterFigure scatter =
                ScatterFigure.of(pair.proxy(), pair.target(), AxisKind.LINEAR, null, pair.srcc(), FigureTheme.LIGHT);
        draw(scatter.name(), scatter, UsualSize.SCATTER);
        if (pair.result() != null) {
            ParetoFigure fronts = ParetoFigure.of(
                    pair.proxy(),
                    pair.target(),
                    pair.accuracy(),
                    pair.compared(),
                    pair.basis().region(),
                    List.of(),
                    FigureTheme.LIGHT);
            draw(fronts.name(), fronts.withViewport(fronts.accurateFronts()), UsualSize.PARETO);
        }
        outputs.add(new Output(
                "pareto-loss.csv", FileJob.Writing.text(ShownTables.readout(pair, choices.repairs(), null))));
    }

    private void draw(String name, Figure<?> figure, UsualSize size) {
        Figure<?> printed = Printed.of(figure, FigureStyle.PAPER);
        outputs.add(new Output(
                name + ".png",
                file -> FigureWriter.write(printed, file, size.widthMm(), size.heightMm(), UsualSize.DPI)));
    }

    /** The files of what is worked out. */
    static AllFigures of(
            @Nullable MatrixReading matrix, double @Nullable [][] values, @Nullable PairReading pair, Choices choices) {
        AllFigures all = new AllFigures();
        if (matrix != null && values != null) {
            all.matrix(matrix, values, choices);
        }
        if (pair != null) {
            all.pair(pair, choices);
        }
        return all;
    }
}

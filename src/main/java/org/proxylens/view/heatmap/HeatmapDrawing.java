package org.proxylens.view.heatmap;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.pareto.LossMatrices;

/**
 * What a heatmap is drawn from.
 *
 * @param matrix the devices and their correlations
 * @param losses Pareto losses of the same devices, null where they are not drawn
 * @param measure what the cells show
 * @param sort the order of the devices
 * @param threshold SRCC from which a pair counts as good
 * @param dark whether it is drawn for a dark window
 */
record HeatmapDrawing(
        MatrixReading matrix,
        @Nullable LossMatrices losses,
        Measure measure,
        Order sort,
        double threshold,
        boolean dark) {

    /** Whether the cells' values are there. */
    boolean complete() {
        return measure.correlation()
                ? measure.of(matrix) != null
                : losses != null && losses.hvLoss().length == matrix.devices().size();
    }

    /** The figure; only where the values are there. */
    HeatmapFigure figure() {
        return new HeatmapFigure(
                matrix.devices(),
                values(),
                matrix.indices(sort),
                measure,
                measure == Measure.SRCC ? threshold : Double.NaN,
                caption(),
                Messages.text("chart.heatmap.empty"),
                dark ? FigureTheme.DARK : FigureTheme.LIGHT);
    }

    private double[][] values() {
        double[][] correlations = measure.of(matrix);
        return correlations != null || losses == null
                ? Objects.requireNonNull(correlations)
                : HeatmapFigure.transpose(measure.of(losses));
    }

    private String caption() {
        return HeatmapFigure.caption(losses == null ? matrix.srcc().n() : losses.n());
    }
}

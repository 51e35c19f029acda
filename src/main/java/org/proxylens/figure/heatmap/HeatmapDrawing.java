package org.proxylens.figure.heatmap;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Arrangement;
import org.proxylens.analysis.Arrangement.SortBy;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.pareto.LossMatrices;

/**
 * What a heatmap is drawn from.
 *
 * @param matrix the devices and their correlations
 * @param losses Pareto losses of the same devices, null where they are not drawn
 * @param measure what the cells show
 * @param arrangement the order of the devices
 * @param bands the attributes shown as bands of colours
 * @param tree whether the tree of clusters is shown where the devices stand in its order
 * @param threshold SRCC from which a pair counts as good
 * @param dark whether it is drawn for a dark window
 */
public record HeatmapDrawing(
        MatrixReading matrix,
        @Nullable LossMatrices losses,
        Measure measure,
        Arrangement arrangement,
        List<HeatmapDress.Band> bands,
        boolean tree,
        double threshold,
        boolean dark) {

    /** Whether the cells' values are there. */
    public boolean complete() {
        return measure.correlation()
                ? measure.of(matrix) != null
                : losses != null && losses.hvLoss().length == matrix.devices().size();
    }

    /** The figure; only where the values are there. */
    public HeatmapFigure figure() {
        double[][] values = values();
        boolean clustered = arrangement.order() == Order.CLUSTER
                && arrangement.by() == null
                && arrangement.groups() == null
                && matrix.devices().stream().noneMatch(arrangement.pinned()::contains);
        return new HeatmapFigure(
                matrix.devices(),
                values,
                arrangement.indices(matrix, values, measure),
                measure,
                measure == Measure.SRCC ? threshold : Double.NaN,
                sorted() + caption(),
                Messages.text("chart.heatmap.empty"),
                dark ? FigureTheme.DARK : FigureTheme.LIGHT,
                new HeatmapDress(tree && clustered ? matrix.clustered() : null, bands, null));
    }

    /** What the cells show, {@code [proxy][target]}; only where it is there. */
    public double[][] values() {
        double[][] correlations = measure.of(matrix);
        return correlations != null || losses == null
                ? Objects.requireNonNull(correlations)
                : HeatmapFigure.transpose(measure.of(losses));
    }

    private String sorted() {
        SortBy by = arrangement.by();
        if (by == null || !matrix.devices().contains(by.device())) {
            return "";
        }
        return Messages.text(by.asTarget() ? "chart.heatmap.sorted.column" : "chart.heatmap.sorted.row", by.device())
                + " · ";
    }

    private String caption() {
        return HeatmapFigure.caption(losses == null ? matrix.srcc().n() : losses.n());
    }
}

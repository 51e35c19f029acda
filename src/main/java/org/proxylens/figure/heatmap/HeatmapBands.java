package org.proxylens.figure.heatmap;

import java.awt.geom.Rectangle2D;
import java.util.function.IntUnaryOperator;
import org.proxylens.figure.GroupColours;
import org.proxylens.figure.Pen;

/** Draws the bands of colours beside rows and columns that tell the groups of devices. */
final class HeatmapBands {
    private static final double WIDTH = 7;
    private static final double STEP = 9;
    private static final double GAP = 3;

    private HeatmapBands() {}

    /** The room that bands take beside the cells. */
    static double width(HeatmapDress dress) {
        return dress.bands().isEmpty() ? 0 : GAP + STEP * dress.bands().size();
    }

    static void draw(Pen pen, HeatmapFigure figure, HeatmapLayout layout) {
        double start = width(figure.dress());
        Rectangle2D plot = layout.plot();
        for (int at = 0; at < figure.dress().bands().size(); at++) {
            HeatmapDress.Band band = figure.dress().bands().get(at);
            double left = plot.getMinX() - start + at * STEP;
            double top = plot.getMaxY() + start - at * STEP - WIDTH;
            runs(layout.size(), i -> band.of().get(figure.rowIndex(i)), (group, from, to) -> {
                double y = layout.cell(from, 0).getMinY();
                double height = layout.cell(to, 0).getMaxY() - y;
                pen.fill(Pen.box(left, y, WIDTH, height), GroupColours.of(group, pen.theme()));
            });
            runs(layout.size(), i -> band.of().get(figure.columnIndex(i)), (group, from, to) -> {
                double x = layout.cell(0, from).getMinX();
                double width = layout.cell(0, to).getMaxX() - x;
                pen.fill(Pen.box(x, top, width, WIDTH), GroupColours.of(group, pen.theme()));
            });
        }
    }

    private interface Run {
        void of(int group, int from, int to);
    }

    // neighbours of one group in one piece: edges of their own would shine through
    private static void runs(int size, IntUnaryOperator group, Run run) {
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || group.applyAsInt(i) != group.applyAsInt(from)) {
                run.of(group.applyAsInt(from), from, i - 1);
                from = i;
            }
        }
    }
}

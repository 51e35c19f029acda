package org.proxylens.figure.heatmap;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
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
            for (int i = 0; i < layout.size(); i++) {
                Rectangle2D row = layout.cell(i, 0);
                Rectangle2D column = layout.cell(0, i);
                pen.fill(Pen.box(left, row.getY(), WIDTH, row.getHeight()), color(pen, band, figure.rowIndex(i)));
                pen.fill(
                        Pen.box(column.getX(), top, column.getWidth(), WIDTH), color(pen, band, figure.columnIndex(i)));
            }
        }
    }

    private static Color color(Pen pen, HeatmapDress.Band band, int device) {
        return GroupColours.of(band.of().get(device), pen.theme());
    }
}

package org.proxylens.view.xy;

import java.awt.geom.Rectangle2D;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.figure.xy.XyLayout;

/**
 * Points on a canvas, kept in a grid of square cells so that the nearest one to the mouse is found by looking at a few
 * cells only. Points outside the plot area or without a place (NaN) are not in it. Immutable.
 */
final class PointIndex {
    private static final double CELL = 8;

    private final Rectangle2D plot;
    private final int columns;
    private final int rows;
    /** Where each cell's points start in {@link #points}; one longer than there are cells. */
    private final int[] starts;

    /** The points, cell after cell, and beside them where they lie: looking at a cell reads memory in a row. */
    private final int[] points;

    private final float[] xs;
    private final float[] ys;

    /**
     * @param xs canvas x of every point, NaN where it has no place
     * @param ys canvas y of every point, as long as {@code xs}
     * @param plot the area to index
     */
    PointIndex(float[] xs, float[] ys, Rectangle2D plot) {
        this.plot = plot;
        columns = Math.max(1, (int) Math.ceil(plot.getWidth() / CELL));
        rows = Math.max(1, (int) Math.ceil(plot.getHeight() / CELL));
        int[] cells = new int[xs.length];
        starts = new int[columns * rows + 1];
        for (int i = 0; i < xs.length; i++) {
            cells[i] = isInside(xs[i], ys[i]) ? cell(xs[i], ys[i]) : -1;
            if (cells[i] >= 0) {
                starts[cells[i] + 1]++;
            }
        }
        for (int cell = 1; cell < starts.length; cell++) {
            starts[cell] += starts[cell - 1];
        }
        points = new int[starts[starts.length - 1]];
        this.xs = new float[points.length];
        this.ys = new float[points.length];
        int[] next = starts.clone();
        for (int i = 0; i < xs.length; i++) {
            if (cells[i] >= 0) {
                int at = next[cells[i]]++;
                points[at] = i;
                this.xs[at] = xs[i];
                this.ys[at] = ys[i];
            }
        }
    }

    /** The points of a figure where a layout draws them. */
    static PointIndex of(XyFigure figure, XyLayout layout) {
        int count = figure.points();
        float[] xs = new float[count];
        float[] ys = new float[count];
        for (int i = 0; i < count; i++) {
            xs[i] = (float) layout.x().toCanvas(figure.x(i));
            ys[i] = (float) layout.y().toCanvas(figure.y(i));
        }
        return new PointIndex(xs, ys, layout.plot());
    }

    /**
     * The point nearest to a place.
     *
     * @param radius the farthest it may be, inclusive
     * @return the point, of equally near ones the one drawn last; -1 where none is within the radius
     */
    int nearest(double x, double y, double radius) {
        int best = -1;
        double bestSquared = radius * radius;
        int left = column(x - radius);
        int right = column(x + radius);
        int top = row(y - radius);
        int bottom = row(y + radius);
        for (int row = top; row <= bottom; row++) {
            int end = starts[row * columns + right + 1];
            for (int at = starts[row * columns + left]; at < end; at++) {
                double squared = squaredDistance(at, x, y);
                if (squared < bestSquared || (squared == bestSquared && points[at] > best)) {
                    bestSquared = squared;
                    best = points[at];
                }
            }
        }
        return best;
    }

    private double squaredDistance(int at, double x, double y) {
        double dx = xs[at] - x;
        double dy = ys[at] - y;
        return dx * dx + dy * dy;
    }

    private boolean isInside(float x, float y) {
        return x >= plot.getMinX() && x <= plot.getMaxX() && y >= plot.getMinY() && y <= plot.getMaxY();
    }

    private int cell(double x, double y) {
        return row(y) * columns + column(x);
    }

    private int column(double x) {
        return clamp((int) Math.floor((x - plot.getMinX()) / CELL), columns);
    }

    private int row(double y) {
        return clamp((int) Math.floor((y - plot.getMinY()) / CELL), rows);
    }

    private static int clamp(int cell, int count) {
        return Math.max(0, Math.min(count - 1, cell));
    }
}

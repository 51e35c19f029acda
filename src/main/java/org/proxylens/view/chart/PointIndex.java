package org.proxylens.view.chart;

import java.awt.geom.Rectangle2D;
import java.util.function.IntConsumer;
import org.proxylens.figure.XyFigure;
import org.proxylens.figure.XyLayout;

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
        this.xs = xs;
        this.ys = ys;
        columns = Math.max(1, (int) Math.ceil(plot.getWidth() / CELL));
        rows = Math.max(1, (int) Math.ceil(plot.getHeight() / CELL));
        starts = new int[columns * rows + 1];
        for (int i = 0; i < xs.length; i++) {
            if (inside(i)) {
                starts[cell(xs[i], ys[i]) + 1]++;
            }
        }
        for (int cell = 1; cell < starts.length; cell++) {
            starts[cell] += starts[cell - 1];
        }
        points = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int i = 0; i < xs.length; i++) {
            if (inside(i)) {
                points[next[cell(xs[i], ys[i])]++] = i;
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

    /** How many points are inside the plot area. */
    int size() {
        return points.length;
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
                int point = points[at];
                double squared = squaredDistance(point, x, y);
                if (squared < bestSquared || (squared == bestSquared && point > best)) {
                    bestSquared = squared;
                    best = point;
                }
            }
        }
        return best;
    }

    /** How many points lie within a radius, inclusive, of a place. */
    int within(double x, double y, double radius) {
        int[] count = new int[1];
        double most = radius * radius;
        each(x - radius, y - radius, x + radius, y + radius, point -> {
            if (squaredDistance(point, x, y) <= most) {
                count[0]++;
            }
        });
        return count[0];
    }

    /** Visits the points inside a rectangle, edges included. */
    void inside(double left, double top, double right, double bottom, IntConsumer visitor) {
        each(left, top, right, bottom, point -> {
            if (xs[point] >= left && xs[point] <= right && ys[point] >= top && ys[point] <= bottom) {
                visitor.accept(point);
            }
        });
    }

    private void each(double left, double top, double right, double bottom, IntConsumer visitor) {
        int last = column(right);
        for (int row = row(top); row <= row(bottom); row++) {
            int end = starts[row * columns + last + 1];
            for (int at = starts[row * columns + column(left)]; at < end; at++) {
                visitor.accept(points[at]);
            }
        }
    }

    private double squaredDistance(int point, double x, double y) {
        double dx = xs[point] - x;
        double dy = ys[point] - y;
        return dx * dx + dy * dy;
    }

    private boolean inside(int point) {
        float x = xs[point];
        float y = ys[point];
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

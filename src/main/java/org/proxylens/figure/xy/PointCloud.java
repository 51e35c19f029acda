package org.proxylens.figure.xy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.rank.RankCorrelations;

/**
 * The points of an x-y figure. The arrays are shared, not copied: treat them as read-only. What redraws need again and
 * again (logarithms, extremes) is kept once it was computed; safe for use by several threads.
 */
public final class PointCloud {
    private final int[] rows;
    private final Axis x;
    private final Axis y;

    /**
     * @param rows what stands behind each point, rising: architecture rows, or numbers of pairs
     * @param x by point, in axis values; NaN where a point has no place
     * @param y by point, in axis values
     */
    public PointCloud(int[] rows, double[] x, double[] y) {
        if (rows.length != x.length || rows.length != y.length) {
            throw new IllegalArgumentException(rows.length + " rows, " + x.length + " x, " + y.length + " y");
        }
        this.rows = rows;
        this.x = new Axis(x);
        this.y = new Axis(y);
    }

    /** The rows valid in both columns. */
    public static PointCloud latencies(double[] x, double[] y) {
        int[] rows = ColumnValues.rows(x, y);
        return new PointCloud(rows, ColumnValues.of(x, rows), ColumnValues.of(y, rows));
    }

    /** The same points by their average ranks among themselves. */
    public PointCloud ranked() {
        return new PointCloud(rows, RankCorrelations.ranks(x.values), RankCorrelations.ranks(y.values));
    }

    /** The number of points. */
    public int size() {
        return rows.length;
    }

    /** What stands behind each point. */
    public int[] rows() {
        return rows;
    }

    /** x by point. */
    public double[] x() {
        return x.values;
    }

    /** y by point. */
    public double[] y() {
        return y.values;
    }

    /** The x of some rows, NaN for those that are not among the points. */
    public double[] xOf(int[] wanted) {
        return of(wanted, x.values);
    }

    /** The y of some rows, NaN for those that are not among the points. */
    public double[] yOf(int[] wanted) {
        return of(wanted, y.values);
    }

    private double[] of(int[] wanted, double[] values) {
        double[] picked = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            int at = Arrays.binarySearch(rows, wanted[i]);
            picked[i] = at < 0 ? Double.NaN : values[at];
        }
        return picked;
    }

    /** x as a linear or logarithmic axis places it: natural logarithms where it is logarithmic. */
    double[] placedX(boolean log) {
        return log ? x.logarithms() : x.values;
    }

    /** y as a linear or logarithmic axis places it. */
    double[] placedY(boolean log) {
        return log ? y.logarithms() : y.values;
    }

    /** The least and the greatest finite x (positive where logarithmic); the first above the second where none is. */
    double[] rangeX(boolean log) {
        return x.range(log);
    }

    /** The least and the greatest finite y. */
    double[] rangeY(boolean log) {
        return y.range(log);
    }

    /** The least and the greatest finite value (positive where asked); the first above the second where none is. */
    public static double[] extremes(double[] values, boolean positive) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value) && (!positive || value > 0)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new double[] {low, high};
    }

    /** One coordinate of all points and what was derived from it. Races are benign: both sides compute the same. */
    private static final class Axis {
        private final double[] values;
        private volatile double @Nullable [] logarithms;
        private volatile double @Nullable [] range;
        private volatile double @Nullable [] positiveRange;

        Axis(double[] values) {
            this.values = values;
        }

        double[] logarithms() {
            double[] known = logarithms;
            if (known == null) {
                known = new double[values.length];
                for (int i = 0; i < known.length; i++) {
                    known[i] = values[i] > 0 ? Math.log(values[i]) : Double.NaN;
                }
                logarithms = known;
            }
            return known;
        }

        double[] range(boolean positive) {
            double[] known = positive ? positiveRange : range;
            if (known == null) {
                known = extremes(values, positive);
                if (positive) {
                    positiveRange = known;
                } else {
                    range = known;
                }
            }
            return known;
        }
    }
}

package org.proxylens.figure.xy;

import org.jfree.data.Range;

/** The part of the data plane that an x-y figure shows, in data values. */
public record Viewport(double xLow, double xHigh, double yLow, double yHigh) {
    /** The share of a range that is left free at its ends. */
    public static final double MARGIN = 0.04;

    /** How much deeper than the whole one can zoom in: beyond this doubles run out of digits. */
    private static final double DEEPEST = 1e-7;

    /** How much more than the whole one can see. */
    private static final double WIDEST = 3;

    /** What shows all points, with a small margin. */
    public static Viewport around(PointCloud cloud, boolean logX, boolean logY) {
        double[] x = widened(cloud.rangeX(logX), logX);
        double[] y = widened(cloud.rangeY(logY), logY);
        return new Viewport(x[0], x[1], y[0], y[1]);
    }

    /** A range with a small margin at both ends; a fitting one where there is none or it has no length. */
    public static double[] widened(double[] range, boolean log) {
        double low = range[0];
        double high = range[1];
        if (low > high) {
            return log ? new double[] {1, 10} : new double[] {0, 1};
        }
        if (log) {
            double factor = high > low ? Math.pow(high / low, MARGIN) : 1.1;
            return new double[] {low / factor, high * factor};
        }
        double margin = high > low ? MARGIN * (high - low) : Math.max(Math.abs(low) * 0.05, 1e-9);
        return new double[] {low - margin, high + margin};
    }

    /**
     * Whether there is something to see in a range: it is neither much wider than the whole, nor deeper than numbers go,
     * nor has its middle outside the data.
     */
    public static boolean shows(double low, double high, Range whole, boolean log) {
        double size = (line(high, log) - line(low, log))
                / (line(whole.getUpperBound(), log) - line(whole.getLowerBound(), log));
        double middle = 0.5 * (line(low, log) + line(high, log));
        return size >= DEEPEST
                && size <= WIDEST
                && middle >= line(whole.getLowerBound(), log)
                && middle <= line(whole.getUpperBound(), log);
    }

    private static double line(double value, boolean log) {
        return log ? Math.log(value) : value;
    }
}

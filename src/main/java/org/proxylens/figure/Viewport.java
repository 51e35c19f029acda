package org.proxylens.figure;

/** The part of the data plane that an x-y figure shows, in data values. */
public record Viewport(double xLow, double xHigh, double yLow, double yHigh) {
    private static final double MARGIN = 0.03;

    /** What shows all points, with a small margin. */
    static Viewport around(PointCloud cloud, boolean logX, boolean logY) {
        double[] x = range(cloud.x(), logX);
        double[] y = range(cloud.y(), logY);
        return new Viewport(x[0], x[1], y[0], y[1]);
    }

    private static double[] range(double[] values, boolean log) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value) && (!log || value > 0)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return log ? new double[] {1, 10} : new double[] {0, 1};
        }
        return log ? logMargin(low, high) : linearMargin(low, high);
    }

    private static double[] linearMargin(double low, double high) {
        double margin = high > low ? MARGIN * (high - low) : Math.max(Math.abs(low) * 0.05, 1e-9);
        return new double[] {low - margin, high + margin};
    }

    private static double[] logMargin(double low, double high) {
        double factor = high > low ? Math.pow(high / low, MARGIN) : 1.1;
        return new double[] {low / factor, high * factor};
    }
}

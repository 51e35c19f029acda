package org.proxylens.figure;

/**
 * How one axis maps values to the canvas, linear or logarithmic.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from canvas coordinate of {@code low}
 * @param to canvas coordinate of {@code high} (smaller than {@code from} on an upright y axis)
 * @param log whether the axis is logarithmic; low and high are then positive
 */
public record AxisScale(double low, double high, double from, double to, boolean log) {
    /** The canvas coordinate of a value; NaN for values a logarithmic axis cannot show. */
    public double toCanvas(double value) {
        return from + share(value) * (to - from);
    }

    /** The value at a canvas coordinate. */
    public double toValue(double coordinate) {
        double share = (coordinate - from) / (to - from);
        return log ? low * Math.pow(high / low, share) : low + share * (high - low);
    }

    private double share(double value) {
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }
}

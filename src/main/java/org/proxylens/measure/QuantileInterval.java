package org.proxylens.measure;

/** Between which order statistics a quantile lies with a probability of 95 %, by the normal approximation of the binomial distribution. */
public final class QuantileInterval {
    private static final double TWO_SIDED = 1.96;

    private QuantileInterval() {}

    /**
     * The lower end.
     *
     * @param rising values in rising order, at least one
     * @param share which quantile, 0 … 1
     */
    public static double low(double[] rising, double share) {
        return rising[(int) Math.max(0, Math.floor(rising.length * share - reach(rising, share)) - 1)];
    }

    /** The upper end. */
    public static double high(double[] rising, double share) {
        return rising[(int) Math.min(rising.length - 1, Math.ceil(rising.length * share + reach(rising, share)))];
    }

    private static double reach(double[] rising, double share) {
        return TWO_SIDED * Math.sqrt(rising.length * share * (1 - share));
    }
}

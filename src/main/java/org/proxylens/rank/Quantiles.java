package org.proxylens.rank;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Means and quantiles of the defined ones among some figures. */
public final class Quantiles {
    private final double[] rising;

    private Quantiles(double[] rising) {
        this.rising = rising;
    }

    /**
     * Of the figures that are defined.
     *
     * @param values NaN where a figure is not defined
     */
    public static Quantiles of(DoubleStream values) {
        return new Quantiles(
                values.filter(value -> !Double.isNaN(value)).sorted().toArray());
    }

    /** How many are defined. */
    public int count() {
        return rising.length;
    }

    /**
     * Between neighbours in proportion; NaN of none.
     *
     * @param share 0 for the least, 1 for the greatest
     */
    public double at(double share) {
        if (rising.length == 0) {
            return Double.NaN;
        }
        double place = share * (rising.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, rising.length - 1);
        return rising[below] + (place - below) * (rising[above] - rising[below]);
    }

    /** NaN of none. */
    public double mean() {
        return Arrays.stream(rising).average().orElse(Double.NaN);
    }
}

package org.proxylens.proxy.design;

import org.proxylens.rank.Interval;

/**
 * What is believed of an SRCC: weights on a grid of z = atanh(SRCC), or a single value where all architectures were
 * measured.
 */
public final class SrccPosterior {
    public static final double LOWEST = -3.5;
    public static final double STEP = 0.005;
    public static final int POINTS = 1801;

    private static final double TAIL = 0.025;

    private final double[] below;
    private final double exact;

    private SrccPosterior(double[] below, double exact) {
        this.below = below;
        this.exact = exact;
    }

    /**
     * What weights on the grid say.
     *
     * @param weights on the grid, not negative, not all 0
     */
    public static SrccPosterior of(double[] weights) {
        double[] below = new double[POINTS + 1];
        for (int point = 0; point < POINTS; point++) {
            below[point + 1] = below[point] + weights[point];
        }
        return new SrccPosterior(below, Double.NaN);
    }

    /** Known for certain. */
    static SrccPosterior exactly(double srcc) {
        return new SrccPosterior(new double[0], srcc);
    }

    /** The z in the middle of a grid cell. */
    static double z(int point) {
        return LOWEST + point * STEP;
    }

    /** Fisher's z of a correlation that counts for no more than the greatest that can be told from 1. */
    public static double atanh(double r, double most) {
        return atanh(Math.max(-most, Math.min(most, r)));
    }

    public static double atanh(double r) {
        return 0.5 * (Math.log1p(r) - Math.log1p(-r));
    }

    /** The probability of an SRCC of at least the threshold. */
    public double probabilityAtLeast(double threshold) {
        if (below.length == 0) {
            return exact >= threshold ? 1 : 0;
        }
        if (threshold >= 1 || threshold <= -1) {
            return threshold >= 1 ? 0 : 1;
        }
        double place = Math.max(0, Math.min(POINTS, (atanh(threshold) - LOWEST) / STEP + 0.5));
        int cell = Math.min(POINTS - 1, (int) place);
        double under = below[cell] + (place - cell) * (below[cell + 1] - below[cell]);
        return Math.max(0, Math.min(1, 1 - under / below[POINTS]));
    }

    /** The SRCC under which it lies with a probability. */
    public double quantile(double probability) {
        if (below.length == 0) {
            return exact;
        }
        double under = probability * below[POINTS];
        int low = 0;
        int high = POINTS;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (below[middle] <= under) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double inCell = (under - below[low]) / (below[low + 1] - below[low]);
        return Math.tanh(z(low) + (inCell - 0.5) * STEP);
    }

    /** Where it lies with probability 0.95, the tails alike. */
    public Interval interval() {
        return new Interval(quantile(TAIL), quantile(1 - TAIL));
    }
}

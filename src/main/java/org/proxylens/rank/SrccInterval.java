package org.proxylens.rank;

/** Confidence intervals of an SRCC. */
public final class SrccInterval {
    private SrccInterval() {}

    /**
     * The 95 % interval of Bonett and Wright (2000, Psychometrika 65:23-28): z = atanh(r), standard error
     * sqrt((1 + r²/2)/(n − 3)). Undefined where r is NaN or n below 4.
     */
    public static Interval bonettWright(double r, int n) {
        throw new UnsupportedOperationException();
    }

    /** The seeded percentile bootstrap, 95 %, over the common architectures of both columns. */
    public static Interval bootstrap(double[] x, double[] y, int resamples, long seed) {
        throw new UnsupportedOperationException();
    }

    /**
     * The probability that the true SRCC is at least the threshold, by the same normal approximation on z.
     *
     * @return 0 … 1, NaN where the interval is undefined
     */
    public static double probabilityAtLeast(double r, int n, double threshold) {
        throw new UnsupportedOperationException();
    }
}

package org.proxylens.proxy.blend;

import java.util.Arrays;

/**
 * How large a prediction's errors are in its own standard deviations, from the leave-one-out residuals of the
 * measurements.
 *
 * @param reach what 80 % of the errors stay within: the ⌈0.8 (k + 1)⌉-th smallest of the k residuals, as the next one
 *     lies below that with probability 0.8 whatever their distribution (Vovk and others 2005)
 * @param size their root mean square
 * @param spread standard deviation of the logarithm of {@code size} as an estimate
 */
record ConformalQuantile(double reach, double size, double spread) {
    private static final double INSIDE = 0.8;

    /** Residuals farther off count as this far, for they would decide the mean square alone. */
    private static final double FARTHEST = 3;

    /** The mean square is held by two pretended residuals to what variances fitted to few measurements usually leave. */
    private static final double PRETENDED = 2;

    private static final double USUAL_SQUARE = 0.5;

    /** Kurtosis of the residuals: of a Student-t between 4 and 5 degrees of freedom. */
    private static final double KURTOSIS = 11;

    /** @param residuals leave-one-out residuals over their standard deviations, at least one */
    static ConformalQuantile of(double[] residuals) {
        int k = residuals.length;
        double[] rising = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
        int place = Math.min(k, (int) Math.ceil(INSIDE * (k + 1)));
        double squares = PRETENDED * USUAL_SQUARE;
        for (double residual : rising) {
            squares += Math.min(residual * residual, FARTHEST * FARTHEST);
        }
        // the logarithm of a mean of k squares varies by (kurtosis - 1) / k, that of its root by a quarter of it
        return new ConformalQuantile(
                rising[place - 1], Math.sqrt(squares / (k + PRETENDED)), Math.sqrt((KURTOSIS - 1) / (4.0 * k)));
    }
}

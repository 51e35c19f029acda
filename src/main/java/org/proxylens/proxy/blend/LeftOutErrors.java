package org.proxylens.proxy.blend;

import java.util.Arrays;

/**
 * How large a prediction's errors are in its own standard deviations, from the leave-one-out residuals of the measurements. The
 * scales stay those of all measurements, so that the residuals are somewhat too small.
 *
 * @param reach what 80 % of the errors stay within: the ⌈0.8 (k + 1)⌉-th smallest of the k residuals
 * @param size their root mean square
 */
record LeftOutErrors(double reach, double size) {
    private static final double INSIDE = 0.8;

    /** Residuals farther off count as this far, for they would decide the mean square alone. */
    private static final double FARTHEST = 3;

    /** The mean square is held by two pretended residuals to what variances fitted to few measurements usually leave. */
    private static final double PRETENDED = 2;

    private static final double USUAL_SQUARE = 0.5;

    /** @param residuals leave-one-out residuals over their standard deviations, at least one */
    static LeftOutErrors of(double[] residuals) {
        int k = residuals.length;
        double[] rising = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
        int place = Math.min(k, (int) Math.ceil(INSIDE * (k + 1)));
        double squares = PRETENDED * USUAL_SQUARE;
        for (double residual : rising) {
            squares += Math.min(residual * residual, FARTHEST * FARTHEST);
        }
        return new LeftOutErrors(rising[place - 1], Math.sqrt(squares / (k + PRETENDED)));
    }
}

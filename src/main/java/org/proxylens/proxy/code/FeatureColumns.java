package org.proxylens.proxy.code;

import java.util.Arrays;

/**
 * Centred features of all architectures.
 *
 * @param values rows × width by rows, every column of mean 0
 * @param width columns
 * @param squares mean square norm of a row
 */
@SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
public record FeatureColumns(double[] values, int width, double squares) {
    private static final double ROUNDING = 1e-12;

    /**
     * A mean square norm about the mean; 0 where it is no larger than what rounding leaves of constants of a mean square norm. What is
     * no number or infinite stays so, for all that comes of it to show it.
     */
    static double varying(double centred, double constants) {
        return Double.isFinite(centred) && centred <= ROUNDING * constants ? 0 : centred;
    }

    /**
     * Centres columns.
     *
     * @param values changed: centred in place
     */
    public static FeatureColumns centred(double[] values, int width) {
        int rows = values.length / width;
        double[] means = new double[width];
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < width; column++, i++) {
                means[column] += values[i] / rows;
            }
        }
        double squares = 0;
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < width; column++, i++) {
                values[i] -= means[column];
                squares += values[i] * values[i];
            }
        }
        double constants = Arrays.stream(means).map(mean -> mean * mean).sum();
        return new FeatureColumns(values, width, varying(squares / rows, constants));
    }
}

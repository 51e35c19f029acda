package org.proxylens.proxy.code;

import java.util.Arrays;
import org.proxylens.data.ColumnValues;
import org.proxylens.proxy.numeric.LeastSquares;
import org.proxylens.space.OneHotCode;

/**
 * Latency as a sum of weights of the one-hot code and a constant.
 *
 * @param weights by column of the code
 * @param constant ms
 */
@SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
public record LinearModel(double[] weights, double constant) {
    /**
     * Least squares over the rows with a code and a value.
     *
     * @param values by row, NaN where missing
     */
    public static LinearModel fit(OneHotCode code, double[] values) {
        int[] rows = ColumnValues.rows(values);
        double[][] design = new double[rows.length][];
        double[] y = new double[rows.length];
        int n = 0;
        for (int row : rows) {
            if (code.known(row)) {
                design[n] = new double[code.columns() + 1];
                for (int column : code.active(row)) {
                    design[n][column] = 1;
                }
                design[n][code.columns()] = 1;
                y[n++] = values[row];
            }
        }
        double[] solution = LeastSquares.solve(Arrays.copyOf(design, n), Arrays.copyOf(y, n));
        return new LinearModel(Arrays.copyOf(solution, code.columns()), solution[code.columns()]);
    }

    /** The latency of each row, NaN where it has no code. */
    public double[] predict(OneHotCode code) {
        double[] predicted = new double[code.rows()];
        for (int row = 0; row < predicted.length; row++) {
            predicted[row] = code.known(row) ? constant + code.dot(row, weights) : Double.NaN;
        }
        return predicted;
    }
}

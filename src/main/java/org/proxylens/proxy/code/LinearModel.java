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
        int[] rows =
                Arrays.stream(ColumnValues.rows(values)).filter(code::known).toArray();
        int constant = code.columns();
        CodeFeatures features = CodeFeatures.oneHot(code);
        double[] solution = features.wide()
                ? byGradients(features, values, rows)
                : rows.length > 2 * (constant + 1) ? ofMany(code, values, rows) : ofFew(code, values, rows);
        return new LinearModel(Arrays.copyOf(solution, constant), solution[constant]);
    }

    private static double[] ofFew(OneHotCode code, double[] values, int[] rows) {
        double[][] design = new double[rows.length][code.columns() + 1];
        for (int i = 0; i < rows.length; i++) {
            for (int column : code.active(rows[i])) {
                design[i][column] = 1;
            }
            design[i][code.columns()] = 1;
        }
        return LeastSquares.solve(design, ColumnValues.of(values, rows));
    }

    /** Of a code of many columns, without a matrix over them. */
    static double[] byGradients(CodeFeatures features, double[] values, int[] rows) {
        double[] products = new double[features.columns() + 1];
        for (int row : rows) {
            features.add(row, values[row], products);
            products[features.columns()] += values[row];
        }
        return new NormalEquations(features, rows, 0, true).solve(products, new double[products.length]);
    }

    /** By the products of its columns, which are counts, so that a long column is read once. */
    private static double[] ofMany(OneHotCode code, double[] values, int[] rows) {
        int constant = code.columns();
        double[][] counts = new double[constant + 1][constant + 1];
        double[] products = new double[constant + 1];
        for (int row : rows) {
            int[] ones = code.active(row);
            for (int i = 0; i < ones.length; i++) {
                products[ones[i]] += values[row];
                double[] line = counts[ones[i]];
                for (int j = 0; j <= i; j++) {
                    line[ones[j]]++;
                }
            }
            products[constant] += values[row];
        }
        for (int i = 0; i < constant; i++) {
            for (int j = 0; j < i; j++) {
                counts[j][i] = counts[i][j];
            }
            counts[constant][i] = counts[i][i];
            counts[i][constant] = counts[i][i];
        }
        counts[constant][constant] = rows.length;
        return LeastSquares.solveNormal(counts, products);
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

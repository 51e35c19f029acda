package org.proxylens.proxy.code;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;

/**
 * The normal equations of least squares on the code, solved by conjugate gradients: each step costs the ones of the rows, and no
 * matrix is made. From a start of zeros and without a penalty they lead to the solution of least norm. At most {@value #MOST_STEPS}
 * steps are taken, and what they have led to is returned: no step makes the sum of what is minimised, squared residuals and penalty,
 * greater than it was before.
 */
final class NormalEquations {
    private static final int MOST_STEPS = 2000;
    private static final double TOLERANCE = 1e-10;

    private final CodeFeatures code;
    private final int[] rows;
    private final double ridge;
    private final boolean constant;

    /**
     * @param rows that count
     * @param ridge penalty of squared weights
     * @param constant whether a last column is 1 in all rows
     */
    NormalEquations(CodeFeatures code, int[] rows, double ridge, boolean constant) {
        this.code = code;
        this.rows = rows;
        this.ridge = ridge;
        this.constant = constant;
    }

    /**
     * The weights by column, that of the constant last; those of the last step where the steps run out.
     *
     * @param right products of the columns with the values
     * @param start where to begin
     */
    double[] solve(double[] right, double[] start) {
        RealVector weights = new ArrayRealVector(start);
        try {
            new ConjugateGradient(MOST_STEPS, TOLERANCE, false)
                    .solveInPlace(
                            operator(right.length, this::times),
                            // without a penalty it would lead to another solution than that of least norm
                            ridge > 0 ? operator(right.length, scaling(right.length)) : null,
                            new ArrayRealVector(right, false),
                            weights);
        } catch (MaxCountExceededException e) {
            // only without a penalty and with about as many columns as rows: what is left to explain by then is noise,
            // which is better left than fitted, and a matrix over so many columns would not fit into memory
            return weights.toArray();
        }
        return weights.toArray();
    }

    private double[] times(double[] weights) {
        double[] product = new double[weights.length];
        double own = constant ? weights[weights.length - 1] : 0;
        double sum = 0;
        for (int row : rows) {
            double value = code.dot(row, weights) + own;
            code.add(row, value, product);
            sum += value;
        }
        if (constant) {
            product[product.length - 1] = sum;
        }
        for (int i = 0; i < product.length; i++) {
            product[i] += ridge * weights[i];
        }
        return product;
    }

    /** Divides by the diagonal: columns that are seldom 1 then need no more steps than others. */
    private UnaryOperator<double[]> scaling(int width) {
        double[] diagonal = new double[width];
        Arrays.fill(diagonal, ridge);
        for (int row : rows) {
            code.addSquares(row, diagonal);
        }
        return residual -> {
            double[] scaled = residual.clone();
            Arrays.setAll(scaled, i -> scaled[i] / diagonal[i]);
            return scaled;
        };
    }

    private static RealLinearOperator operator(int width, UnaryOperator<double[]> operation) {
        return new RealLinearOperator() {
            @Override
            public int getRowDimension() {
                return width;
            }

            @Override
            public int getColumnDimension() {
                return width;
            }

            @Override
            public RealVector operate(RealVector vector) {
                return new ArrayRealVector(operation.apply(vector.toArray()), false);
            }
        };
    }
}

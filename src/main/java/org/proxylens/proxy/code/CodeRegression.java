package org.proxylens.proxy.code;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.apache.commons.math3.util.KthSelector;
import org.proxylens.data.ColumnValues;
import org.proxylens.proxy.numeric.Cholesky;

/**
 * How far the one-hot code explains a column: ridge regression, robust by winsorised residuals (Huber's pseudo-values),
 * so that a few cold starts do not bend the weights. What it takes of the code depends on which rows are there alone, and is
 * worked out once for all columns that lack the same ones. Safe for several threads.
 */
public final class CodeRegression {
    private static final double RIDGE = 1;
    private static final int ROUNDS = 3;
    private static final double CUT = 2.5;
    private static final double MAD_TO_SD = 1.4826;

    private final CodeFeatures code;
    private final boolean iterative;
    private final BitSet known = new BitSet();
    private final Map<BitSet, Cholesky> factors = new ConcurrentHashMap<>();

    public CodeRegression(CodeFeatures code) {
        this(code, code.wide());
    }

    /** @param iterative whether to do without a matrix over the columns */
    CodeRegression(CodeFeatures code, boolean iterative) {
        this.code = code;
        this.iterative = iterative;
        for (int row = 0; row < code.code().rows(); row++) {
            known.set(row, code.code().known(row));
        }
    }

    /**
     * Weights by column of the code.
     *
     * @param values by row, mean 0; NaN where missing
     */
    public double[] weights(double[] values) {
        int[] rows = rows(values);
        BinaryOperator<double[]> solver =
                iterative ? new NormalEquations(code, rows, RIDGE, false)::solve : direct(rows);
        double[] all = new double[code.columns()];
        code.addAll(rows, values, all);
        double[] weights = solver.apply(all, new double[all.length]);
        for (int round = 1; round < ROUNDS; round++) {
            weights = solver.apply(lessExcess(all, values, weights, rows), weights);
        }
        return weights;
    }

    private BinaryOperator<double[]> direct(int[] rows) {
        Cholesky factor = factors.computeIfAbsent(ColumnValues.set(rows), this::factor);
        return (right, start) -> factor.solve(right);
    }

    /** Where few rows are missing, the products of all less theirs: many columns with holes of their own then cost little. */
    private Cholesky factor(BitSet present) {
        int width = code.columns();
        BitSet missing = (BitSet) known.clone();
        missing.andNot(present);
        boolean few = missing.cardinality() < present.cardinality();
        double[] gram = few ? code.products().clone() : new double[width * width];
        add(few ? missing : present, few ? -1 : 1, gram);
        for (int i = 0; i < width; i++) {
            gram[i * width + i] += RIDGE;
        }
        return new Cholesky(gram, width);
    }

    private void add(BitSet rows, double factor, double[] gram) {
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            code.addProducts(row, factor, gram);
        }
    }

    private int[] rows(double[] values) {
        int[] rows = new int[values.length];
        int n = 0;
        for (int row = 0; row < values.length; row++) {
            if (known.get(row) && !Double.isNaN(values[row])) {
                rows[n++] = row;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /**
     * The products of the code with the pseudo-values: with the values, less what of the few residuals that are cut lies beyond
     * the limit.
     */
    private double[] lessExcess(double[] all, double[] values, double[] weights, int[] rows) {
        double[] explained = code.dots(rows, weights);
        double[] residuals = new double[rows.length];
        double[] sizes = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            residuals[i] = values[rows[i]] - explained[i];
            sizes[i] = Math.abs(residuals[i]);
        }
        double middle = rows.length == 0 ? 0 : new KthSelector().select(sizes, null, rows.length / 2);
        double limit = CUT * MAD_TO_SD * middle;
        double[] less = all.clone();
        for (int i = 0; i < rows.length; i++) {
            if (Math.abs(residuals[i]) > limit) {
                code.add(rows[i], Math.copySign(limit, residuals[i]) - residuals[i], less);
            }
        }
        return less;
    }
}

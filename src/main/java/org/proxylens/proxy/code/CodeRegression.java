package org.proxylens.proxy.code;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.util.KthSelector;
import org.jspecify.annotations.Nullable;
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
    private final BitSet known = new BitSet();
    private final Map<BitSet, Cholesky> factors = new ConcurrentHashMap<>();
    private double @Nullable [] products;

    public CodeRegression(CodeFeatures code) {
        this.code = code;
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
        int width = code.columns();
        BitSet present = new BitSet(values.length);
        for (int row : rows) {
            present.set(row);
        }
        Cholesky factor = factors.computeIfAbsent(present, this::factor);
        double[] pseudo = values.clone();
        double[] weights = new double[width];
        for (int round = 0; round < ROUNDS; round++) {
            double[] right = new double[width];
            for (int row : rows) {
                code.add(row, pseudo[row], right);
            }
            weights = factor.solve(right);
            winsorise(values, weights, rows, pseudo);
        }
        return weights;
    }

    /** Where few rows are missing, the products of all less theirs: many columns with holes of their own then cost little. */
    private Cholesky factor(BitSet present) {
        int width = code.columns();
        BitSet missing = (BitSet) known.clone();
        missing.andNot(present);
        boolean few = missing.cardinality() < present.cardinality();
        double[] gram = few ? products().clone() : new double[width * width];
        add(few ? missing : present, few ? -1 : 1, gram);
        for (int i = 0; i < width; i++) {
            gram[i * width + i] += RIDGE;
        }
        return new Cholesky(gram, width);
    }

    private synchronized double[] products() {
        double[] made = products;
        if (made == null) {
            made = new double[code.columns() * code.columns()];
            add(known, 1, made);
            products = made;
        }
        return made;
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

    private void winsorise(double[] values, double[] weights, int[] rows, double[] pseudo) {
        double[] fitted = new double[rows.length];
        double[] sizes = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            fitted[i] = code.dot(rows[i], weights);
            sizes[i] = Math.abs(values[rows[i]] - fitted[i]);
        }
        double middle = rows.length == 0 ? 0 : new KthSelector().select(sizes, null, rows.length / 2);
        double limit = CUT * MAD_TO_SD * middle;
        for (int i = 0; i < rows.length; i++) {
            double residual = values[rows[i]] - fitted[i];
            pseudo[rows[i]] = fitted[i] + Math.max(-limit, Math.min(limit, residual));
        }
    }
}

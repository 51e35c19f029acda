package org.proxylens.proxy.code;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;
import org.proxylens.proxy.numeric.Cholesky;
import org.proxylens.rank.ParallelTasks;

/**
 * How far each of several columns is explained by the others: the squared multiple correlation. What a column shares with no other
 * is noise or drift more often than not. The products of the columns are worked out once for all subsets, and their inverse too,
 * of which a subset that lacks few takes what it lacks (Schur's complement). Safe for several threads.
 */
public final class SharedVariance {
    private static final double RIDGE = 1e-3;

    private final double[][] correlations;
    private double @Nullable [] inverse;

    /** @param columns of width 1, all of the same rows */
    public SharedVariance(List<FeatureColumns> columns) {
        correlations = new double[columns.size()][columns.size()];
        ParallelTasks.run(columns.size(), Progress.NONE, () -> columns, (all, i) -> {
            for (int j = 0; j < i; j++) {
                FeatureColumns one = all.get(i);
                FeatureColumns other = all.get(j);
                int rows = one.values().length;
                double product = Cholesky.dot(one.values(), 0, other.values(), 0, rows) / rows;
                double size = Math.sqrt(one.squares() * other.squares());
                correlations[i][j] = size > 0 ? product / size : 0;
                correlations[j][i] = correlations[i][j];
            }
            correlations[i][i] = 1 + RIDGE;
        });
    }

    /**
     * The share of each column's variance that the others of a subset explain; 1 for a column by itself, of which nothing can be told.
     *
     * @param subset numbers of columns
     */
    public double[] among(int[] subset) {
        int n = subset.length;
        double[] shares = new double[n];
        if (n == 1) {
            shares[0] = 1;
            return shares;
        }
        double[] diagonal = 2 * n > correlations.length
                ? lessTheOthers(subset)
                : factor(subset).inverseDiagonal();
        for (int i = 0; i < n; i++) {
            shares[i] = Math.max(0, 1 - 1 / diagonal[i]);
        }
        return shares;
    }

    private Cholesky factor(int[] subset) {
        int n = subset.length;
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] = correlations[subset[i]][subset[j]];
            }
        }
        return new Cholesky(matrix, n);
    }

    /** The diagonal of a subset's inverse, from the inverse of all: at the cost of the columns that the subset lacks. */
    private double[] lessTheOthers(int[] subset) {
        int all = correlations.length;
        double[] whole = inverseOfAll();
        BitSet lacking = new BitSet(all);
        lacking.set(0, all);
        for (int column : subset) {
            lacking.clear(column);
        }
        int[] others = lacking.stream().toArray();
        int m = others.length;
        double[] apart = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                apart[i * m + j] = whole[others[i] * all + others[j]];
            }
        }
        Cholesky factor = new Cholesky(apart, m);
        double[] diagonal = new double[subset.length];
        double[] between = new double[m];
        for (int i = 0; i < diagonal.length; i++) {
            for (int j = 0; j < m; j++) {
                between[j] = whole[subset[i] * all + others[j]];
            }
            factor.forward(between, 0);
            diagonal[i] = whole[subset[i] * all + subset[i]] - Cholesky.dot(between, 0, between, 0, m);
        }
        return diagonal;
    }

    private synchronized double[] inverseOfAll() {
        double[] made = inverse;
        if (made == null) {
            made = factor(IntStream.range(0, correlations.length).toArray()).inverse();
            inverse = made;
        }
        return made;
    }
}

package org.proxylens.proxy.code;

import java.util.List;
import org.proxylens.proxy.numeric.Cholesky;

/**
 * How far each of several columns is explained by the others: the squared multiple correlation. What a column shares with no other
 * is noise or drift more often than not. The products of the columns are worked out once for all subsets.
 */
public final class SharedVariance {
    private static final double RIDGE = 1e-3;

    private final double[][] correlations;

    /** @param columns of width 1, all of the same rows */
    public SharedVariance(List<FeatureColumns> columns) {
        correlations = new double[columns.size()][columns.size()];
        for (int i = 0; i < correlations.length; i++) {
            for (int j = 0; j < i; j++) {
                FeatureColumns one = columns.get(i);
                FeatureColumns other = columns.get(j);
                int rows = one.values().length;
                double product = Cholesky.dot(one.values(), 0, other.values(), 0, rows) / rows;
                double size = Math.sqrt(one.squares() * other.squares());
                correlations[i][j] = size > 0 ? product / size : 0;
                correlations[j][i] = correlations[i][j];
            }
            correlations[i][i] = 1 + RIDGE;
        }
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
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] = correlations[subset[i]][subset[j]];
            }
        }
        double[] inverse = new Cholesky(matrix, n).inverse();
        for (int i = 0; i < n; i++) {
            shares[i] = Math.max(0, 1 - 1 / inverse[i * n + i]);
        }
        return shares;
    }
}

package org.proxylens.rank;

import java.util.List;
import org.proxylens.data.Progress;

/** Rank correlations of latency columns; NaN marks a missing latency. */
public final class RankCorrelations {
    private RankCorrelations() {}

    /**
     * Average ranks, from 1; NaN stays NaN and takes no rank.
     *
     * @param values latencies by architecture
     */
    public static double[] ranks(double[] values) {
        throw new UnsupportedOperationException();
    }

    /** Spearman's rank correlation over the architectures valid in both columns, ties with average ranks. */
    public static Correlation spearman(double[] x, double[] y) {
        throw new UnsupportedOperationException();
    }

    /** Kendall's tau-b over the architectures valid in both columns, by Knight's O(n log n) method. */
    public static Correlation kendall(double[] x, double[] y) {
        throw new UnsupportedOperationException();
    }

    /** The SRCC of every pair of columns: ranks once per device, a blocked product over the cores. */
    public static CorrelationMatrix spearmanMatrix(List<double[]> columns, CommonSet common, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Kendall's tau-b of every pair of columns; each column's order is computed once. */
    public static CorrelationMatrix kendallMatrix(List<double[]> columns, CommonSet common, Progress progress) {
        throw new UnsupportedOperationException();
    }
}

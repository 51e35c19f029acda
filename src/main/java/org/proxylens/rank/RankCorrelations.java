package org.proxylens.rank;

import java.util.BitSet;
import java.util.List;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Progress;

/** Rank correlations of latency columns; NaN marks a missing latency. */
public final class RankCorrelations {
    /** The fewest architectures over which a rank correlation is defined. */
    public static final int LEAST = 3;

    private static final double SHARE_OF_SORTING = 0.1;

    private RankCorrelations() {}

    /**
     * Average ranks, from 1; NaN stays NaN and takes no rank.
     *
     * @param values latencies by architecture
     */
    public static double[] ranks(double[] values) {
        SortedColumn column = SortedColumn.of(values);
        int[] centred = column.centredRanks();
        double[] ranks = new double[values.length];
        for (int row = 0; row < ranks.length; row++) {
            ranks[row] = Double.isNaN(values[row]) ? Double.NaN : (centred[row] + column.size() + 1) / 2.0;
        }
        return ranks;
    }

    /** Spearman's rank correlation over the architectures valid in both columns, ties with average ranks. */
    public static Correlation spearman(double[] x, double[] y) {
        requireSameLength(x.length, y.length);
        return spearman(SortedColumn.of(x), SortedColumn.of(y));
    }

    /** As {@link #spearman(double[], double[])}, of columns already sorted. */
    public static Correlation spearman(SortedColumn x, SortedColumn y) {
        return spearman(x, y, x.valid());
    }

    /**
     * Spearman's rank correlation over some of the architectures.
     *
     * @param rows rows that count where both columns are valid
     */
    public static Correlation spearman(SortedColumn x, SortedColumn y, BitSet rows) {
        BitSet common = (BitSet) x.valid().clone();
        common.and(y.valid());
        common.and(rows);
        RankBuffer buffer = new RankBuffer();
        int[] xRanks = new int[x.rows()];
        int[] yRanks = new int[y.rows()];
        x.centredRanks(common, buffer, xRanks);
        y.centredRanks(common, buffer, yRanks);
        int n = common.cardinality();
        double r = pearson(
                RankProduct.dot(xRanks, yRanks), RankProduct.dot(xRanks, xRanks), RankProduct.dot(yRanks, yRanks), n);
        return new Correlation(r, n);
    }

    /** Pearson's correlation from sums over centred values; NaN where undefined. */
    static double pearson(double xy, double xx, double yy, int n) {
        if (n < LEAST || xx == 0 || yy == 0) {
            return Double.NaN;
        }
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    /** Kendall's tau-b over the architectures valid in both columns, by Knight's O(n log n) method. */
    public static Correlation kendall(double[] x, double[] y) {
        requireSameLength(x.length, y.length);
        SortedColumn xs = SortedColumn.of(x);
        SortedColumn ys = SortedColumn.of(y);
        return new KendallTau().of(xs.levelByRow(), xs.distinct(), ys, ys.levelByRow());
    }

    /** The SRCC of every pair of columns: ranks once per device, a blocked product over the cores. */
    public static CorrelationMatrix spearmanMatrix(List<double[]> columns, CommonSet common, Progress progress) {
        requireSameLengths(columns);
        return SpearmanMatrix.of(over(columns, common), progress);
    }

    /** Kendall's tau-b of every pair of columns; each column's order is computed once. */
    public static CorrelationMatrix kendallMatrix(List<double[]> columns, CommonSet common, Progress progress) {
        requireSameLengths(columns);
        SortedColumn[] sorted =
                SortedColumn.all(over(columns, common), ParallelTasks.part(progress, 0, SHARE_OF_SORTING));
        int[][] levels = new int[sorted.length][];
        for (int device = 0; device < sorted.length; device++) {
            levels[device] = sorted[device].levelByRow();
        }
        double[][] value = new double[sorted.length][sorted.length];
        int[][] n = new int[sorted.length][sorted.length];
        int pairs = sorted.length * (sorted.length + 1) / 2;
        ParallelTasks.run(pairs, ParallelTasks.part(progress, SHARE_OF_SORTING, 1), KendallTau::new, (tau, pair) -> {
            int j = (int) ((Math.sqrt(8.0 * pair + 1) - 1) / 2);
            int i = pair - j * (j + 1) / 2;
            Correlation found = tau.of(levels[i], sorted[i].distinct(), sorted[j], levels[j]);
            value[i][j] = found.value();
            value[j][i] = found.value();
            n[i][j] = found.n();
            n[j][i] = found.n();
        });
        return new CorrelationMatrix(value, n);
    }

    /** The columns as given, or for one common set with every row missing that any column misses. */
    private static List<double[]> over(List<double[]> columns, CommonSet common) {
        if (common == CommonSet.PAIRWISE || columns.isEmpty()) {
            return columns;
        }
        int[] complete = ColumnValues.rows(columns.toArray(double[][]::new));
        return columns.stream().map(column -> only(complete, column)).toList();
    }

    private static double[] only(int[] rows, double[] column) {
        double[] kept = ColumnValues.missing(column.length);
        for (int row : rows) {
            kept[row] = column[row];
        }
        return kept;
    }

    private static void requireSameLengths(List<double[]> columns) {
        for (double[] column : columns) {
            requireSameLength(columns.get(0).length, column.length);
        }
    }

    private static void requireSameLength(int x, int y) {
        if (x != y) {
            throw new IllegalArgumentException("columns of " + x + " and " + y + " rows");
        }
    }
}

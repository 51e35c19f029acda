package org.proxylens.rank;

import java.util.Arrays;

/**
 * Spearman's correlation where each architecture counts a whole number of times: what a bootstrap resample needs, in
 * linear time from orders sorted once. Keeps its buffers; one instance serves one thread.
 */
final class WeightedSpearman {
    private final SortedColumn x;
    private final SortedColumn y;
    private final int[] xLevel;
    private final int[] yLevel;
    private final double[] xRanks;
    private final double[] yRanks;

    WeightedSpearman(SortedColumn x, SortedColumn y) {
        this.x = x;
        this.y = y;
        xLevel = x.levelByRow();
        yLevel = y.levelByRow();
        xRanks = new double[x.rows()];
        yRanks = new double[y.rows()];
    }

    /**
     * The correlation, NaN where undefined.
     *
     * @param times how often each row counts; 0 where either column is missing
     */
    double of(int[] times) {
        int n = Arrays.stream(times).sum();
        rank(x, xLevel, times, n, xRanks);
        rank(y, yLevel, times, n, yRanks);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 0; row < times.length; row++) {
            xx += times[row] * xRanks[row] * xRanks[row];
            yy += times[row] * yRanks[row] * yRanks[row];
            xy += times[row] * xRanks[row] * yRanks[row];
        }
        return RankCorrelations.pearson(xy, xx, yy, n);
    }

    private static void rank(SortedColumn column, int[] level, int[] times, int n, double[] ranks) {
        int below = 0;
        int end;
        for (int start = 0; start < column.size(); start = end) {
            int upTo = below;
            end = start;
            while (end < column.size() && level[column.row(end)] == level[column.row(start)]) {
                upTo += times[column.row(end)];
                end++;
            }
            for (int position = start; position < end; position++) {
                ranks[column.row(position)] = below + upTo - n;
            }
            below = upTo;
        }
    }
}

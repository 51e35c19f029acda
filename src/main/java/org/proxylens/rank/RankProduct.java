package org.proxylens.rank;

import java.util.Arrays;

/**
 * Dot products of every column of one block with every column of another. Where the optimising compiler runs and the
 * columns are short enough, sums of integers over panels of rows, which it turns into vector instructions
 * ({@link RankPanel}); else tiles of 4 × 4 sums in local variables, over stretches of rows short enough that both blocks
 * stay in cache.
 */
final class RankProduct {
    private static final int BLOCK = 32;
    private static final int STRETCH = 256;
    /** The first compiler alone makes no vector instructions; Java says that it runs so in this property. */
    private static final boolean VECTORS =
            !System.getProperty("java.vm.info", "").contains("emulated-client");

    private final double[] sums = new double[RankPanel.LEFT * RankPanel.RIGHT];
    private final RankPanel panel = new RankPanel();

    /** The most columns of a left block, of so many rows. */
    static int left(int rows) {
        return inPanels(rows) ? RankPanel.LEFT : BLOCK;
    }

    /** The most columns of a right block. */
    static int right(int rows) {
        return inPanels(rows) ? RankPanel.RIGHT : BLOCK;
    }

    private static boolean inPanels(int rows) {
        return VECTORS && rows <= RankPanel.MOST_ROWS;
    }

    /** The dot product of column {@code i} of the left and {@code j} of the right block last given. */
    double at(int i, int j) {
        return sums[i * RankPanel.RIGHT + j];
    }

    /**
     * Multiplies two blocks of doubled centred ranks.
     *
     * @param left at most {@link #left} columns
     * @param right at most {@link #right} columns as long
     * @param upperOnly whether sums left of the diagonal may be left out (the right block begins with the left one)
     */
    void multiply(int[][] left, int[][] right, boolean upperOnly) {
        int rows = left[0].length;
        if (left.length == 1 && right.length == 1) {
            sums[0] = dot(left[0], right[0]);
        } else if (inPanels(rows)) {
            panel.multiply(left, right, sums);
        } else {
            Arrays.fill(sums, 0);
            for (int from = 0; from < rows; from += STRETCH) {
                int to = Math.min(rows, from + STRETCH);
                for (int i = 0; i < left.length; i += 4) {
                    for (int j = upperOnly ? i : 0; j < right.length; j += 4) {
                        tile(left, i, right, j, from, to);
                    }
                }
            }
        }
    }

    /** Columns past the last are read as the last: their sums fall beyond what is asked for. */
    private void tile(int[][] left, int i, int[][] right, int j, int from, int to) {
        int[] a0 = left[i];
        int[] a1 = left[Math.min(i + 1, left.length - 1)];
        int[] a2 = left[Math.min(i + 2, left.length - 1)];
        int[] a3 = left[Math.min(i + 3, left.length - 1)];
        int[] b0 = right[j];
        int[] b1 = right[Math.min(j + 1, right.length - 1)];
        int[] b2 = right[Math.min(j + 2, right.length - 1)];
        int[] b3 = right[Math.min(j + 3, right.length - 1)];
        double s00 = 0, s01 = 0, s02 = 0, s03 = 0;
        double s10 = 0, s11 = 0, s12 = 0, s13 = 0;
        double s20 = 0, s21 = 0, s22 = 0, s23 = 0;
        double s30 = 0, s31 = 0, s32 = 0, s33 = 0;
        for (int row = from; row < to; row++) {
            double x0 = a0[row], x1 = a1[row], x2 = a2[row], x3 = a3[row];
            double y = b0[row];
            s00 += x0 * y;
            s10 += x1 * y;
            s20 += x2 * y;
            s30 += x3 * y;
            y = b1[row];
            s01 += x0 * y;
            s11 += x1 * y;
            s21 += x2 * y;
            s31 += x3 * y;
            y = b2[row];
            s02 += x0 * y;
            s12 += x1 * y;
            s22 += x2 * y;
            s32 += x3 * y;
            y = b3[row];
            s03 += x0 * y;
            s13 += x1 * y;
            s23 += x2 * y;
            s33 += x3 * y;
        }
        add(i, j, s00, s01, s02, s03);
        add(i + 1, j, s10, s11, s12, s13);
        add(i + 2, j, s20, s21, s22, s23);
        add(i + 3, j, s30, s31, s32, s33);
    }

    private void add(int i, int j, double s0, double s1, double s2, double s3) {
        int at = i * RankPanel.RIGHT + j;
        sums[at] += s0;
        sums[at + 1] += s1;
        sums[at + 2] += s2;
        sums[at + 3] += s3;
    }

    /** The dot product of two columns, summed in the same order as the tiles: equal columns give equal sums. */
    static double dot(int[] x, int[] y) {
        double sum = 0;
        for (int from = 0; from < x.length; from += STRETCH) {
            int to = Math.min(x.length, from + STRETCH);
            double part = 0;
            for (int row = from; row < to; row++) {
                part += (double) x[row] * y[row];
            }
            sum += part;
        }
        return sum;
    }
}

package org.proxylens.rank;

import java.util.Arrays;

/**
 * Dot products of every column of one block with every column of another: tiles of 4 × 4 sums in local variables, over
 * stretches of rows short enough that both blocks stay in cache.
 */
final class RankProduct {
    /** Columns in a block. */
    static final int BLOCK = 32;

    private static final int STRETCH = 256;

    private final double[] sums = new double[BLOCK * BLOCK];

    /** The dot product of column {@code i} of the first and {@code j} of the second block last given. */
    double at(int i, int j) {
        return sums[i * BLOCK + j];
    }

    /**
     * Multiplies two blocks.
     *
     * @param left at most {@value #BLOCK} columns
     * @param right at most {@value #BLOCK} columns as long
     * @param upperOnly whether tiles left of the diagonal may be left out (a block with itself)
     */
    void multiply(double[][] left, double[][] right, boolean upperOnly) {
        Arrays.fill(sums, 0);
        int rows = left[0].length;
        if (left.length == 1 && right.length == 1) {
            sums[0] = dot(left[0], right[0]);
            return;
        }
        for (int from = 0; from < rows; from += STRETCH) {
            int to = Math.min(rows, from + STRETCH);
            for (int i = 0; i < left.length; i += 4) {
                for (int j = upperOnly ? i : 0; j < right.length; j += 4) {
                    tile(left, i, right, j, from, to);
                }
            }
        }
    }

    /** Columns past the last are read as the last: their sums fall beyond what is asked for. */
    private void tile(double[][] left, int i, double[][] right, int j, int from, int to) {
        double[] a0 = left[i];
        double[] a1 = left[Math.min(i + 1, left.length - 1)];
        double[] a2 = left[Math.min(i + 2, left.length - 1)];
        double[] a3 = left[Math.min(i + 3, left.length - 1)];
        double[] b0 = right[j];
        double[] b1 = right[Math.min(j + 1, right.length - 1)];
        double[] b2 = right[Math.min(j + 2, right.length - 1)];
        double[] b3 = right[Math.min(j + 3, right.length - 1)];
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
        int at = i * BLOCK + j;
        sums[at] += s0;
        sums[at + 1] += s1;
        sums[at + 2] += s2;
        sums[at + 3] += s3;
    }

    /** The dot product of two columns, summed in the same order as the tiles: equal columns give equal sums. */
    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int from = 0; from < x.length; from += STRETCH) {
            int to = Math.min(x.length, from + STRETCH);
            double part = 0;
            for (int row = from; row < to; row++) {
                part += x[row] * y[row];
            }
            sum += part;
        }
        return sum;
    }
}

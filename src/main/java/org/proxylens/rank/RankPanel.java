package org.proxylens.rank;

import java.util.Arrays;

/**
 * Exact dot products of integer columns in loops that the optimising compiler turns into vector instructions: the right
 * block is turned a panel of rows at a time, so that rows lie side by side, and eight of them at once are added to a row
 * of sums. Eight products of doubled centred ranks below 2^14 stay below 2^31. Of their sums, the high halves are summed
 * apart; the whole ones wrap around at 2^32, which the high halves undo in the end.
 */
final class RankPanel {
    /** Rows above which eight products may not fit an int. */
    static final int MOST_ROWS = 1 << 14;

    /** The most columns of the left block. */
    static final int LEFT = 64;

    /** The most columns of the right block. */
    static final int RIGHT = 256;

    private static final int HALF = 16;
    private static final int AT_ONCE = 8;
    /** A cache line of each column. */
    private static final int ROWS = 2 * AT_ONCE;

    private final int[][] panel = new int[ROWS][RIGHT];
    private final int[] tail = new int[ROWS];
    private final int[] eight = new int[RIGHT];
    private final int[] nextEight = new int[RIGHT];
    private final int[][] wrapped = new int[LEFT][RIGHT];
    private final int[][] high = new int[LEFT][RIGHT];

    /**
     * Multiplies two blocks.
     *
     * @param sums where the sum of left {@code i} and right {@code j} is put, at i · {@value #RIGHT} + j
     */
    void multiply(int[][] left, int[][] right, double[] sums) {
        int rows = left[0].length;
        int width = right.length;
        for (int i = 0; i < left.length; i++) {
            Arrays.fill(wrapped[i], 0, width, 0);
            Arrays.fill(high[i], 0, width, 0);
        }
        for (int from = 0; from < rows; from += ROWS) {
            turn(right, from);
            for (int i = 0; i < left.length; i++) {
                int[] x = rows(left[i], from);
                multiply(x, x == tail ? 0 : from, width, wrapped[i], high[i]);
            }
        }
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < width; j++) {
                int low = wrapped[i][j] - (high[i][j] << HALF);
                sums[i * RIGHT + j] = ((long) high[i][j] << HALF) + low;
            }
        }
    }

    private void turn(int[][] columns, int from) {
        for (int j = 0; j < columns.length; j++) {
            int[] x = rows(columns[j], from);
            int start = x == tail ? 0 : from;
            for (int at = 0; at < ROWS; at += 4) {
                panel[at][j] = x[start + at];
                panel[at + 1][j] = x[start + at + 1];
                panel[at + 2][j] = x[start + at + 2];
                panel[at + 3][j] = x[start + at + 3];
            }
        }
    }

    /** The column, or a copy of its last rows with zeros behind them where they do not fill a panel. */
    private int[] rows(int[] column, int from) {
        if (from + ROWS <= column.length) {
            return column;
        }
        Arrays.fill(tail, 0);
        System.arraycopy(column, from, tail, 0, column.length - from);
        return tail;
    }

    private void multiply(int[] x, int from, int width, int[] sums, int[] highSums) {
        products(x, from, 0, width, eight);
        products(x, from + AT_ONCE, AT_ONCE, width, nextEight);
        add(eight, nextEight, sums, width);
        addHigh(eight, nextEight, highSums, width);
    }

    private void products(int[] x, int from, int at, int width, int[] sums) {
        int[][] y = panel;
        int next = at + AT_ONCE / 2;
        int x4 = x[from + 4], x5 = x[from + 5], x6 = x[from + 6], x7 = x[from + 7];
        put(x[from], x[from + 1], x[from + 2], x[from + 3], y[at], y[at + 1], y[at + 2], y[at + 3], sums, width);
        add(x4, x5, x6, x7, y[next], y[next + 1], y[next + 2], y[next + 3], sums, width);
    }

    // four rows at once: the compiler of Java 17 makes no vector instructions of eight
    private static void put(
            int x0, int x1, int x2, int x3, int[] y0, int[] y1, int[] y2, int[] y3, int[] sums, int width) {
        for (int j = 0; j < width; j++) {
            sums[j] = x0 * y0[j] + x1 * y1[j] + x2 * y2[j] + x3 * y3[j];
        }
    }

    private static void add(
            int x0, int x1, int x2, int x3, int[] y0, int[] y1, int[] y2, int[] y3, int[] sums, int width) {
        for (int j = 0; j < width; j++) {
            sums[j] += x0 * y0[j] + x1 * y1[j] + x2 * y2[j] + x3 * y3[j];
        }
    }

    private static void add(int[] one, int[] other, int[] sums, int width) {
        for (int j = 0; j < width; j++) {
            sums[j] += one[j] + other[j];
        }
    }

    private static void addHigh(int[] one, int[] other, int[] sums, int width) {
        for (int j = 0; j < width; j++) {
            sums[j] += (one[j] >> HALF) + (other[j] >> HALF);
        }
    }
}

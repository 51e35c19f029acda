package org.proxylens.rank;

import java.util.Arrays;

/**
 * Kendall's tau-b by Knight (1966, Journal of the American Statistical Association 61:436-439): discordant pairs are
 * the exchanges of a merge sort. Works on columns sorted once; keeps its buffers, so one instance serves one thread.
 */
final class KendallTau {
    private static final int SHORT_RUN = 16;

    private int[] xs = new int[0];
    private int[] ys = new int[0];
    private int[] places = new int[0];
    private int[] sequence = new int[0];
    private int[] aside = new int[0];

    /**
     * @param xLevel levels of the first column by row, −1 missing
     * @param xDistinct number of its levels
     * @param y the second column
     * @param yLevel levels of the second column by row, −1 missing
     */
    Correlation of(int[] xLevel, int xDistinct, SortedColumn y, int[] yLevel) {
        int n = gather(xLevel, xDistinct, y, yLevel);
        if (n < RankCorrelations.LEAST) {
            return new Correlation(Double.NaN, n);
        }
        long pairs = pairs(n);
        long xTied = 0;
        int last = 0;
        for (int level = 0; level < xDistinct; level++) {
            xTied += pairs(places[level] - last);
            last = places[level];
        }
        long yTied = tied(ys, n);
        long bothTied = bothTied(n, xDistinct);
        double scale = Math.sqrt((double) (pairs - xTied) * (double) (pairs - yTied));
        if (scale == 0) {
            return new Correlation(Double.NaN, n);
        }
        long exchanges = exchanges(n);
        double tau = (pairs - xTied - yTied + bothTied - 2 * exchanges) / scale;
        return new Correlation(Math.max(-1, Math.min(1, tau)), n);
    }

    /** The y levels of the common rows, by rising x and for equal x by rising y: a counting sort of the y order. */
    private int gather(int[] xLevel, int xDistinct, SortedColumn y, int[] yLevel) {
        reserve(y.size(), xDistinct);
        Arrays.fill(places, 0, xDistinct + 1, 0);
        int n = 0;
        for (int position = 0; position < y.size(); position++) {
            int row = y.row(position);
            int x = xLevel[row];
            if (x >= 0) {
                xs[n] = x;
                ys[n] = yLevel[row];
                places[x + 1]++;
                n++;
            }
        }
        for (int level = 0; level < xDistinct; level++) {
            places[level + 1] += places[level];
        }
        for (int i = 0; i < n; i++) {
            sequence[places[xs[i]]++] = ys[i];
        }
        return n;
    }

    private void reserve(int rows, int levels) {
        if (xs.length < rows) {
            xs = new int[rows];
            ys = new int[rows];
            sequence = new int[rows];
            aside = new int[rows];
        }
        if (places.length < levels + 1) {
            places = new int[levels + 1];
        }
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private static long tied(int[] sorted, int n) {
        long tied = 0;
        int start = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || sorted[i] != sorted[start]) {
                tied += pairs(i - start);
                start = i;
            }
        }
        return tied;
    }

    /** After gathering, {@code places[x]} is where level x ends in the sequence. */
    private long bothTied(int n, int xDistinct) {
        long tied = 0;
        int start = 0;
        int level = 0;
        for (int i = 1; i <= n; i++) {
            while (level < xDistinct && places[level] <= start) {
                level++;
            }
            if (i == n || i == places[level] || sequence[i] != sequence[start]) {
                tied += pairs(i - start);
                start = i;
            }
        }
        return tied;
    }

    private long exchanges(int n) {
        long exchanges = 0;
        for (int from = 0; from < n; from += SHORT_RUN) {
            exchanges += insertionSort(from, Math.min(n, from + SHORT_RUN));
        }
        for (int width = SHORT_RUN; width < n; width *= 2) {
            for (int from = 0; from < n; from += 2 * width) {
                exchanges += merge(from, Math.min(n, from + width), Math.min(n, from + 2 * width));
            }
            int[] sorted = aside;
            aside = sequence;
            sequence = sorted;
        }
        return exchanges;
    }

    private long insertionSort(int from, int to) {
        long exchanges = 0;
        for (int i = from + 1; i < to; i++) {
            int value = sequence[i];
            int j = i;
            while (j > from && sequence[j - 1] > value) {
                sequence[j] = sequence[j - 1];
                j--;
            }
            sequence[j] = value;
            exchanges += i - j;
        }
        return exchanges;
    }

    /** Without a branch on the values, which no processor foretells. */
    private long merge(int from, int middle, int to) {
        int[] source = sequence;
        int[] target = aside;
        long exchanges = 0;
        int left = from;
        int right = middle;
        int out = from;
        while (left < middle && right < to) {
            int first = source[left];
            int second = source[right];
            int exchange = (second - first) >>> (Integer.SIZE - 1);
            target[out++] = Math.min(first, second);
            exchanges += (long) -exchange & (middle - left);
            left += 1 - exchange;
            right += exchange;
        }
        System.arraycopy(source, left, target, out, middle - left);
        System.arraycopy(source, right, target, out + middle - left, to - right);
        return exchanges;
    }
}

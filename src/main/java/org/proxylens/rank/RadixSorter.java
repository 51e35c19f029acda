package org.proxylens.rank;

import java.util.Arrays;

/**
 * Sorts the rows of a column by value: least-significant-digit radix sort on the bits of the double, taken from the
 * least value so that the bits all values share fall away. The highest bits that differ nearly always tell the values
 * apart, so only those are sorted by digits and an insertion sort puts right what is left; where that would take too
 * long (most values alike to the last bits, and one far off) all bits are sorted by digits. A digit in which all values
 * agree is skipped. Keeps its buffers from column to column; one instance serves one thread.
 */
final class RadixSorter {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int SMALL = 1 << 15;
    private static final int MOST_EXCHANGES = 4;
    /** So few are sorted by insertion alone: a front's latencies, a handful of measurements. */
    private static final int FEW = 96;

    private final int[] counts = new int[BUCKETS];
    private long[] keys = new long[0];
    private long[] keysAside = new long[0];
    private int[] rows = new int[0];
    private int[] rowsAside = new int[0];

    /** Sorts the column; NaN is left out, −0.0 equals 0.0, equal values stay by rising row. */
    SortedColumn sort(double[] values) {
        int n = load(values);
        if (n <= FEW) {
            span(n);
            insert(n, Long.MAX_VALUE);
            return new SortedColumn(values, Arrays.copyOf(rows, n), levels(n));
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(span(n));
        int low = Math.max(0, bits - (n <= SMALL ? 2 : 3) * BITS);
        sortDigits(low, bits, n);
        if (low > 0 && !insert(n, (long) MOST_EXCHANGES * n)) {
            load(values);
            span(n);
            sortDigits(0, bits, n);
        }
        return new SortedColumn(values, Arrays.copyOf(rows, n), levels(n));
    }

    private int load(double[] values) {
        if (keys.length < values.length) {
            keys = new long[values.length];
            keysAside = new long[values.length];
            rows = new int[values.length];
            rowsAside = new int[values.length];
        }
        int n = 0;
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (!Double.isNaN(value)) {
                keys[n] = key(value);
                rows[n] = row;
                n++;
            }
        }
        return n;
    }

    /** Bits that order as signed numbers like the values: all but the sign of a negative are flipped. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }

    /** Takes the least key from all, so that they are unsigned numbers from 0; returns the greatest. */
    private long span(int n) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, keys[i]);
            greatest = Math.max(greatest, keys[i]);
        }
        for (int i = 0; i < n; i++) {
            keys[i] -= least;
        }
        return n == 0 ? 0 : greatest - least;
    }

    private void sortDigits(int from, int to, int n) {
        for (int shift = from; shift < to; shift += BITS) {
            count(shift, n);
            if (counts[digit(keys[0], shift)] < n) {
                scatter(shift, n);
            }
        }
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }

    private void count(int shift, int n) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < n; i++) {
            counts[digit(keys[i], shift)]++;
        }
    }

    private void scatter(int shift, int n) {
        int place = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int inBucket = counts[bucket];
            counts[bucket] = place;
            place += inBucket;
        }
        long[] fromKeys = keys;
        int[] fromRows = rows;
        long[] toKeys = keysAside;
        int[] toRows = rowsAside;
        for (int i = 0; i < n; i++) {
            long key = fromKeys[i];
            int to = counts[digit(key, shift)]++;
            toKeys[to] = key;
            toRows[to] = fromRows[i];
        }
        keys = toKeys;
        rows = toRows;
        keysAside = fromKeys;
        rowsAside = fromRows;
    }

    /** Finishes by insertion; false where it gave up, the order then being of no use. */
    private boolean insert(int n, long most) {
        long left = most;
        for (int i = 1; i < n; i++) {
            long key = keys[i];
            if (Long.compareUnsigned(keys[i - 1], key) <= 0) {
                continue;
            }
            int row = rows[i];
            int j = i;
            while (j > 0 && Long.compareUnsigned(keys[j - 1], key) > 0) {
                keys[j] = keys[j - 1];
                rows[j] = rows[j - 1];
                j--;
            }
            keys[j] = key;
            rows[j] = row;
            left -= i - j;
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private int[] levels(int n) {
        int[] levels = new int[n];
        int level = 0;
        for (int i = 1; i < n; i++) {
            if (keys[i] != keys[i - 1]) {
                level++;
            }
            levels[i] = level;
        }
        return levels;
    }
}

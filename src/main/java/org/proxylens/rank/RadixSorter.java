package org.proxylens.rank;

import java.util.Arrays;

/**
 * Sorts the rows of a column by value: least-significant-digit radix sort on the bits of the double, eight bits a pass.
 * A pass in which all values agree is skipped, so whole milliseconds and values once stored as floats take fewer. Keeps
 * its buffers from column to column; one instance serves one thread.
 */
final class RadixSorter {
    private static final int BITS = 8;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = Long.SIZE / BITS;

    private final int[] counts = new int[PASSES * BUCKETS];
    private long[] keys = new long[0];
    private long[] keysAside = new long[0];
    private int[] rows = new int[0];
    private int[] rowsAside = new int[0];

    /** Sorts the column; NaN is left out, −0.0 equals 0.0, equal values stay by rising row. */
    SortedColumn sort(double[] values) {
        int n = load(values);
        count(n);
        for (int pass = 0; pass < PASSES; pass++) {
            if (!constant(pass, n)) {
                scatter(pass, n);
            }
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

    /** Bits that order as unsigned numbers like the values: negatives flipped whole, others in the sign only. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
    }

    private void count(int n) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < n; i++) {
            long key = keys[i];
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass * BUCKETS + ((int) (key >>> (pass * BITS)) & (BUCKETS - 1))]++;
            }
        }
    }

    private boolean constant(int pass, int n) {
        return n == 0 || counts[pass * BUCKETS + digit(keys[0], pass)] == n;
    }

    private static int digit(long key, int pass) {
        return (int) (key >>> (pass * BITS)) & (BUCKETS - 1);
    }

    private void scatter(int pass, int n) {
        int offset = pass * BUCKETS;
        int place = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int inBucket = counts[offset + bucket];
            counts[offset + bucket] = place;
            place += inBucket;
        }
        long[] fromKeys = keys;
        int[] fromRows = rows;
        long[] toKeys = keysAside;
        int[] toRows = rowsAside;
        for (int i = 0; i < n; i++) {
            long key = fromKeys[i];
            int to = counts[offset + digit(key, pass)]++;
            toKeys[to] = key;
            toRows[to] = fromRows[i];
        }
        keys = toKeys;
        rows = toRows;
        keysAside = fromKeys;
        rowsAside = fromRows;
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

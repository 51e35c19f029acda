package org.proxylens.pareto;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.rank.SortedColumn;

/**
 * Fronts of one device over any subset of the architectures, by one sweep along the order that was sorted once. Holds
 * the accuracies in that order, so that the sweep reads memory straight through.
 */
final class FrontSweep {
    private final double[] latency;
    private final double[] accuracy;
    private final int[] rows;
    private volatile @Nullable Known last;

    /** @param accuracy by row; rows without a finite accuracy take no part */
    FrontSweep(SortedColumn latencies, double[] accuracy) {
        this(rated(latencies, accuracy), latencies.values(), accuracy);
    }

    /**
     * @param rows by rising latency
     * @param latency by row
     * @param accuracy by row
     */
    FrontSweep(int[] rows, double[] latency, double[] accuracy) {
        this.rows = rows;
        this.latency = ColumnValues.of(latency, rows);
        this.accuracy = ColumnValues.of(accuracy, rows);
    }

    private static int[] rated(SortedColumn latencies, double[] accuracy) {
        int[] kept = new int[latencies.size()];
        int n = 0;
        for (int position = 0; position < latencies.size(); position++) {
            int row = latencies.row(position);
            if (Double.isFinite(accuracy[row])) {
                kept[n++] = row;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** The front found last: where devices share their rows, every target asks for the same one. */
    @SuppressWarnings("ArrayRecordComponent") // used inside this class, never compared
    private record Known(BitSet members, int[] front) {}

    /** As {@link #over}, kept for the next call; the answer is shared, not copied. */
    int[] keptOver(BitSet members) {
        Known known = last;
        if (known == null || !known.members.equals(members)) {
            known = new Known((BitSet) members.clone(), over(members));
            last = known;
        }
        return known.front;
    }

    /**
     * The front over the rows of a set: at each latency the most accurate, where it beats all that is faster.
     *
     * @return rows by rising latency, equal points by rising row
     */
    int[] over(BitSet members) {
        int[] front = new int[16];
        int size = 0;
        int tied = 0;
        double best = Double.NEGATIVE_INFINITY;
        double fastest = Double.NaN;
        for (int position = 0; position < rows.length; position++) {
            double value = accuracy[position];
            if (value < best || !members.get(rows[position])) {
                continue;
            }
            boolean sameLatency = latency[position] == fastest;
            if (value == best) {
                if (!sameLatency) {
                    continue;
                }
            } else if (sameLatency) {
                size = tied;
            } else {
                tied = size;
            }
            best = value;
            fastest = latency[position];
            if (size == front.length) {
                front = Arrays.copyOf(front, 2 * size);
            }
            front[size++] = rows[position];
        }
        return Arrays.copyOf(front, size);
    }
}

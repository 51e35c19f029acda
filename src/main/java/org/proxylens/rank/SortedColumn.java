package org.proxylens.rank;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;

/**
 * A column of latencies sorted once, from which ranks over any subset of its rows follow without sorting again.
 *
 * <p>Ranks inside the package are <em>doubled and centred</em>: 2 · (average rank) − (n + 1), a whole number between
 * −n and n. Sums of their products are exact in double precision up to n = 200,000, so that equal rankings correlate to
 * exactly 1.
 */
public final class SortedColumn {
    /** Where fewer than one in so many rows are missing, ranks follow from those of all. */
    private static final int FEW_MISSING = 4;

    private final double[] values;
    private final int[] order;
    private final int[] levels;
    private final BitSet valid;
    private volatile int @Nullable [] byRow;

    /**
     * @param values by row, NaN missing
     * @param order the valid rows by rising value
     * @param levels by position in {@code order}: equal values share a level, levels count up from 0
     */
    SortedColumn(double[] values, int[] order, int[] levels) {
        this.values = values;
        this.order = order;
        this.levels = levels;
        valid = new BitSet(values.length);
        if (order.length == values.length) {
            valid.set(0, values.length);
        } else {
            for (int row : order) {
                valid.set(row);
            }
        }
    }

    /** Sorts a column; NaN marks a missing value. */
    public static SortedColumn of(double[] values) {
        return new RadixSorter().sort(values);
    }

    /** Sorts all columns over all cores. */
    public static SortedColumn[] all(List<double[]> columns, Progress progress) {
        SortedColumn[] sorted = new SortedColumn[columns.size()];
        ParallelTasks.run(
                sorted.length,
                progress,
                RadixSorter::new,
                (sorter, device) -> sorted[device] = sorter.sort(columns.get(device)));
        return sorted;
    }

    /** The number of rows, valid or not. */
    public int rows() {
        return values.length;
    }

    /** The number of valid rows. */
    public int size() {
        return order.length;
    }

    /** The valid row at a place in the order of rising values; equal values stand by rising row. */
    public int row(int position) {
        return order[position];
    }

    /** The values by row, NaN missing; shared, not copied. */
    public double[] values() {
        return values;
    }

    /** The valid rows; shared, not copied. */
    public BitSet valid() {
        return valid;
    }

    /** The number of distinct valid values. */
    public int distinct() {
        return levels.length == 0 ? 0 : levels[levels.length - 1] + 1;
    }

    /** The level of each row (equal values share one, from 0 for the least value), −1 where missing. */
    int[] levelByRow() {
        int[] byRow = new int[values.length];
        Arrays.fill(byRow, -1);
        for (int position = 0; position < order.length; position++) {
            byRow[order[position]] = levels[position];
        }
        return byRow;
    }

    /** Doubled centred ranks over all valid rows; 0 where missing, so that the row adds nothing to a product. */
    int[] centredRanks() {
        int[] ranks = new int[values.length];
        assign(order, levels, order.length, ranks);
        return ranks;
    }

    /**
     * Doubled centred ranks over those valid rows that are also in {@code rows}; 0 elsewhere.
     *
     * @param ranks where they are written, by row
     */
    void centredRanks(BitSet rows, RankBuffer buffer, int[] ranks) {
        BitSet missing = (BitSet) valid.clone();
        missing.andNot(rows);
        int gone = missing.cardinality();
        if (gone * FEW_MISSING < order.length) {
            assignWithout(missing, gone, buffer, ranks);
            return;
        }
        int[] keptRows = buffer.rows(order.length);
        int[] keptLevels = buffer.levels(order.length);
        int kept = 0;
        for (int position = 0; position < order.length; position++) {
            int row = order[position];
            if (rows.get(row)) {
                keptRows[kept] = row;
                keptLevels[kept] = levels[position];
                kept++;
            }
        }
        Arrays.fill(ranks, 0);
        assign(keptRows, keptLevels, kept, ranks);
    }

    /** Ranks follow from those over all valid rows by what is missing below and beside each level. */
    private void assignWithout(BitSet missing, int gone, RankBuffer buffer, int[] ranks) {
        int[] level = levelsByRow();
        int distinct = distinct();
        int[] absent = buffer.levels(distinct);
        Arrays.fill(absent, 0, distinct, 0);
        for (int row = missing.nextSetBit(0); row >= 0; row = missing.nextSetBit(row + 1)) {
            absent[level[row]]++;
        }
        int[] rank = buffer.ranks(distinct + 1);
        int n = order.length - gone;
        int below = 0;
        int end;
        for (int start = 0; start < order.length; start = end) {
            int own = levels[start];
            end = start + 1;
            while (end < order.length && levels[end] == own) {
                end++;
            }
            int there = end - start - absent[own];
            rank[own + 1] = 2 * below + there - n;
            below += there;
        }
        rank[0] = 0;
        for (int row = 0; row < ranks.length; row++) {
            ranks[row] = rank[level[row] + 1];
        }
        for (int row = missing.nextSetBit(0); row >= 0; row = missing.nextSetBit(row + 1)) {
            ranks[row] = 0;
        }
    }

    /** As {@link #levelByRow}, kept from call to call; threads that meet here make the same twice at worst. */
    private int[] levelsByRow() {
        int[] made = byRow;
        if (made == null) {
            made = levelByRow();
            byRow = made;
        }
        return made;
    }

    private static void assign(int[] rows, int[] levels, int n, int[] ranks) {
        int end;
        for (int start = 0; start < n; start = end) {
            end = start + 1;
            while (end < n && levels[end] == levels[start]) {
                end++;
            }
            int rank = start + end - n;
            for (int position = start; position < end; position++) {
                ranks[rows[position]] = rank;
            }
        }
    }
}

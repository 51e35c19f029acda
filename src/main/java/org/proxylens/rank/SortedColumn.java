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

    private static final int EXACT_ROWS = 200_000;

    private final double[] values;
    private final int[] order;
    private final int[] levels;
    private final BitSet valid;
    private volatile int @Nullable [] byRow;
    private volatile int @Nullable [] byLevel;

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
        BitSet missing = without(rows);
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

    private void assignWithout(BitSet missing, int gone, RankBuffer buffer, int[] ranks) {
        int[] level = levelsByRow();
        ranksByLevel(missing, gone, buffer);
        int[] rank = buffer.ranks(distinct() + 1);
        for (int row = 0; row < ranks.length; row++) {
            ranks[row] = rank[level[row] + 1];
        }
        for (int row = missing.nextSetBit(0); row >= 0; row = missing.nextSetBit(row + 1)) {
            ranks[row] = 0;
        }
    }

    /**
     * Doubled centred ranks over all valid rows but some, by level: they follow from how many are missing below and
     * beside each. They stand in {@link RankBuffer#ranks}, at level + 1, and 0 at 0, for rows without a value.
     *
     * @return the sum of their squares over the rows that are left
     */
    private double ranksByLevel(BitSet missing, int gone, RankBuffer buffer) {
        int[] level = levelsByRow();
        int[] there = rowsByLevel();
        int distinct = there.length;
        int[] absent = buffer.levels(distinct);
        Arrays.fill(absent, 0, distinct, 0);
        for (int row = missing.nextSetBit(0); row >= 0; row = missing.nextSetBit(row + 1)) {
            absent[level[row]]++;
        }
        int[] rank = buffer.ranks(distinct + 1);
        rank[0] = 0;
        int n = order.length - gone;
        int below = 0;
        double squares = 0;
        for (int own = 0; own < distinct; own++) {
            int left = there[own] - absent[own];
            int centred = 2 * below + left - n;
            rank[own + 1] = centred;
            squares += (double) left * centred * centred;
            below += left;
        }
        return squares;
    }

    /**
     * Spearman's correlation of two columns each of which lacks few of the other's rows, without ranks written by row.
     *
     * @param common the rows valid in both
     * @param n how many
     * @return NaN where undefined, null where too many rows are missing for this way or sums would not be exact
     */
    static @Nullable Double spearman(
            SortedColumn x, SortedColumn y, BitSet common, int n, RankBuffer xRoom, RankBuffer yRoom) {
        int goneX = x.size() - n;
        int goneY = y.size() - n;
        if (goneX * FEW_MISSING >= x.size() || goneY * FEW_MISSING >= y.size() || x.rows() > EXACT_ROWS) {
            return null;
        }
        double xx = x.ranksByLevel(x.without(common), goneX, xRoom);
        double yy = y.ranksByLevel(y.without(common), goneY, yRoom);
        int[] xLevel = x.levelsByRow();
        int[] yLevel = y.levelsByRow();
        int[] xRank = xRoom.ranks(x.distinct() + 1);
        int[] yRank = yRoom.ranks(y.distinct() + 1);
        double xy = 0;
        for (int row = 0; row < xLevel.length; row++) {
            xy += (double) xRank[xLevel[row] + 1] * yRank[yLevel[row] + 1];
        }
        return RankCorrelations.pearson(xy, xx, yy, n);
    }

    private BitSet without(BitSet rows) {
        BitSet missing = (BitSet) valid.clone();
        missing.andNot(rows);
        return missing;
    }

    /** How many rows share each level, kept from call to call as {@link #levelsByRow} is. */
    private int[] rowsByLevel() {
        int[] made = byLevel;
        if (made == null) {
            made = new int[distinct()];
            for (int level : levels) {
                made[level]++;
            }
            byLevel = made;
        }
        return made;
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

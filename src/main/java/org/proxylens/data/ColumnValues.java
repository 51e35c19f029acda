package org.proxylens.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Some of a column's values: of given rows, or those that are there in rising order. */
public final class ColumnValues {
    private ColumnValues() {}

    /** A column of which nothing is known yet: NaN in every row. */
    public static double[] missing(int rows) {
        double[] missing = new double[rows];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    /** The rows that have a value (not NaN). */
    public static BitSet present(double[] column) {
        BitSet present = new BitSet(column.length);
        present.set(0, column.length);
        for (int row = 0; row < column.length; row++) {
            if (Double.isNaN(column[row])) {
                present.clear(row);
            }
        }
        return present;
    }

    /** The set of some rows. */
    public static BitSet set(int[] rows) {
        return Arrays.stream(rows).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Rows in another order; those that it holds for equal keep their own. */
    public static int[] sorted(IntStream rows, Comparator<Integer> order) {
        return rows.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    /** The rows that have a value (not NaN) in each of some columns, rising. */
    public static int[] rows(double[]... columns) {
        int[] rows = new int[columns[0].length];
        int n = 0;
        for (int row = 0; row < rows.length; row++) {
            boolean there = true;
            for (double[] column : columns) {
                there &= !Double.isNaN(column[row]);
            }
            if (there) {
                rows[n++] = row;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** The values of some rows, in their order. */
    public static double[] of(double[] column, int[] rows) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = column[rows[i]];
        }
        return values;
    }

    /** The values that are there (not NaN), from the least to the greatest. */
    public static double[] rising(double[] column) {
        double[] rising = column.clone();
        Arrays.sort(rising); // NaN goes to the end
        int n = rising.length;
        while (n > 0 && Double.isNaN(rising[n - 1])) {
            n--;
        }
        return n == rising.length ? rising : Arrays.copyOf(rising, n);
    }

    /** The median of rising values, the mean of the two in the middle of an even number; NaN of none. */
    public static double median(double[] rising) {
        int n = rising.length;
        return n == 0 ? Double.NaN : (rising[(n - 1) / 2] + rising[n / 2]) / 2;
    }
}

package org.proxylens.data;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A few values of a long column by row, in two arrays: twelve bytes a value, where a hash map takes eighty. Rows are
 * mostly put in rising order; others are put in place by {@link #settle}, before which nothing but putting is allowed.
 */
public final class SparseColumn extends AbstractMap<Integer, Double> {
    private int[] rows;
    private double[] values;
    private int size;

    /** An empty column. */
    public SparseColumn() {
        rows = new int[16];
        values = new double[16];
    }

    /**
     * A column of those values.
     *
     * @param rows rising; shared, not copied
     * @param values one for each; shared, not copied
     */
    public SparseColumn(int[] rows, double[] values) {
        this.rows = rows;
        this.values = values;
        size = rows.length;
    }

    /** The rows that have a value, in order; a new array. */
    public int[] toRows() {
        return Arrays.copyOf(rows, size);
    }

    /** The values in the order of {@link #toRows}; a new array. */
    public double[] toValues() {
        return Arrays.copyOf(values, size);
    }

    /** Adds a value; of one row's values the last one stands. */
    public void add(int row, double value) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        rows[size] = row;
        values[size++] = value;
    }

    /** Adds all of another column, its rows counted from {@code from}. */
    public void addAll(Map<Integer, Double> other, int from) {
        other.forEach((row, value) -> add(from + row, value));
    }

    /** Brings the rows into order. */
    public SparseColumn settle() {
        boolean risen = true;
        for (int i = 1; i < size; i++) {
            risen &= rows[i - 1] < rows[i];
        }
        if (!risen) {
            int[] places = ColumnValues.sorted(IntStream.range(0, size), Comparator.comparingInt(at -> rows[at]));
            int[] sortedRows = new int[size];
            double[] sortedValues = new double[size];
            int kept = 0;
            for (int place : places) {
                kept -= kept > 0 && sortedRows[kept - 1] == rows[place] ? 1 : 0;
                sortedRows[kept] = rows[place];
                sortedValues[kept++] = values[place];
            }
            rows = sortedRows;
            values = sortedValues;
            size = kept;
        }
        return this;
    }

    /** Takes back the value last added where it is of that row. */
    public void takeBack(int row) {
        size -= size > 0 && rows[size - 1] == row ? 1 : 0;
    }

    private int find(@Nullable Object key) {
        return key instanceof Integer row ? Arrays.binarySearch(rows, 0, size, row) : -1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    public @Nullable Double get(@Nullable Object key) {
        int place = find(key);
        return place < 0 ? null : Double.valueOf(values[place]);
    }

    @Override
    public void forEach(BiConsumer<? super Integer, ? super Double> action) {
        for (int i = 0; i < size; i++) {
            action.accept(rows[i], values[i]);
        }
    }

    @Override
    public Set<Entry<Integer, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Entry<Integer, Double>> iterator() {
                return IntStream.range(0, size)
                        .<Entry<Integer, Double>>mapToObj(i -> Map.entry(rows[i], values[i]))
                        .iterator();
            }
        };
    }
}

package org.proxylens.data.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column of numbers that grows row by row; words between the numbers are kept apart. */
public final class NumberColumn {
    private static final int LEAST_COUNTED = 10;

    private double[] values = new double[64];
    private Map<Integer, String> words = Map.of();
    private Map<Integer, Double> exact = Map.of();
    private int numbers;

    /** Room for one more row, with nothing in it yet. */
    public void open(int row) {
        if (row == values.length) {
            values = Arrays.copyOf(values, row * 2);
        }
        values[row] = Double.NaN;
    }

    public void number(int row, double value) {
        values[row] = value;
        numbers++;
    }

    /** A decimal that is read off by a last bit. */
    public void number(int row, double value, double exactly) {
        number(row, value);
        if (exact.isEmpty()) {
            exact = new HashMap<>();
        }
        exact.put(row, exactly);
    }

    public void word(int row, String word) {
        if (words.isEmpty()) {
            words = new HashMap<>();
        }
        words.put(row, word);
    }

    /** Whether all numbers in it are whole and at most so many different ones. */
    public boolean isFewWhole(int rows, int most) {
        Set<Double> seen = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            double value = values[row];
            if (!Double.isNaN(value) && (value != Math.rint(value) || (seen.add(value) && seen.size() > most))) {
                return false;
            }
        }
        return numbers > 0;
    }

    /** What stands in the rows as texts, see {@link #label}; equal ones are held once. */
    public List<@Nullable String> labels(int rows) {
        Map<Double, String> held = new HashMap<>();
        List<@Nullable String> labels = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            double value = values[row];
            labels.add(Double.isNaN(value) ? words.get(row) : held.computeIfAbsent(value, NumberColumn::text));
        }
        return labels;
    }

    private static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /** What stands in the row as text, a whole number as such; null where nothing does. */
    public @Nullable String label(int row) {
        return Double.isNaN(values[row]) ? words.get(row) : text(values[row]);
    }

    /** Takes back whatever stands in the row. */
    public void clear(int row) {
        if (!Double.isNaN(values[row])) {
            numbers--;
            if (!exact.isEmpty()) {
                exact.remove(row);
            }
        } else if (!words.isEmpty()) {
            words.remove(row);
        }
    }

    /** Whether the values are 0 … n − 1 in some order, and enough that no measurement would be so by chance. */
    public static boolean counts(double[] values) {
        BitSet seen = new BitSet();
        for (double value : values) {
            boolean whole = value == Math.rint(value) && value >= 0 && value < values.length;
            if (!whole || seen.get((int) value)) {
                return false;
            }
            seen.set((int) value);
        }
        return values.length >= LEAST_COUNTED;
    }

    public boolean hasNumbers() {
        return numbers > 0;
    }

    public double[] values(int rows) {
        return Arrays.copyOf(values, rows);
    }

    public Map<Integer, Double> exact() {
        return exact;
    }

    public Map<Integer, String> words() {
        return words;
    }
}

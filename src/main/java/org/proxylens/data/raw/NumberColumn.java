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
import org.proxylens.data.SparseColumn;

/** A column of numbers that grows row by row; words between the numbers are kept apart. */
public final class NumberColumn {
    /** The word for what is no number. */
    public static final String NAN = "nan";

    private static final int LEAST_COUNTED = 10;

    private double[] values = new double[64];
    private Map<Integer, String> words = Map.of();
    private @Nullable SparseColumn exact;
    private int numbers;

    /**
     * A whole column.
     *
     * @param values NaN where nothing stands, or the word for it; kept, not copied
     * @param nan the rows in which the word stands
     */
    public static NumberColumn of(double[] values, BitSet nan) {
        NumberColumn column = new NumberColumn();
        column.values = values;
        for (double value : values) {
            column.numbers += Double.isNaN(value) ? 0 : 1;
        }
        nan.stream().forEach(row -> column.word(row, NAN));
        return column;
    }

    /** Room for one more row, with nothing in it yet. */
    public void open(int row) {
        if (row == values.length) {
            values = Arrays.copyOf(values, Math.max(64, row * 2));
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
        if (exact == null) {
            exact = new SparseColumn();
        }
        exact.add(row, exactly);
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
            if (exact != null) {
                exact.takeBack(row);
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

    /** The values of all rows; the column has no room for more afterwards, and nothing is copied twice. */
    public double[] values(int rows) {
        if (values.length != rows) {
            values = Arrays.copyOf(values, rows);
        }
        return values;
    }

    public Map<Integer, Double> exact() {
        return exact == null ? Map.of() : exact;
    }

    /**
     * Puts columns behind each other.
     *
     * @param parts let go of one by one
     * @param rows how many rows each has
     */
    public static NumberColumn joined(List<NumberColumn> parts, int[] rows) {
        NumberColumn whole = new NumberColumn();
        whole.values = new double[Arrays.stream(rows).sum()];
        int from = 0;
        for (int i = 0; i < rows.length; i++) {
            NumberColumn part = parts.get(i);
            int base = from;
            System.arraycopy(part.values, 0, whole.values, base, rows[i]);
            if (!part.words.isEmpty()) {
                whole.words = whole.words.isEmpty() ? new HashMap<>() : whole.words;
                part.words.forEach((row, word) -> whole.words.put(base + row, word));
            }
            if (part.exact != null) {
                whole.exact = whole.exact == null ? new SparseColumn() : whole.exact;
                whole.exact.addAll(part.exact, base);
            }
            whole.numbers += part.numbers;
            part.values = new double[0];
            part.exact = null;
            from += rows[i];
        }
        return whole;
    }

    public Map<Integer, String> words() {
        return words;
    }
}

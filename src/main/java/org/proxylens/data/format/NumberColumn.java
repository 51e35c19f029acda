package org.proxylens.data.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A column of numbers that grows row by row; words between the numbers are kept apart. */
final class NumberColumn {
    private double[] values = new double[1024];
    private Map<Integer, String> words = Map.of();
    private Map<Integer, Double> exact = Map.of();
    private int numbers;

    /** Room for one more row, with nothing in it yet. */
    void open(int row) {
        if (row == values.length) {
            values = Arrays.copyOf(values, row * 2);
        }
        values[row] = Double.NaN;
    }

    void number(int row, double value) {
        values[row] = value;
        numbers++;
    }

    /** A decimal that is read off by a last bit. */
    void number(int row, double value, double exactly) {
        number(row, value);
        if (exact.isEmpty()) {
            exact = new HashMap<>();
        }
        exact.put(row, exactly);
    }

    void word(int row, String word) {
        if (words.isEmpty()) {
            words = new HashMap<>();
        }
        words.put(row, word);
    }

    /** Takes back whatever stands in the row. */
    void clear(int row) {
        if (!Double.isNaN(values[row])) {
            numbers--;
            if (!exact.isEmpty()) {
                exact.remove(row);
            }
        } else if (!words.isEmpty()) {
            words.remove(row);
        }
    }

    boolean hasNumbers() {
        return numbers > 0;
    }

    double[] values(int rows) {
        return Arrays.copyOf(values, rows);
    }

    Map<Integer, Double> exact() {
        return exact;
    }

    Map<Integer, String> words() {
        return words;
    }
}

package org.proxylens.proxy.code;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.proxylens.proxy.numeric.Cholesky;

/** The figures of rows, side by side; those of rows that are alike are kept, and summed, once. Of a row without a code all are 0. */
final class RowFigures {
    private final int width;
    /** By row which of the figures that differ it has. */
    private final int[] kinds;
    /** By kind. */
    private final double[] values;

    /**
     * The figures of a row, equal where all of them are. Their hash takes in every bit; that of a buffer of doubles only whole numbers,
     * of which standardised figures have three or so.
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by what it holds
    record Kind(double[] figures) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Kind kind && Arrays.equals(figures, kind.figures);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(figures);
        }
    }

    /**
     * Rows.
     *
     * @param columns the figures, one each
     * @param known whether a row has a code
     */
    RowFigures(List<FeatureColumns> columns, int rows, IntPredicate known) {
        width = columns.size();
        kinds = new int[rows];
        Map<Kind, Integer> seen = new LinkedHashMap<>();
        for (int row = 0; row < rows && width > 0; row++) {
            double[] figures = new double[width];
            for (int figure = 0; figure < width && known.test(row); figure++) {
                figures[figure] = columns.get(figure).values()[row];
            }
            int next = seen.size();
            kinds[row] = Objects.requireNonNullElse(seen.putIfAbsent(new Kind(figures), next), next);
        }
        values = seen.keySet().stream()
                .flatMapToDouble(kind -> Arrays.stream(kind.figures))
                .toArray();
    }

    /** How many figures a row has. */
    int width() {
        return width;
    }

    /** Where among {@link #values} those of a row begin. */
    int from(int row) {
        return kinds[row] * width;
    }

    /** The figures. Not copied. */
    double[] values() {
        return values;
    }

    /** A sum and to it, one after the other, the products of a row's figures with weights from a place on. */
    double dot(int row, double[] weights, int from, double sum) {
        double dot = sum;
        for (int figure = 0, at = from(row); figure < width; figure++, at++) {
            dot += weights[from + figure] * values[at];
        }
        return dot;
    }

    /** Adds the figures of a row, times a factor, to sums from a place on. */
    void add(int row, double factor, double[] into, int from) {
        addKind(kinds[row], factor, into, from);
    }

    /** Adds the squares of the figures of a row to sums from a place on. */
    void addSquares(int row, double[] into, int from) {
        for (int figure = 0, at = from(row); figure < width; figure++, at++) {
            into[from + figure] += values[at] * values[at];
        }
    }

    private void addKind(int kind, double factor, double[] into, int from) {
        for (int figure = 0, at = kind * width; figure < width; figure++, at++) {
            into[from + figure] += factor * values[at];
        }
    }

    /** By kind the product with weights from a place on. */
    private double[] byKind(double[] weights, int from) {
        double[] products = new double[width == 0 ? 0 : values.length / width];
        Arrays.setAll(products, kind -> Cholesky.dot(values, kind * width, weights, from, width));
        return products;
    }

    /** Adds to a sum by row the product of its figures with weights from a place on. */
    void addDots(double[] weights, int from, double[] into) {
        double[] products = byKind(weights, from);
        for (int row = 0; row < into.length && products.length > 0; row++) {
            into[row] += products[kinds[row]];
        }
    }

    /** Adds the figures of rows, each times its value, to sums from a place on. */
    void addAll(int[] rows, double[] factors, double[] into, int from) {
        if (width == 0) {
            return;
        }
        double[] sums = new double[values.length / width];
        for (int row : rows) {
            sums[kinds[row]] += factors[row];
        }
        for (int kind = 0; kind < sums.length; kind++) {
            addKind(kind, sums[kind], into, from);
        }
    }
}

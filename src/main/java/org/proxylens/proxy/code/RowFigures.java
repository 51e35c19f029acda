package org.proxylens.proxy.code;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.proxy.numeric.Cholesky;

/** The figures of rows, side by side; those of rows that are alike are kept, and summed, once. */
final class RowFigures {
    private final int width;
    /** By row which of the figures that differ it has. */
    private final int[] kinds;
    /** By kind. */
    private final double[] values;

    /** @param columns the figures, one each */
    RowFigures(List<FeatureColumns> columns, int rows) {
        width = columns.size();
        kinds = new int[rows];
        double[] all = new double[rows * width];
        Map<DoubleBuffer, Integer> seen = new HashMap<>();
        for (int row = 0; row < rows && width > 0; row++) {
            int from = seen.size() * width;
            for (int figure = 0; figure < width; figure++) {
                all[from + figure] = columns.get(figure).values()[row];
            }
            Integer before = seen.putIfAbsent(DoubleBuffer.wrap(all, from, width), seen.size());
            kinds[row] = before == null ? seen.size() - 1 : before;
        }
        values = Arrays.copyOf(all, seen.size() * width);
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

    /** By kind the product with weights from a place on. */
    private double[] byKind(double[] weights, int from) {
        double[] products = new double[width == 0 ? 0 : values.length / width];
        Arrays.setAll(products, kind -> Cholesky.dot(values, kind * width, weights, from, width));
        return products;
    }

    /** Adds to a sum by row, where that has a code, the product of its figures with weights from a place on. */
    void addDots(int[][] ones, double[] weights, int from, double[] into) {
        double[] products = byKind(weights, from);
        for (int row = 0; row < into.length && products.length > 0; row++) {
            into[row] += ones[row].length == 0 ? 0 : products[kinds[row]];
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
        for (int kind = 0, at = 0; kind < sums.length; kind++) {
            for (int figure = 0; figure < width; figure++, at++) {
                into[from + figure] += sums[kind] * values[at];
            }
        }
    }
}

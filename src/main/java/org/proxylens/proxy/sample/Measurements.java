package org.proxylens.proxy.sample;

import java.util.Arrays;
import org.proxylens.data.ColumnValues;

/**
 * The measured architectures of a target.
 *
 * @param rows architecture rows, each once
 * @param latencies their latencies on the target, ms, in the same order; all valid
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record Measurements(int[] rows, double[] latencies) {
    /** Checks that the lengths agree. */
    public Measurements {
        if (rows.length != latencies.length) {
            throw new IllegalArgumentException(rows.length + " rows, " + latencies.length + " latencies");
        }
    }

    /** The measurements of some rows of a device's column. */
    public static Measurements of(int[] rows, double[] column) {
        return new Measurements(rows.clone(), ColumnValues.of(column, rows));
    }

    /**
     * A column like a device's: the latencies by architecture row, NaN where not measured.
     *
     * @param all the number of architectures
     */
    public double[] column(int all) {
        double[] column = ColumnValues.missing(all);
        for (int i = 0; i < rows.length; i++) {
            column[rows[i]] = latencies[i];
        }
        return column;
    }

    /** The number of measurements. */
    public int size() {
        return rows.length;
    }

    /** Some of them, by their places. */
    public Measurements some(int[] places) {
        int[] someRows = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            someRows[i] = rows[places[i]];
        }
        return new Measurements(someRows, ColumnValues.of(latencies, places));
    }

    /** The first k of them. */
    public Measurements first(int k) {
        return new Measurements(Arrays.copyOf(rows, k), Arrays.copyOf(latencies, k));
    }
}

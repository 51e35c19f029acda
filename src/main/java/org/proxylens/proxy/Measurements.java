package org.proxylens.proxy;

/**
 * The measured architectures of a target.
 *
 * @param rows architecture rows, each once
 * @param latencies their latencies on the target, ms, in the same order; all valid
 */
public record Measurements(int[] rows, double[] latencies) {
    /** Checks that the lengths agree. */
    public Measurements {
        if (rows.length != latencies.length) {
            throw new IllegalArgumentException(rows.length + " rows, " + latencies.length + " latencies");
        }
    }

    /** The measurements of some rows of a device's column. */
    public static Measurements of(int[] rows, double[] column) {
        double[] latencies = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            latencies[i] = column[rows[i]];
        }
        return new Measurements(rows.clone(), latencies);
    }

    /** The number of measurements. */
    public int size() {
        return rows.length;
    }

    /** The first k of them. */
    public Measurements first(int k) {
        return new Measurements(java.util.Arrays.copyOf(rows, k), java.util.Arrays.copyOf(latencies, k));
    }
}

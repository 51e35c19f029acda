package org.proxylens.data;

import java.util.Map;

/**
 * Repeated measurements of one device: how many valid ones each architecture has, and all of them in file order.
 *
 * @param counts valid measurements by architecture row (0 where the latency is missing)
 * @param first the first valid measurement by row, NaN where there is none
 * @param second the second valid measurement by row, NaN where there are fewer than two
 * @param beyond all measurements of the rows that have more than two, by row; read-only
 */
public record Repeats(int[] counts, double[] first, double[] second, Map<Integer, double[]> beyond) {
    /** Repeats of which no architecture has more than two. */
    public Repeats(int[] counts, double[] first, double[] second) {
        this(counts, first, second, Map.of());
    }

    /** The largest number of repeats of any architecture. */
    public int most() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** All valid measurements of a row, in file order; a new array. */
    public double[] values(int row) {
        double[] more = beyond.get(row);
        if (more != null) {
            return more.clone();
        }
        return switch (counts[row]) {
            case 0 -> new double[0];
            case 1 -> new double[] {first[row]};
            default -> new double[] {first[row], second[row]};
        };
    }
}

package org.proxylens.data;

/**
 * Repeated measurements of one device: how many valid ones each architecture has, and the first two of each.
 *
 * @param counts valid measurements by architecture row (0 where the latency is missing)
 * @param first the first valid measurement by row, NaN where there is none
 * @param second the second valid measurement by row, NaN where there are fewer than two
 */
public record Repeats(int[] counts, double[] first, double[] second) {
    /** The largest number of repeats of any architecture. */
    public int most() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }
}

package org.proxylens.pareto;

/**
 * Restricts the common architectures before a front is computed. Bounds are inclusive.
 *
 * @param minAccuracy least accuracy in percent, negative infinity where open
 * @param latencyLow least latency on the target in ms, negative infinity where open
 * @param latencyHigh greatest latency on the target in ms, infinity where open
 * @param accurateFrom accuracy in percent from which an architecture counts as accurate; NaN for the median of the common ones
 */
public record RegionOfInterest(double minAccuracy, double latencyLow, double latencyHigh, double accurateFrom) {
    /** No restriction. */
    public static final RegionOfInterest ALL =
            new RegionOfInterest(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** A region in which the more accurate half counts as accurate. */
    public RegionOfInterest(double minAccuracy, double latencyLow, double latencyHigh) {
        this(minAccuracy, latencyLow, latencyHigh, Double.NaN);
    }

    /** Whether an architecture of that target latency and accuracy is inside. */
    public boolean contains(double latency, double accuracy) {
        return accuracy >= minAccuracy && latency >= latencyLow && latency <= latencyHigh;
    }

    /** Whether nothing is restricted. */
    public boolean isAll() {
        return minAccuracy == Double.NEGATIVE_INFINITY
                && latencyLow == Double.NEGATIVE_INFINITY
                && latencyHigh == Double.POSITIVE_INFINITY;
    }
}

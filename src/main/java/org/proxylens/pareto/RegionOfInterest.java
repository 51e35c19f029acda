package org.proxylens.pareto;

/**
 * Restricts the common architectures before a front is computed. Bounds are inclusive.
 *
 * @param minAccuracy least accuracy in percent, negative infinity where open
 * @param latencyLow least latency on the target in ms, negative infinity where open
 * @param latencyHigh greatest latency on the target in ms, infinity where open
 */
public record RegionOfInterest(double minAccuracy, double latencyLow, double latencyHigh) {
    /** No restriction. */
    public static final RegionOfInterest ALL =
            new RegionOfInterest(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Whether an architecture of that target latency and accuracy is inside. */
    public boolean contains(double latency, double accuracy) {
        return accuracy >= minAccuracy && latency >= latencyLow && latency <= latencyHigh;
    }

    /** Whether nothing is restricted. */
    public boolean isAll() {
        return equals(ALL);
    }
}

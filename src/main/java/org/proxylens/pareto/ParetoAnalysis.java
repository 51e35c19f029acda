package org.proxylens.pareto;

import java.util.List;
import org.proxylens.data.Progress;

/** Fronts of pairs of devices and what the proxy's loses; latency is to be small, accuracy to be large. */
public final class ParetoAnalysis {
    private ParetoAnalysis() {}

    /**
     * The front of a set: members that no member dominates; equal points are all kept.
     *
     * @param rows the members, by architecture row
     * @param latency by row, ms
     * @param accuracy by row, percent
     * @return the front's rows by rising latency, then accuracy, then row
     */
    public static int[] front(int[] rows, double[] latency, double[] accuracy) {
        throw new UnsupportedOperationException();
    }

    /**
     * Fronts and loss of one pair, over the architectures with both latencies and a finite accuracy inside the region.
     *
     * @param proxyLatency by row, NaN missing
     * @param targetLatency by row, NaN missing
     * @param accuracy by row, percent, NaN missing
     */
    public static PairResult compare(
            double[] proxyLatency,
            double[] targetLatency,
            double[] accuracy,
            RegionOfInterest region,
            ReferencePoint reference) {
        throw new UnsupportedOperationException();
    }

    /** Loss of every ordered pair of devices; orders are computed once per device and reused, targets in parallel. */
    public static LossMatrices allPairs(
            List<double[]> latencies,
            double[] accuracy,
            RegionOfInterest region,
            ReferencePoint reference,
            Progress progress) {
        throw new UnsupportedOperationException();
    }
}

package org.proxylens.pareto;

import java.util.List;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Progress;
import org.proxylens.rank.SortedColumn;

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
        double[] among = ColumnValues.missing(latency.length);
        for (int row : rows) {
            among[row] = latency[row];
        }
        return new FrontSweep(SortedColumn.of(among), accuracy).over(ColumnValues.set(rows));
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
        SortedColumn target = SortedColumn.of(targetLatency);
        SortedColumn proxy = SortedColumn.of(proxyLatency);
        return comparison(target, accuracy, region, reference)
                .with(proxy, new FrontSweep(proxy, accuracy))
                .result();
    }

    /**
     * Fronts and loss where some architectures were selected and measured on the target, in whatever way; undefined where
     * none of them is in the region.
     *
     * @param rows the architectures selected
     * @param targetLatency by row, NaN missing
     * @param accuracy by row, percent, NaN missing
     */
    public static PairResult selected(
            int[] rows, double[] targetLatency, double[] accuracy, RegionOfInterest region, ReferencePoint reference) {
        SortedColumn target = SortedColumn.of(targetLatency);
        return comparison(target, accuracy, region, reference).of(rows).result();
    }

    private static PairComparison comparison(
            SortedColumn target, double[] accuracy, RegionOfInterest region, ReferencePoint reference) {
        int[] byAccuracy = PairComparison.byAccuracy(accuracy);
        return new PairComparison(target, new FrontSweep(target, accuracy), accuracy, byAccuracy, region, reference);
    }

    /** Loss of every ordered pair of devices; orders are computed once per device and reused, targets in parallel. */
    public static LossMatrices allPairs(
            List<double[]> latencies,
            double[] accuracy,
            RegionOfInterest region,
            ReferencePoint reference,
            Progress progress) {
        return AllPairs.of(latencies, accuracy, region, reference, progress);
    }
}

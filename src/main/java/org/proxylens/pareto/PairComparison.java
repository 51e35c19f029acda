package org.proxylens.pareto;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.rank.SortedColumn;

/** One target, ready to be compared with any number of proxies. */
final class PairComparison {
    private final double[] latency;
    private final double[] accuracy;
    private final int[] byAccuracy;
    private final double accurateFrom;
    private final ReferencePoint reference;
    private final FrontSweep sweep;
    private final BitSet eligible;
    private final int[] whole;
    private final double medianOfWhole;

    /**
     * @param target the target's latencies
     * @param sweep the target's, over the same accuracies
     * @param accuracy by row, percent, NaN missing
     * @param byAccuracy the rows that have an accuracy, by rising accuracy
     */
    PairComparison(
            SortedColumn target,
            FrontSweep sweep,
            double[] accuracy,
            int[] byAccuracy,
            RegionOfInterest region,
            ReferencePoint reference) {
        latency = target.values();
        this.accuracy = accuracy;
        this.byAccuracy = byAccuracy;
        accurateFrom = region.accurateFrom();
        this.reference = reference;
        this.sweep = sweep;
        eligible = (BitSet) target.valid().clone();
        for (int row = eligible.nextSetBit(0); row >= 0; row = eligible.nextSetBit(row + 1)) {
            if (!Double.isFinite(accuracy[row]) || !region.contains(latency[row], accuracy[row])) {
                eligible.clear(row);
            }
        }
        whole = sweep.over(eligible);
        medianOfWhole = median(eligible);
    }

    /**
     * The fronts and their loss, as rows by rising target latency, then accuracy, then row.
     *
     * @param common the architectures compared; shared, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
    record Compared(
            BitSet common,
            int[] target,
            int[] selection,
            int[] derived,
            ParetoLoss loss,
            ParetoLoss accurate,
            double accurateFrom) {
        PairResult result() {
            PairFronts fronts = new PairFronts(common.stream().toArray(), target, selection, derived);
            return new PairResult(fronts, loss, accurate, accurateFrom);
        }
    }

    /**
     * What all pairs are compared by, without the figures that cost most.
     *
     * @param common the architectures compared; shared, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
    record Brief(
            BitSet common,
            int[] target,
            double hvLoss,
            double accurateHvLoss,
            FrontLoss.Regret regret,
            double uncoveredBudget,
            double recovered) {}

    /** As {@link #with}, in brief. */
    Brief brief(SortedColumn proxy, FrontSweep proxySweep) {
        BitSet common = (BitSet) eligible.clone();
        common.and(proxy.valid());
        int[] target = common.equals(eligible) ? whole : sweep.over(common);
        if (target.length == 0) {
            double none = Double.NaN;
            return new Brief(common, target, none, none, FrontLoss.Regret.UNDEFINED, none, none);
        }
        int[] selection = byTargetLatency(proxySweep.keptOver(common));
        int[] derived = new FrontSweep(selection, latency, accuracy).over(common);
        FrontLoss figures = new FrontLoss(target, derived, latency, accuracy, reference);
        double least = accurateFrom(common);
        int[] accurate = from(least, target);
        double accurateLoss = accurate.length == 0
                ? Double.NaN
                : new FrontLoss(accurate, from(least, derived), latency, accuracy, reference).hvLoss();
        return new Brief(
                common,
                target,
                figures.hvLoss(),
                accurateLoss,
                figures.accuracyRegret(),
                figures.uncoveredBudget(),
                PairFronts.recovered(target, selection));
    }

    Compared with(SortedColumn proxy, FrontSweep proxySweep) {
        BitSet common = (BitSet) eligible.clone();
        common.and(proxy.valid());
        int[] target = common.equals(eligible) ? whole : sweep.over(common);
        return selected(common, target, byTargetLatency(proxySweep.keptOver(common)));
    }

    /** The same where some architectures were selected in another way. */
    Compared of(int[] rows) {
        int[] selection = Arrays.stream(rows).filter(eligible::get).toArray();
        return selected(eligible, whole, byTargetLatency(selection));
    }

    private Compared selected(BitSet common, int[] target, int[] selection) {
        int[] derived = new FrontSweep(selection, latency, accuracy).over(common);
        double least = accurateFrom(common);
        // whatever dominates an accurate architecture is accurate too: the fronts among accurate ones are parts of
        // these
        ParetoLoss accurate = loss(from(least, target), from(least, selection), from(least, derived));
        return new Compared(common, target, selection, derived, loss(target, selection, derived), accurate, least);
    }

    private int[] from(double least, int[] rows) {
        return Arrays.stream(rows).filter(row -> accuracy[row] >= least).toArray();
    }

    private double accurateFrom(BitSet common) {
        if (!Double.isNaN(accurateFrom)) {
            return accurateFrom;
        }
        return common.equals(eligible) ? medianOfWhole : median(common);
    }

    /** The median accuracy of some rows, the mean of the middle two of an even number; NaN of none. */
    private double median(BitSet rows) {
        int n = rows.cardinality();
        if (n == 0) {
            return Double.NaN;
        }
        int place = 0;
        double lower = Double.NaN;
        for (int row : byAccuracy) {
            if (rows.get(row)) {
                if (place == (n - 1) / 2) {
                    lower = accuracy[row];
                }
                if (place == n / 2) {
                    return (lower + accuracy[row]) / 2;
                }
                place++;
            }
        }
        throw new IllegalStateException("a row without an accuracy");
    }

    /** The rows that have an accuracy, by rising accuracy. */
    static int[] byAccuracy(double[] accuracy) {
        SortedColumn sorted = SortedColumn.of(finite(accuracy));
        return IntStream.range(0, sorted.size()).map(sorted::row).toArray();
    }

    private static double[] finite(double[] accuracy) {
        return Arrays.stream(accuracy)
                .map(value -> Double.isFinite(value) ? value : Double.NaN)
                .toArray();
    }

    /** Rows of equal latency keep their order on the proxy's front: by accuracy, then by row. */
    private int[] byTargetLatency(int[] rows) {
        return ColumnValues.sorted(Arrays.stream(rows), Comparator.comparingDouble(row -> latency[row]));
    }

    private ParetoLoss loss(int[] target, int[] selection, int[] derived) {
        if (target.length == 0 || derived.length == 0) {
            return ParetoLoss.undefined(reference);
        }
        FrontLoss figures = new FrontLoss(target, derived, latency, accuracy, reference);
        FrontLoss.Regret regret = figures.accuracyRegret();
        FrontLoss.Extent overhead = figures.latencyOverhead();
        return new ParetoLoss(
                figures.targetHypervolume(),
                figures.proxyHypervolume(),
                figures.hvLoss(),
                figures.additiveEpsilon(),
                figures.igdPlus(),
                PairFronts.recovered(target, selection),
                regret.mean(),
                regret.max(),
                regret.budget(),
                regret.width(),
                figures.uncoveredBudget(),
                overhead.mean(),
                overhead.max(),
                overhead.leftOut(),
                figures.frame(),
                reference);
    }
}

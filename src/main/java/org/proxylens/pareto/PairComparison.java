package org.proxylens.pareto;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.proxylens.rank.SortedColumn;

/** One target, ready to be compared with any number of proxies. */
final class PairComparison {
    private final double[] latency;
    private final double[] accuracy;
    private final ReferencePoint reference;
    private final FrontSweep sweep;
    private final BitSet eligible;
    private final int[] whole;

    /**
     * @param target the target's latencies
     * @param sweep the target's, over the same accuracies
     * @param accuracy by row, percent, NaN missing
     */
    PairComparison(
            SortedColumn target,
            FrontSweep sweep,
            double[] accuracy,
            RegionOfInterest region,
            ReferencePoint reference) {
        latency = target.values();
        this.accuracy = accuracy;
        this.reference = reference;
        this.sweep = sweep;
        eligible = (BitSet) target.valid().clone();
        for (int row = eligible.nextSetBit(0); row >= 0; row = eligible.nextSetBit(row + 1)) {
            if (!Double.isFinite(accuracy[row]) || !region.contains(latency[row], accuracy[row])) {
                eligible.clear(row);
            }
        }
        whole = sweep.over(eligible);
    }

    /**
     * The fronts and their loss, as rows by rising target latency, then accuracy, then row.
     *
     * @param common the architectures compared; shared, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
    record Compared(BitSet common, int[] target, int[] selection, int[] derived, ParetoLoss loss) {
        PairResult result() {
            return new PairResult(new PairFronts(common.stream().toArray(), target, selection, derived), loss);
        }
    }

    /**
     * What all pairs are compared by, without the figures that cost most.
     *
     * @param common the architectures compared; shared, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
    record Brief(BitSet common, int[] target, double hvLoss, FrontLoss.Extent regret, double recovered) {}

    /** As {@link #with}, in brief. */
    Brief brief(SortedColumn proxy, FrontSweep proxySweep) {
        BitSet common = (BitSet) eligible.clone();
        common.and(proxy.valid());
        int[] target = common.equals(eligible) ? whole : sweep.over(common);
        if (target.length == 0) {
            return new Brief(common, target, Double.NaN, FrontLoss.Extent.UNDEFINED, Double.NaN);
        }
        int[] selection = byTargetLatency(proxySweep.keptOver(common));
        int[] derived = new FrontSweep(selection, latency, accuracy).over(common);
        FrontLoss figures = new FrontLoss(target, derived, latency, accuracy, reference);
        double hvTarget = figures.targetHypervolume();
        double hvLoss = hvTarget > 0 ? 1 - figures.proxyHypervolume() / hvTarget : Double.NaN;
        return new Brief(common, target, hvLoss, figures.accuracyRegret(), recovered(target, selection));
    }

    Compared with(SortedColumn proxy, FrontSweep proxySweep) {
        BitSet common = (BitSet) eligible.clone();
        common.and(proxy.valid());
        int[] target = common.equals(eligible) ? whole : sweep.over(common);
        int[] selection = byTargetLatency(proxySweep.keptOver(common));
        int[] derived = new FrontSweep(selection, latency, accuracy).over(common);
        return new Compared(common, target, selection, derived, loss(target, selection, derived));
    }

    /** Rows of equal latency keep their order on the proxy's front: by accuracy, then by row. */
    private int[] byTargetLatency(int[] rows) {
        return Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> latency[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private ParetoLoss loss(int[] target, int[] selection, int[] derived) {
        if (target.length == 0) {
            return ParetoLoss.undefined(reference);
        }
        FrontLoss figures = new FrontLoss(target, derived, latency, accuracy, reference);
        double hvTarget = figures.targetHypervolume();
        double hvProxy = figures.proxyHypervolume();
        FrontLoss.Extent regret = figures.accuracyRegret();
        FrontLoss.Extent overhead = figures.latencyOverhead();
        return new ParetoLoss(
                hvTarget,
                hvProxy,
                hvTarget > 0 ? 1 - hvProxy / hvTarget : Double.NaN,
                figures.additiveEpsilon(),
                figures.igdPlus(),
                recovered(target, selection),
                regret.mean(),
                regret.max(),
                figures.uncoveredBudget(),
                overhead.mean(),
                overhead.max(),
                overhead.leftOut(),
                figures.frame(),
                reference);
    }

    private static double recovered(int[] target, int[] selection) {
        BitSet selected = new BitSet();
        for (int row : selection) {
            selected.set(row);
        }
        return (double) Arrays.stream(target).filter(selected::get).count() / target.length;
    }
}

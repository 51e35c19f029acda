package org.proxylens.pareto;

import java.util.List;
import org.proxylens.data.Progress;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.rank.SortedColumn;

/** The loss of every ordered pair of devices: each sorted once, targets in parallel. */
final class AllPairs {
    private static final double SHARE_OF_SORTING = 0.2;

    private final SortedColumn[] columns;
    private final FrontSweep[] sweeps;
    private final double[] accuracy;
    private final int[] byAccuracy;
    private final LossMatrices losses;

    private AllPairs(SortedColumn[] columns, double[] accuracy) {
        this.columns = columns;
        this.accuracy = accuracy;
        byAccuracy = PairComparison.byAccuracy(accuracy);
        sweeps = new FrontSweep[columns.length];
        int n = columns.length;
        losses = new LossMatrices(
                new double[n][n],
                new double[n][n],
                new double[n][n],
                new double[n][n],
                new double[n][n],
                new double[n][n],
                new double[n][n],
                new int[n][n]);
    }

    static LossMatrices of(
            List<double[]> latencies,
            double[] accuracy,
            RegionOfInterest region,
            ReferencePoint reference,
            Progress progress) {
        SortedColumn[] columns = SortedColumn.all(latencies, ParallelTasks.part(progress, 0, SHARE_OF_SORTING));
        AllPairs pairs = new AllPairs(columns, accuracy);
        for (int device = 0; device < columns.length; device++) {
            pairs.sweeps[device] = new FrontSweep(columns[device], accuracy);
        }
        ParallelTasks.run(
                columns.length,
                ParallelTasks.part(progress, SHARE_OF_SORTING, 1),
                () -> pairs,
                (own, target) -> own.compare(target, region, reference));
        return pairs.losses;
    }

    private void compare(int target, RegionOfInterest region, ReferencePoint reference) {
        PairComparison comparison =
                new PairComparison(columns[target], sweeps[target], accuracy, byAccuracy, region, reference);
        for (int proxy = 0; proxy < columns.length; proxy++) {
            PairComparison.Brief compared = comparison.brief(columns[proxy], sweeps[proxy]);
            losses.hvLoss()[target][proxy] = compared.hvLoss();
            losses.accurateHvLoss()[target][proxy] = compared.accurateHvLoss();
            losses.meanAccuracyRegret()[target][proxy] = compared.regret().mean();
            losses.maxAccuracyRegret()[target][proxy] = compared.regret().max();
            losses.uncoveredBudget()[target][proxy] = compared.uncoveredBudget();
            losses.recovered()[target][proxy] = compared.recovered();
            losses.frontSrcc()[target][proxy] = srcc(compared.target(), target, proxy);
            losses.n()[target][proxy] = compared.common().cardinality();
        }
    }

    private double srcc(int[] front, int target, int proxy) {
        double[] onTarget = new double[front.length];
        double[] onProxy = new double[front.length];
        for (int i = 0; i < front.length; i++) {
            onTarget[i] = columns[target].values()[front[i]];
            onProxy[i] = columns[proxy].values()[front[i]];
        }
        return RankCorrelations.spearman(onProxy, onTarget).value();
    }
}

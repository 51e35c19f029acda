package org.proxylens.analysis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Progress;
import org.proxylens.proxy.choose.PairFigures;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;
import org.proxylens.rank.CommonSet;

/**
 * The main job on one dataset: how alike devices rank, which proxy to take, what that loses.
 *
 * @param dataset the dataset
 * @param figures of its devices, and of the costs computed from arch strings after them
 * @param matrix SRCC in drawing order
 * @param ranking devices as proxies
 * @param fewest the fewest proxies that reach every target
 * @param losses every ordered pair; null without accuracies
 * @param threshold SRCC from which a pair is strongly monotonic
 */
public record MainReading(
        Dataset dataset,
        PairFigures figures,
        MatrixReading matrix,
        ProxyRanking ranking,
        ProxySet fewest,
        @Nullable LossTable losses,
        double threshold) {

    /**
     * Does the job.
     *
     * @param all the figures of the dataset's devices, and perhaps of others after them
     */
    public static MainReading of(Dataset dataset, Basis basis, double threshold, PairFigures all) {
        PairFigures figures = all.first(dataset.devices().size());
        return new MainReading(
                dataset,
                all,
                MatrixReading.of(dataset, CommonSet.PAIRWISE, Progress.NONE).ordered(Order.CLUSTER),
                ProxyRanking.of(figures, threshold),
                ProxySet.bySrcc(figures, threshold),
                figures.loss() == null ? null : LossTable.of(dataset, basis, figures.loss()),
                threshold);
    }

    /**
     * The pairs by rising Pareto loss; none without accuracies. A count such as MACs may stand in for a device, but is
     * nobody's target: pairs that aim at one come in only where there are no others.
     */
    public List<LossTable.Pair> pairs() {
        if (losses == null) {
            return List.of();
        }
        List<LossTable.Pair> all = losses.ranked();
        List<LossTable.Pair> timed = all.stream()
                .filter(pair -> dataset.devices().get(pair.target()).unit() != LatencyUnit.NONE)
                .toList();
        return timed.isEmpty() ? all : timed;
    }

    /** The pair with the least Pareto loss. */
    public Optional<PairReading> best() {
        List<LossTable.Pair> pairs = pairs();
        return losses == null || pairs.isEmpty() ? Optional.empty() : Optional.of(losses.reading(pairs.get(0)));
    }

    /** The pair with the greatest Pareto loss. */
    public Optional<PairReading> worst() {
        List<LossTable.Pair> pairs = pairs();
        return losses == null || pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(losses.reading(pairs.get(pairs.size() - 1)));
    }
}

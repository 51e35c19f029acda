package org.proxylens.proxy.choose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.pareto.LossMatrices;

/**
 * Every device as a proxy for all others, best first: more targets reached, then the higher median SRCC, then the
 * higher worst SRCC, then the name. (By SRCC and not by loss, so that the order stands without accuracies too.)
 *
 * @param threshold SRCC from which a target counts as reached
 * @param rows one per device, best first
 */
public record ProxyRanking(double threshold, List<Row> rows) {
    public ProxyRanking {
        rows = List.copyOf(rows);
    }

    /**
     * One device as a proxy. Targets are the other devices, computed costs apart; those for which a figure is undefined do not count in it,
     * and a figure undefined for all is NaN. Worst means the lowest SRCC, the greatest loss.
     *
     * @param index the device's index in {@link PairFigures#devices()}
     * @param device its name
     * @param reached targets with an SRCC of at least the threshold
     * @param targets the other devices, computed costs apart
     * @param srcc over all common architectures
     * @param accurateSrcc among the most accurate tenth
     * @param frontSrcc along the target's front
     * @param hvLoss a share
     * @param accurateHvLoss the same among accurate architectures
     * @param meanRegret percentage points
     * @param uncovered share of a target's latency range for which it offers nothing
     */
    public record Row(
            int index,
            String device,
            int reached,
            int targets,
            Spread srcc,
            Spread accurateSrcc,
            Spread frontSrcc,
            Spread hvLoss,
            Spread accurateHvLoss,
            Spread meanRegret,
            Spread uncovered) {}

    /**
     * A figure over all targets.
     *
     * @param worst NaN where undefined for all targets
     * @param median the mean of the middle two where their number is even
     */
    public record Spread(double worst, double median) {}

    /** Ranks all devices; those without a figure stand last. */
    public static ProxyRanking of(PairFigures figures, double threshold) {
        List<Row> rows = IntStream.range(0, figures.size())
                .mapToObj(proxy -> row(figures, proxy, threshold))
                .sorted(Comparator.comparingInt((Row row) -> -row.reached())
                        .thenComparingDouble(row -> -row.srcc().median())
                        .thenComparingDouble(row -> -row.srcc().worst())
                        .thenComparing(Row::device))
                .toList();
        return new ProxyRanking(threshold, rows);
    }

    private static Row row(PairFigures figures, int proxy, double threshold) {
        int[] targets = IntStream.of(figures.targets())
                .filter(target -> target != proxy)
                .toArray();
        double[][] srcc = figures.srcc().value();
        int reached = (int) Arrays.stream(targets)
                .filter(target -> srcc[target][proxy] >= threshold)
                .count();
        return new Row(
                proxy,
                figures.devices().get(proxy),
                reached,
                targets.length,
                lowIsBad(targets, target -> srcc[target][proxy]),
                lowIsBad(targets, target -> figures.accurate().value()[target][proxy]),
                lowIsBad(targets, target -> figures.loss(LossMatrices::frontSrcc, target, proxy)),
                highIsBad(targets, target -> figures.loss(LossMatrices::hvLoss, target, proxy)),
                highIsBad(targets, target -> figures.loss(LossMatrices::accurateHvLoss, target, proxy)),
                highIsBad(targets, target -> figures.loss(LossMatrices::meanAccuracyRegret, target, proxy)),
                highIsBad(targets, target -> figures.loss(LossMatrices::uncoveredBudget, target, proxy)));
    }

    private static Spread lowIsBad(int[] targets, IntToDoubleFunction figure) {
        double[] rising = rising(targets, figure);
        double median = ColumnValues.median(rising);
        return new Spread(rising.length == 0 ? median : rising[0], median);
    }

    private static Spread highIsBad(int[] targets, IntToDoubleFunction figure) {
        Spread turned = lowIsBad(targets, target -> -figure.applyAsDouble(target));
        return new Spread(-turned.worst(), -turned.median());
    }

    private static double[] rising(int[] targets, IntToDoubleFunction figure) {
        return Arrays.stream(targets)
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}

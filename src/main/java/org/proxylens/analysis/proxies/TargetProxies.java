package org.proxylens.analysis.proxies;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.proxy.choose.PairFigures;

/**
 * Every other device as a proxy for one target, best first: the least Pareto loss, then the higher SRCC, then the name;
 * those of unknown loss stand last. Without accuracies the SRCC alone decides.
 *
 * @param target the target's name
 * @param rows one per other device
 */
public record TargetProxies(String target, List<Row> rows) {
    public TargetProxies {
        rows = List.copyOf(rows);
    }

    /**
     * One device as a proxy; NaN where undefined.
     *
     * @param device its name
     * @param cost whether it is a cost computed from arch strings
     * @param hvLoss Pareto loss, a share
     * @param meanRegret percentage points
     * @param srcc over all common architectures
     * @param accurateSrcc among the most accurate tenth
     * @param frontSrcc along the target's front
     */
    public record Row(
            String device,
            boolean cost,
            double hvLoss,
            double meanRegret,
            double srcc,
            double accurateSrcc,
            double frontSrcc) {}

    /** The proxies for a target; none where the figures do not hold it as one. */
    public static Optional<TargetProxies> of(PairFigures figures, String target) {
        int at = figures.devices().indexOf(target);
        if (at < 0 || figures.costs().contains(target)) {
            return Optional.empty();
        }
        List<Row> rows = IntStream.range(0, figures.size())
                .filter(proxy -> proxy != at)
                .mapToObj(proxy -> row(figures, at, proxy))
                .sorted(Comparator.comparingDouble(Row::hvLoss)
                        .thenComparingDouble(row -> Double.isNaN(row.srcc()) ? Double.MAX_VALUE : -row.srcc())
                        .thenComparing(Row::device))
                .toList();
        return Optional.of(new TargetProxies(target, rows));
    }

    private static Row row(PairFigures figures, int target, int proxy) {
        String device = figures.devices().get(proxy);
        return new Row(
                device,
                figures.costs().contains(device),
                figures.loss(LossMatrices::hvLoss, target, proxy),
                figures.loss(LossMatrices::meanAccuracyRegret, target, proxy),
                figures.srcc().value()[target][proxy],
                figures.accurate().value()[target][proxy],
                figures.loss(LossMatrices::frontSrcc, target, proxy));
    }

    /** The best measured device; empty where none is comparable. */
    public Optional<Row> best() {
        return rows.stream()
                .filter(row -> !row.cost() && !Double.isNaN(row.srcc()))
                .findFirst();
    }
}

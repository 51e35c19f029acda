package org.proxylens.analysis.proxies;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.proxylens.proxy.choose.PairFigures;

/**
 * The pair shown before the user has chosen one: a target that is neither the easiest nor the hardest to serve, and the
 * device that serves it best. Of all targets it is the one whose best proxy loses the median (the lower one of two);
 * without accuracies, the one whose best proxy has the median SRCC.
 */
public record FirstPair(String proxy, String target) {

    /** The pair; none where no two devices are comparable. */
    public static Optional<FirstPair> of(PairFigures figures) {
        record Served(String target, TargetProxies.Row best) {}
        List<Served> served = Arrays.stream(figures.targets())
                .mapToObj(figures.devices()::get)
                .flatMap(target -> TargetProxies.of(figures, target).flatMap(TargetProxies::best).stream()
                        .map(best -> new Served(target, best)))
                .sorted(Comparator.comparingDouble((Served one) -> one.best().hvLoss())
                        .thenComparingDouble(one -> -one.best().srcc()))
                .toList();
        return served.isEmpty()
                ? Optional.empty()
                : Optional.of(served.get((served.size() - 1) / 2))
                        .map(one -> new FirstPair(one.best().device(), one.target()));
    }
}

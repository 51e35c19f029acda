package org.proxylens.proxy.choose;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.proxylens.pareto.LossMatrices;

/**
 * The fewest devices that together reach every target; a device always reaches itself. Computed costs are neither.
 *
 * @param proxies device indices, rising
 * @param optimal whether it is proven that no fewer do
 * @param atLeast how many any such set needs, as far as proven; the size of the set where optimal
 * @param servedBy for each of {@link PairFigures#targets()} the device of the set that reaches it best; itself where it is in the set
 * @param alone targets that nobody but themselves reaches, rising: all of them are in every such set
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record ProxySet(int[] proxies, boolean optimal, int atLeast, int[] servedBy, int[] alone) {
    /** Up to this many devices the set is always exact; beyond, as far as a bounded search proves it. */
    public static final int EXACT = 40;

    /** Reached means an SRCC of at least the threshold. */
    public static ProxySet bySrcc(PairFigures figures, double threshold) {
        double[][] srcc = figures.srcc().value();
        return of(figures.targets(), (target, proxy) -> -srcc[target][proxy], -threshold);
    }

    /** Reached means a hypervolume loss of at most {@code limit} (a share); without accuracies nobody reaches others. */
    public static ProxySet byLoss(PairFigures figures, double limit) {
        return of(figures.targets(), (target, proxy) -> figures.loss(LossMatrices::hvLoss, target, proxy), limit);
    }

    /** What a proxy costs on a target, NaN where undefined. */
    @FunctionalInterface
    interface Cost {
        double of(int target, int proxy);
    }

    private static ProxySet of(int[] members, Cost costOf, double limit) {
        int devices = members.length;
        Cost cost = (target, proxy) -> costOf.of(members[target], members[proxy]);
        boolean[][] reaches = new boolean[devices][devices];
        for (int target = 0; target < devices; target++) {
            for (int proxy = 0; proxy < devices; proxy++) {
                reaches[target][proxy] = target == proxy || cost.of(target, proxy) <= limit;
            }
        }
        SetCover.Cover cover = SetCover.of(reaches);
        int[] servedBy = IntStream.range(0, devices)
                .map(target -> best(target, cover.chosen(), reaches[target], cost))
                .toArray();
        int[] alone = IntStream.range(0, devices)
                .filter(target ->
                        IntStream.range(0, devices).noneMatch(proxy -> proxy != target && reaches[target][proxy]))
                .toArray();
        return new ProxySet(
                named(cover.chosen(), members),
                cover.optimal(),
                cover.atLeast(),
                named(servedBy, members),
                named(alone, members));
    }

    private static int[] named(int[] places, int[] members) {
        return IntStream.of(places).map(place -> members[place]).toArray();
    }

    private static int best(int target, int[] chosen, boolean[] reachedFrom, Cost cost) {
        if (Arrays.binarySearch(chosen, target) >= 0) {
            return target;
        }
        int best = -1;
        for (int proxy : chosen) {
            if (reachedFrom[proxy] && (best < 0 || cost.of(target, proxy) < cost.of(target, best))) {
                best = proxy;
            }
        }
        return best;
    }
}

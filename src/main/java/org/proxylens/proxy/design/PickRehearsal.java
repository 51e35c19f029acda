package org.proxylens.proxy.design;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.proxylens.rank.CorrelationMatrix;

/**
 * How true the posterior of the known device is that is picked because it looks best: the best of many looks better than it is.
 * Each known device in turn is the new one, measured on the same architectures; of the others the one with the highest
 * probability is picked, and its true SRCC is known.
 *
 * @param shift how far, in spreads of their posteriors, the true z of the picked were above their medians; at most 0
 * @param width how far around that, the root mean square; at least 1
 */
record PickRehearsal(double shift, double width) {
    private static final int PLAYERS = 24;
    private static final int CANDIDATES = 5;
    private static final double FARTHEST = 4;
    private static final double PRETENDED = 4;

    /**
     * Rehearses.
     *
     * @param all SRCC of the known devices over all architectures
     * @param sampled the same over the architectures measured on the new device
     */
    static PickRehearsal of(CorrelationMatrix all, CorrelationMatrix sampled, int[] pool, int[] populations) {
        int step = Math.max(1, (pool.length + PLAYERS - 1) / PLAYERS);
        double[] misses = IntStream.range(0, pool.length)
                .filter(i -> i % step == 0)
                .mapToDouble(i -> miss(pool[i], all, sampled, pool, populations))
                .filter(Double::isFinite)
                .map(miss -> Math.max(-FARTHEST, Math.min(FARTHEST, miss)))
                .toArray();
        double weight = misses.length + PRETENDED;
        double shift = Math.min(0, Arrays.stream(misses).sum() / weight);
        double squares = PRETENDED;
        for (double miss : misses) {
            squares += (miss - shift) * (miss - shift);
        }
        return new PickRehearsal(shift, Math.max(1, Math.sqrt(squares / weight)));
    }

    private static double miss(
            int player, CorrelationMatrix all, CorrelationMatrix sampled, int[] pool, int[] populations) {
        int[] others = Arrays.stream(pool).filter(device -> device != player).toArray();
        int[] candidates = Arrays.stream(others)
                .filter(device -> sampled.n()[device][player] >= PoolPosterior.LEAST)
                .filter(device ->
                        !Double.isNaN(sampled.value()[device][player]) && !Double.isNaN(all.value()[device][player]))
                .boxed()
                .sorted(Comparator.comparingDouble(device -> -sampled.value()[device][player]))
                .limit(CANDIDATES)
                .mapToInt(Integer::intValue)
                .toArray();
        PoolPosterior beliefs = PoolPosterior.raw(all, sampled, others, populations);
        double best = Double.NEGATIVE_INFINITY;
        double miss = Double.NaN;
        for (int device : candidates) {
            int n = sampled.n()[device][player];
            SrccPosterior belief =
                    beliefs.posterior(beliefs.prior(device), sampled.value()[device][player], n, populations[device]);
            double middle = belief.quantile(0.5);
            if (n < populations[device] && middle > best) {
                best = middle;
                miss = (Strays.z(all.value()[device][player]) - SrccPosterior.atanh(middle)) / belief.spread();
            }
        }
        return miss;
    }
}

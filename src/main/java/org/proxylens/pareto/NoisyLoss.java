package org.proxylens.pareto;

import java.util.Arrays;
import java.util.Random;
import org.proxylens.rank.Interval;
import org.proxylens.rank.Quantiles;

/**
 * How sure a loss and a front are under the noise of measurements, by a bootstrap: latencies and
 * accuracies are measured anew with the residuals at hand.
 *
 * @param estimate the Pareto loss of the figures as they are, a share
 * @param interval its 95 % interval
 * @param corrected the loss with the bias of noise taken out: noise makes devices look less alike than they are
 * @param members rows of the target-optimal front, by rising latency
 * @param probability of each of them, the share of resamples in which it is on the front
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record NoisyLoss(double estimate, Interval interval, double corrected, int[] members, double[] probability) {
    /** How many resamples are taken. */
    public static final int RESAMPLES = 400;

    private static final double TAIL = 0.025;

    /**
     * Resamples a pair. A resample is to the data at hand as those are to the truth, so what it is off is turned round (the
     * basic bootstrap: Davison and Hinkley 1997, 5.2). A loss moves in jumps, as members come and go, and where noise is
     * small the turned interval misses jumps to the other side: the interval reaches as far as it and the percentiles
     * do together.
     */
    public static NoisyLoss of(
            NoisyColumn proxy,
            NoisyColumn target,
            NoisyColumn accuracy,
            RegionOfInterest region,
            ReferencePoint reference,
            int resamples,
            long seed) {
        PairResult as = ParetoAnalysis.compare(proxy.values(), target.values(), accuracy.values(), region, reference);
        int[] members = as.fronts().target();
        double estimate = as.loss().hvLoss();
        int[] times = new int[target.values().length];
        double[] losses = new double[resamples];
        Random random = new Random(seed);
        for (int i = 0; i < resamples; i++) {
            PairResult again = ParetoAnalysis.compare(
                    proxy.resampled(random), target.resampled(random), accuracy.resampled(random), region, reference);
            losses[i] = again.loss().hvLoss();
            for (int row : again.fronts().target()) {
                times[row]++;
            }
        }
        Quantiles quantiles = Quantiles.of(Arrays.stream(losses));
        return new NoisyLoss(
                estimate,
                new Interval(
                        share(Math.min(quantiles.at(TAIL), 2 * estimate - quantiles.at(1 - TAIL))),
                        share(Math.max(quantiles.at(1 - TAIL), 2 * estimate - quantiles.at(TAIL)))),
                share(2 * estimate - quantiles.mean()),
                members,
                Arrays.stream(members)
                        .mapToDouble(row -> (double) times[row] / resamples)
                        .toArray());
    }

    private static double share(double loss) {
        return Double.isNaN(loss) ? loss : Math.max(0, Math.min(1, loss));
    }
}

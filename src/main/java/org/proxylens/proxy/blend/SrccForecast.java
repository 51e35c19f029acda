package org.proxylens.proxy.blend;

import java.util.Arrays;
import java.util.Random;
import org.proxylens.data.ColumnValues;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.rank.Interval;
import org.proxylens.rank.RankCorrelations;

/**
 * What SRCC a prediction will reach, before the other latencies are known: draws of the posterior over some unmeasured
 * architectures, each correlated with the prediction.
 */
final class SrccForecast {
    private static final int ARCHITECTURES = 200;
    private static final int DRAWS = 100;

    private final double[] srcc = new double[DRAWS];

    /**
     * @param means predicted standardised root latency by row
     * @param unmeasured rows
     * @param noise variance of one measurement
     * @param errors how large the errors are in standard deviations: a factor on all of them together
     */
    SrccForecast(
            Posterior posterior,
            double[] means,
            int[] unmeasured,
            double noise,
            ConformalQuantile errors,
            Random random) {
        int[] some = RandomDraw.of(unmeasured, Math.min(ARCHITECTURES, unmeasured.length), random);
        double[] centre = ColumnValues.of(means, some);
        PosteriorDraws draws = new PosteriorDraws(posterior, centre, some, noise, errors);
        for (int draw = 0; draw < DRAWS; draw++) {
            srcc[draw] = RankCorrelations.spearman(centre, draws.next(random)).value();
        }
        Arrays.sort(srcc);
    }

    /** The 80 % interval. */
    Interval interval() {
        return new Interval(srcc[DRAWS / 10], srcc[DRAWS - 1 - DRAWS / 10]);
    }

    /** The share of draws that reach a threshold, away from 0 and 1 by what so few draws can tell. */
    double probabilityAtLeast(double threshold) {
        int reached = 0;
        for (double value : srcc) {
            reached += value >= threshold ? 1 : 0;
        }
        return (reached + 0.5) / (DRAWS + 1.0);
    }
}

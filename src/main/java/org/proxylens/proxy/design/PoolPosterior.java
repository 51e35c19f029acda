package org.proxylens.proxy.design;

import java.util.Arrays;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.SrccInterval;

/**
 * The SRCC between a known device and a new one of which a few architectures were measured, judged with what the known
 * devices show. The interval of Bonett and Wright takes every SRCC for equally likely and every sample for an average
 * one; on latencies both are wrong, and its probability of an SRCC of at least 0.9 is too high by far. So
 *
 * <ul>
 *   <li>what SRCCs are likely beforehand is taken from all pairs of known devices, half of the weight from those with
 *       the device in question, smoothed on z = atanh(SRCC), beside a uniform SRCC that counts as two pairs;
 *   <li>how far an SRCC over just these architectures strays is taken from the same pairs, of which both the SRCC over
 *       these and over all architectures are known: the standard error of Bonett and Wright times the root mean square
 *       of the pairs' errors in its units, drawn towards 1 as by eight pairs of error 1
 *       (pairs share devices, so all of them count as 24 at most, and as 12 where the architectures are more typical
 *       than most, as they may have been chosen to be just for these devices);
 *   <li>the true SRCC is that over all N architectures, not over endless ones: the standard error shrinks by
 *       sqrt((N − n)/(N − 1)) and is nothing at N.
 * </ul>
 */
public final class PoolPosterior {
    /** The fewest architectures that say anything. */
    public static final int LEAST = 4;

    private static final double BANDWIDTH = 0.15;
    private static final double UNIFORM_PAIRS = 2;
    private static final double CALM_PAIRS = 8;
    private static final double MOST_PAIRS = 24;
    private static final double MOST_TYPICAL_PAIRS = 12;
    private static final double LEAST_ERROR = 0.003;
    private static final double HIGHEST = 0.9999;
    private static final double[] KERNEL = kernel();

    private final double[][] srcc;
    private final int[] pool;
    private final int[] populations;
    private final double[] allPairs = new double[SrccPosterior.POINTS];
    private final double error;
    private int pairs;

    /**
     * @param all SRCC of the known devices over all architectures
     * @param sampled the same over the architectures measured on the new device
     * @param pool indices of the known devices; others in the matrices are not looked at
     * @param populations architectures of each device, by index
     */
    public PoolPosterior(CorrelationMatrix all, CorrelationMatrix sampled, int[] pool, int[] populations) {
        srcc = all.value();
        this.pool = pool;
        this.populations = populations;
        double squares = 0;
        int judged = 0;
        for (int i = 0; i < pool.length; i++) {
            for (int j = 0; j < i; j++) {
                double truth = srcc[pool[i]][pool[j]];
                if (!Double.isNaN(truth)) {
                    add(allPairs, truth, 1);
                    pairs++;
                    double stray = stray(truth, sampled, pool[i], pool[j]);
                    squares += Double.isNaN(stray) ? 0 : stray * stray;
                    judged += Double.isNaN(stray) ? 0 : 1;
                }
            }
        }
        double mean = judged == 0 ? 1 : squares / judged;
        double weight = Math.min(judged, mean < 1 ? MOST_TYPICAL_PAIRS : MOST_PAIRS);
        error = Math.sqrt((CALM_PAIRS + weight * mean) / (CALM_PAIRS + weight));
    }

    /** How many standard errors the SRCC over the sample is from the one over all; NaN where undefined. */
    private double stray(double truth, CorrelationMatrix sampled, int i, int j) {
        double found = sampled.value()[i][j];
        int n = sampled.n()[i][j];
        int population = Math.min(populations[i], populations[j]);
        if (Double.isNaN(found) || n < LEAST || n >= population) {
            return Double.NaN;
        }
        double bounded = Math.max(-HIGHEST, Math.min(HIGHEST, truth));
        return (z(found, n) - SrccPosterior.atanh(bounded)) / standardError(bounded, n, population);
    }

    private static double standardError(double r, int n, int population) {
        double left = (double) (population - n) / (population - 1);
        return Math.max(LEAST_ERROR, SrccInterval.standardError(r, n) * Math.sqrt(left));
    }

    /** z of an SRCC found in a sample, kept finite: n ranks cannot tell it from 1 − 1/n². */
    private static double z(double r, int n) {
        double most = 1 - 1.0 / ((double) n * n);
        return SrccPosterior.atanh(r, most);
    }

    /** What is likely for a device before its SRCC with the new one is looked at. */
    public double[] prior(int device) {
        double[] own = new double[SrccPosterior.POINTS];
        int ownPairs = 0;
        for (int other : pool) {
            if (other != device && !Double.isNaN(srcc[device][other])) {
                add(own, srcc[device][other], 1);
                ownPairs++;
            }
        }
        double extra = ownPairs == 0 ? 0 : Math.max(0, 0.5 * pairs / ownPairs - 1);
        double[] binned = new double[SrccPosterior.POINTS];
        for (int point = 0; point < binned.length; point++) {
            binned[point] = allPairs[point] + extra * own[point];
        }
        double[] prior = smoothed(binned);
        for (int point = 0; point < prior.length; point++) {
            double cosh = Math.cosh(SrccPosterior.z(point));
            prior[point] += UNIFORM_PAIRS * SrccPosterior.STEP / (2 * cosh * cosh);
        }
        return prior;
    }

    /**
     * What is believed after a sample.
     *
     * @param prior of the device
     * @param r SRCC over the sample
     * @param n architectures in it, at least {@value #LEAST}
     * @param population architectures of the device
     */
    public SrccPosterior posterior(double[] prior, double r, int n, int population) {
        if (n >= population) {
            return SrccPosterior.exactly(r);
        }
        double found = z(r, n);
        double[] weights = new double[prior.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < weights.length; point++) {
            double truth = SrccPosterior.z(point);
            double spread = error * standardError(Math.tanh(truth), n, population);
            double away = (found - truth) / spread;
            weights[point] = Math.log(prior[point]) - Math.log(spread) - away * away / 2;
            most = Math.max(most, weights[point]);
        }
        for (int point = 0; point < weights.length; point++) {
            weights[point] = Math.exp(weights[point] - most);
        }
        return SrccPosterior.of(weights);
    }

    private static void add(double[] binned, double srcc, double weight) {
        double bounded = Math.max(-HIGHEST, Math.min(HIGHEST, srcc));
        double place = (SrccPosterior.atanh(bounded) - SrccPosterior.LOWEST) / SrccPosterior.STEP;
        int point = (int) Math.max(0, Math.min(binned.length - 1, Math.rint(place)));
        binned[point] += weight;
    }

    private static double[] kernel() {
        int reach = (int) (4 * BANDWIDTH / SrccPosterior.STEP);
        double[] kernel = new double[2 * reach + 1];
        for (int i = 0; i < kernel.length; i++) {
            double away = (i - reach) * SrccPosterior.STEP / BANDWIDTH;
            kernel[i] = Math.exp(-away * away / 2);
        }
        double sum = Arrays.stream(kernel).sum();
        return Arrays.stream(kernel).map(weight -> weight / sum).toArray();
    }

    private static double[] smoothed(double[] binned) {
        double[] smooth = new double[binned.length];
        int reach = KERNEL.length / 2;
        for (int point = 0; point < binned.length; point++) {
            if (binned[point] > 0) {
                int from = Math.max(0, point - reach);
                int to = Math.min(binned.length - 1, point + reach);
                for (int near = from; near <= to; near++) {
                    smooth[near] += binned[point] * KERNEL[near - point + reach];
                }
            }
        }
        return smooth;
    }
}

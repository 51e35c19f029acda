package org.proxylens.proxy;

import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The blend: a Gaussian process on the target's log latency whose covariance is a sum of terms over the known devices'
 * latencies, costs computed from the architecture, and the architecture code ({@link KernelPart}). Made once for a pool
 * of known devices; fitted to any target.
 */
final class Blend {
    private static final double NEAR = 0.7;
    private static final double BROAD = 1;
    private static final int ITERATIONS = 40;
    private static final double TOLERANCE = 1e-3;
    private static final double PRETENDED = 3;
    private static final double FARTHEST = 3;
    private static final double EIGHTY_PERCENT = 1.2815515655446004;

    private final BlendFeatures features;
    private final List<KernelTerm> terms;
    private final double[] learned;

    /**
     * @param columns latencies of the pool's devices
     * @param seed for the measurements the scales are learned on
     */
    Blend(BlendFeatures features, PoolScales.Columns columns, Set<String> pool, long seed) {
        this.features = features;
        terms = features.terms(pool);
        learned = new PoolScales(features, columns).learn(pool, terms, seed);
    }

    /**
     * Picks architectures to measure, the most telling first.
     *
     * @param measured rows measured already
     * @param open rows to pick from
     */
    int[] choose(int[] measured, int[] open, int count, Random random) {
        return new MeasurementDesign(terms, learned, measured).choose(open, count, random);
    }

    /** Predicts every architecture's latency from some measurements. */
    Prediction predict(Measurements measured, double threshold, long seed) {
        Standardised standardised = new Standardised(measured);
        Fit fit = fit(measured.rows(), standardised.values());
        int rows = features.rows();
        double[] means = new double[rows];
        double[] low = new double[rows];
        double[] high = new double[rows];
        double[] scratch = new double[measured.size()];
        double[] out = new double[2];
        double[] latencies = new double[rows];
        for (int row = 0; row < rows; row++) {
            fit.posterior.predict(row, scratch, out);
            means[row] = out[0];
            double reach = EIGHTY_PERCENT * fit.widening * Math.sqrt(out[1] + fit.noise);
            latencies[row] = standardised.latency(out[0]);
            low[row] = standardised.latency(out[0] - reach);
            high[row] = standardised.latency(out[0] + reach);
        }
        SrccForecast forecast = new SrccForecast(
                fit.posterior, means, unmeasured(measured, rows), fit.noise, fit.widening, new Random(seed));
        return new Prediction(latencies, low, high, forecast.interval(), forecast.probabilityAtLeast(threshold));
    }

    private static int[] unmeasured(Measurements measured, int rows) {
        double[] marks = new double[rows];
        for (int row : measured.rows()) {
            marks[row] = Double.NaN;
        }
        int[] left = RandomDraw.valid(marks);
        return left.length > 0 ? left : measured.rows();
    }

    /**
     * @param noise variance of one ordinary measurement
     * @param widening factor on standard deviations
     */
    record Fit(Posterior posterior, double noise, double widening) {}

    /** Fits the scales to a target's measurements: around what the pool teaches and around what is broadly expected. */
    Fit fit(int[] rows, double[] y) {
        double[][] grams = Evidence.grams(terms, rows);
        double[] best = learned;
        double least = Double.POSITIVE_INFINITY;
        for (Scales prior : new Scales[] {new Scales(learned, NEAR), Scales.broad(terms, BROAD)}) {
            double[] scales = Bfgs.minimise(new Evidence(grams, y, prior), prior.centre(), ITERATIONS, TOLERANCE);
            double value = new Evidence(grams, y, null).at(scales, new double[scales.length]);
            if (value < least) {
                best = scales;
                least = value;
            }
        }
        double[] covariance = Evidence.covariance(grams, best, rows.length);
        double noise = Math.exp(best[terms.size()]);
        double[] noises = StudentNoise.variances(covariance, y, noise);
        Posterior posterior = new Posterior(terms, best, rows, covariance, y, noises);
        return new Fit(posterior, noise, widening(posterior));
    }

    /**
     * How much wider than the covariance says the measurements lie about what the others say of them: the root mean
     * square of the leave-one-out residuals over their standard deviations, held to 1 by a few pretended ones.
     */
    private static double widening(Posterior posterior) {
        double sum = PRETENDED;
        double[] residuals = posterior.leaveOneOut();
        for (double residual : residuals) {
            sum += Math.min(residual * residual, FARTHEST * FARTHEST);
        }
        return Math.sqrt(sum / (residuals.length + PRETENDED));
    }
}

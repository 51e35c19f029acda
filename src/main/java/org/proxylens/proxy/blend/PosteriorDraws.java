package org.proxylens.proxy.blend;

import java.util.Arrays;
import java.util.Random;
import org.proxylens.proxy.numeric.Cholesky;

/** Draws of what some architectures would measure, all together: function values around a prediction, noise on top. */
final class PosteriorDraws {
    private static final double JITTER = 1e-9;

    private final double[] centre;
    private final Cholesky factor;
    private final double deviation;
    private final ConformalQuantile errors;

    /**
     * @param centre predicted standardised root latency of each of the rows
     * @param noise variance of one measurement
     * @param errors how large the errors are in standard deviations: a factor on all of them together
     */
    PosteriorDraws(Posterior posterior, double[] centre, int[] rows, double noise, ConformalQuantile errors) {
        this.centre = centre;
        this.errors = errors;
        int n = rows.length;
        double[] joint = posterior.covariance(rows);
        for (int i = 0; i < n; i++) {
            joint[i * n + i] += JITTER;
        }
        factor = new Cholesky(joint, n);
        deviation = Math.sqrt(noise);
    }

    /** One draw, standardised, in the order of the rows. */
    double[] next(Random random) {
        double[] normal = new double[centre.length];
        Arrays.setAll(normal, i -> random.nextGaussian());
        double[] sample = factor.times(normal);
        double size = errors.size() * Math.exp(errors.spread() * random.nextGaussian());
        for (int i = 0; i < sample.length; i++) {
            sample[i] = centre[i] + size * (sample[i] + deviation * random.nextGaussian());
        }
        return sample;
    }
}

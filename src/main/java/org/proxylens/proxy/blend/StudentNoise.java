package org.proxylens.proxy.blend;

import java.util.Arrays;
import org.proxylens.proxy.numeric.Cholesky;

/**
 * Student-t noise on a Gaussian process, by variational weights of the measurements (Tipping and Lawrence 2005): a
 * measurement far from what the others say of it is given a larger noise. A cold start so loses its pull.
 */
final class StudentNoise {
    static final double DEGREES = 4;
    private static final int ROUNDS = 12;

    private StudentNoise() {}

    /** The noise of each measurement in units of an ordinary one's: 1, and more for outliers. */
    static double[] ratios(double[] covariance, double[] y, double noise) {
        return Arrays.stream(variances(covariance, y, noise))
                .map(variance -> variance / noise)
                .toArray();
    }

    /**
     * What outliers cost in the negative log evidence: how far the weights' posteriors are from their prior (the variational bound of Tipping and Lawrence),
     * up to a constant. So a fit that takes half of the measurements for outliers is not thought the better one.
     *
     * @param ratios the noise of each measurement in units of an ordinary one's
     */
    static double price(double[] ratios) {
        return Arrays.stream(ratios)
                .map(ratio -> DEGREES / 2 * (Math.log(ratio) + 1 / ratio - 1))
                .sum();
    }

    /**
     * The noise variance of each measurement.
     *
     * @param covariance of the function values, k × k
     * @param noise the noise variance of an ordinary measurement
     */
    static double[] variances(double[] covariance, double[] y, double noise) {
        int k = y.length;
        double[] variances = new double[k];
        Arrays.fill(variances, noise);
        for (int round = 0; round < ROUNDS; round++) {
            double[] noisy = covariance.clone();
            for (int i = 0; i < k; i++) {
                noisy[i * k + i] += variances[i];
            }
            Cholesky factor = new Cholesky(noisy, k);
            double[] alpha = factor.solve(y);
            double[] inverse = factor.inverseDiagonal();
            for (int i = 0; i < k; i++) {
                double residual = variances[i] * alpha[i];
                double spread = variances[i] - variances[i] * variances[i] * inverse[i];
                double weight = (DEGREES + 1) / (DEGREES + (residual * residual + spread) / noise);
                variances[i] = noise / weight;
            }
        }
        return variances;
    }
}

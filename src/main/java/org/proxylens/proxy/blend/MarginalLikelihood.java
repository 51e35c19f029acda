package org.proxylens.proxy.blend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.proxy.numeric.Bfgs;
import org.proxylens.proxy.numeric.Cholesky;

/**
 * The negative log marginal likelihood of some measurements under the blend's covariance as a function of its scales,
 * with its gradient.
 */
public final class MarginalLikelihood implements Bfgs.Objective {
    /** Prior variance of the free constant: large against the unit variance of the measurements. */
    static final double CONSTANT = 10;

    private static final double LIMIT = 12;

    private final double[][] grams;
    private final double[] y;
    private final int k;
    private final @Nullable Scales prior;
    private final double[] ratios;

    public MarginalLikelihood(double[][] grams, double[] y, @Nullable Scales prior) {
        this(grams, y, prior, DoubleStream.generate(() -> 1).limit(y.length).toArray());
    }

    /** @param ratios the noise variance of each measurement in units of the one sought */
    MarginalLikelihood(double[][] grams, double[] y, @Nullable Scales prior, double[] ratios) {
        this.grams = grams;
        this.y = y;
        k = y.length;
        this.prior = prior;
        this.ratios = ratios;
    }

    /** The Gram matrices of the terms over some rows, each k × k by rows. */
    static double[][] grams(List<KernelTerm> terms, int[] rows) {
        int k = rows.length;
        double[][] grams = new double[terms.size()][k * k];
        double[] covariances = new double[k];
        for (int term = 0; term < grams.length; term++) {
            KernelTerm.Section section = terms.get(term).section(rows, 1);
            for (int i = 0; i < k; i++) {
                Arrays.fill(covariances, 0);
                section.add(rows[i], covariances);
                for (int j = 0; j <= i; j++) {
                    grams[term][i * k + j] = covariances[j];
                    grams[term][j * k + i] = covariances[j];
                }
            }
        }
        return grams;
    }

    /** The covariance of the function values (no noise) under scales given as logarithms. */
    static double[] covariance(double[][] grams, double[] logScales, int k) {
        double[] sum = new double[k * k];
        Arrays.fill(sum, CONSTANT);
        for (int term = 0; term < grams.length; term++) {
            double scale = Math.exp(logScales[term]);
            double[] gram = grams[term];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += scale * gram[i];
            }
        }
        return sum;
    }

    @Override
    public double at(double[] logScales, double[] gradient) {
        for (double value : logScales) {
            if (!(Math.abs(value) <= LIMIT)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double[] covariance = covariance(grams, logScales, k);
        int terms = grams.length;
        double noise = Math.exp(logScales[terms]);
        for (int i = 0; i < k; i++) {
            covariance[i * k + i] += noise * ratios[i];
        }
        Cholesky factor = new Cholesky(covariance, k);
        double[] alpha = factor.solve(y);
        double[] inverse = factor.inverse();
        double value = 0.5 * (Cholesky.dot(alpha, 0, y, 0, k) + factor.logDeterminant());
        double trace = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                inverse[i * k + j] -= alpha[i] * alpha[j];
            }
            trace += ratios[i] * inverse[i * k + i];
        }
        for (int term = 0; term < terms; term++) {
            gradient[term] = 0.5 * Math.exp(logScales[term]) * Cholesky.dot(inverse, 0, grams[term], 0, k * k);
        }
        gradient[terms] = 0.5 * noise * trace;
        return prior == null ? value : value + penalty(prior, logScales, gradient);
    }

    private static double penalty(Scales prior, double[] logScales, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < logScales.length; i++) {
            double away = (logScales[i] - prior.centre()[i]) / prior.spread();
            sum += 0.5 * away * away;
            gradient[i] += away / prior.spread();
        }
        return sum;
    }
}

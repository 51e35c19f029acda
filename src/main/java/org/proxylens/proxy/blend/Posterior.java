package org.proxylens.proxy.blend;

import java.util.Arrays;
import java.util.List;
import org.proxylens.proxy.numeric.Cholesky;

/** What some measurements say of the function values of all architectures, under fixed scales. */
final class Posterior {
    private final List<KernelTerm> terms;
    private final double[] scales;
    private final int k;
    private final Cholesky factor;
    private final double[] alpha;
    private final double[] noise;
    private final KernelTerm.Section[] sections;
    private final KernelTerm.Weighted[] shares;
    private final double constant;

    /**
     * @param logScales by term
     * @param covariance of the measured function values, k × k
     * @param noise variance of each measurement
     */
    Posterior(List<KernelTerm> terms, double[] logScales, int[] rows, double[] covariance, double[] y, double[] noise) {
        this.terms = terms;
        this.noise = noise;
        k = rows.length;
        double[] noisy = covariance.clone();
        for (int i = 0; i < k; i++) {
            noisy[i * k + i] += noise[i];
        }
        factor = new Cholesky(noisy, k);
        alpha = factor.solve(y);
        scales = new double[terms.size()];
        sections = new KernelTerm.Section[scales.length];
        shares = new KernelTerm.Weighted[scales.length];
        constant = MarginalLikelihood.CONSTANT * Arrays.stream(alpha).sum();
        for (int term = 0; term < scales.length; term++) {
            scales[term] = Math.exp(logScales[term]);
            sections[term] = terms.get(term).section(rows, scales[term]);
            shares[term] = terms.get(term).weighted(rows, scales[term], alpha);
        }
    }

    /** Covariances of an architecture with the measured ones. */
    void covariances(int row, double[] into) {
        Arrays.fill(into, 0, k, MarginalLikelihood.CONSTANT);
        for (KernelTerm.Section section : sections) {
            section.add(row, into);
        }
    }

    /**
     * Mean and variance of the function value.
     *
     * @param row the architecture
     * @param scratch of length k at least; holds L⁻¹ times the covariances afterwards
     * @param out mean, variance
     */
    void predict(int row, double[] scratch, double[] out) {
        covariances(row, scratch);
        out[0] = Cholesky.dot(scratch, 0, alpha, 0, k);
        factor.forward(scratch, 0);
        out[1] = Math.max(1e-12, prior(row) - Cholesky.dot(scratch, 0, scratch, 0, k));
    }

    /**
     * Mean of the function value alone.
     *
     * @param scratch of length k at least
     */
    double mean(int row, double[] scratch) {
        double mean = constant;
        for (KernelTerm.Weighted share : shares) {
            mean += share.of(row, scratch);
        }
        return mean;
    }

    private double prior(int row) {
        double sum = MarginalLikelihood.CONSTANT;
        for (int term = 0; term < scales.length; term++) {
            sum += scales[term] * terms.get(term).at(row);
        }
        return sum;
    }

    /** The joint posterior covariance of some architectures, n × n by rows. */
    double[] covariance(int[] some) {
        int n = some.length;
        double[] joint = MarginalLikelihood.covariance(MarginalLikelihood.grams(terms, some), logs(), n);
        double[] half = new double[n * k];
        double[] scratch = new double[k];
        for (int i = 0; i < n; i++) {
            covariances(some[i], scratch);
            factor.forward(scratch, 0);
            System.arraycopy(scratch, 0, half, i * k, k);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = joint[i * n + j] - Cholesky.dot(half, i * k, half, j * k, k);
                joint[i * n + j] = value;
                joint[j * n + i] = value;
            }
        }
        return joint;
    }

    private double[] logs() {
        double[] logs = new double[scales.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(scales[i]);
        }
        return logs;
    }

    /** Leave-one-out residuals. */
    double[] leaveOneOutErrors() {
        double[] inverse = factor.inverse();
        double[] residuals = new double[k];
        for (int i = 0; i < k; i++) {
            residuals[i] = alpha[i] / inverse[i * k + i];
        }
        return residuals;
    }

    /** How far each measurement is trusted: 1 for the one of least noise, less for an outlier. */
    double[] trust() {
        double least = Arrays.stream(noise).min().orElse(1);
        return Arrays.stream(noise).map(variance -> least / variance).toArray();
    }

    /**
     * Leave-one-out residuals over their standard deviations were each an ordinary measurement. Outliers whose own noise
     * was taken for large so stay outliers: the next measurement may be one.
     *
     * @param ordinary the noise variance of an ordinary measurement
     */
    double[] leaveOneOut(double ordinary) {
        double[] inverse = factor.inverse();
        double[] residuals = new double[k];
        for (int i = 0; i < k; i++) {
            double variance = 1 / inverse[i * k + i];
            double function = Math.max(0, variance - noise[i]);
            residuals[i] = alpha[i] * variance / Math.sqrt(function + ordinary);
        }
        return residuals;
    }
}

package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.proxy.kernel.CodedTerm;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.kernel.RadialTerm;
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
    private final RadialTerm.@Nullable Likeness likeness;
    private final double likenessScale;
    private final Mean mean;

    /**
     * @param all the terms
     * @param logScales by term
     * @param covariance of the measured function values, k × k, of which the lower triangle is read
     * @param noise variance of each measurement
     * @throws IllegalArgumentException where more than one of the terms is a {@link RadialTerm}
     */
    Posterior(List<KernelTerm> all, double[] logScales, int[] rows, double[] covariance, double[] y, double[] noise) {
        this.noise = noise;
        k = rows.length;
        factor = factor(covariance, noise);
        alpha = factor.solve(y);
        CodedTerm.Merged merged = CodedTerm.Merged.of(all, scales(all, logScales));
        terms = merged.terms();
        scales = merged.scales();
        mean = Mean.of(merged, rows, alpha);
        List<KernelTerm.Section> linear = new ArrayList<>();
        RadialTerm.@Nullable Likeness radial = null;
        double radialScale = 0;
        for (int term = 0; term < terms.size(); term++) {
            if (terms.get(term) instanceof RadialTerm found) {
                if (radial != null) {
                    throw new IllegalArgumentException("two radial terms");
                }
                radial = found.likeness(rows);
                radialScale = scales[term];
            } else {
                linear.add(terms.get(term).section(rows, scales[term]));
            }
        }
        sections = linear.toArray(KernelTerm.Section[]::new);
        likeness = radial;
        likenessScale = radialScale;
    }

    /** The mean of such a posterior alone. */
    static Mean mean(
            List<KernelTerm> terms, double[] logScales, int[] rows, double[] covariance, double[] y, double[] noise) {
        return Mean.of(
                CodedTerm.Merged.of(terms, scales(terms, logScales)),
                rows,
                factor(covariance, noise).solve(y));
    }

    /**
     * The mean alone: a weighted sum of covariances with those measured.
     *
     * @param constant what is the same for all rows
     * @param shares by term
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
    record Mean(double constant, KernelTerm.Weighted[] shares) {
        private static Mean of(CodedTerm.Merged merged, int[] rows, double[] alpha) {
            return new Mean(
                    MarginalLikelihood.CONSTANT * Arrays.stream(alpha).sum(),
                    IntStream.range(0, merged.terms().size())
                            .mapToObj(term -> merged.terms().get(term).weighted(rows, merged.scales()[term], alpha))
                            .toArray(KernelTerm.Weighted[]::new));
        }

        /**
         * The mean of a row.
         *
         * @param alike how alike it is to those measured, from {@code from} on
         */
        double at(int row, double[] alike, int from) {
            double mean = constant;
            for (KernelTerm.Weighted share : shares) {
                mean += share.of(row, alike, from);
            }
            return mean;
        }
    }

    private static Cholesky factor(double[] covariance, double[] noise) {
        double[] noisy = covariance.clone();
        for (int i = 0; i < noise.length; i++) {
            noisy[i * noise.length + i] += noise[i];
        }
        return new Cholesky(noisy, noise.length);
    }

    private static double[] scales(List<KernelTerm> terms, double[] logScales) {
        return IntStream.range(0, terms.size())
                .mapToDouble(term -> Math.exp(logScales[term]))
                .toArray();
    }

    /** A buffer for the methods that take one. */
    double[] scratch() {
        return new double[2 * k];
    }

    /** Covariances of an architecture with the measured ones; behind them how alike it is to them. */
    private void covariances(int row, double[] into) {
        Arrays.fill(into, 0, k, MarginalLikelihood.CONSTANT);
        for (KernelTerm.Section section : sections) {
            section.add(row, into, k);
        }
        if (likeness != null) {
            likeness.of(row, into, k);
            for (int i = 0; i < k; i++) {
                into[i] += likenessScale * into[k + i];
            }
        }
    }

    /**
     * Mean and variance of the function value.
     *
     * @param row the architecture
     * @param scratch holds behind its first k places, afterwards, how alike the architecture is to those measured
     * @param out mean, variance
     */
    void predict(int row, double[] scratch, double[] out) {
        covariances(row, scratch);
        out[0] = mean.at(row, scratch, k);
        factor.forward(scratch, 0);
        out[1] = Math.max(1e-12, prior(row) - Cholesky.dot(scratch, 0, scratch, 0, k));
    }

    /** Mean of the function value alone. */
    double mean(int row, double[] scratch) {
        if (likeness != null) {
            likeness.of(row, scratch, k);
        }
        return mean.at(row, scratch, k);
    }

    private double prior(int row) {
        double sum = MarginalLikelihood.CONSTANT;
        for (int term = 0; term < terms.size(); term++) {
            sum += scales[term] * terms.get(term).at(row);
        }
        return sum;
    }

    /** The joint posterior covariance of some architectures, n × n by rows. */
    double[] covariance(int[] some) {
        int n = some.length;
        double[] joint = MarginalLikelihood.covariance(MarginalLikelihood.grams(terms, some), logs(), n);
        double[] half = new double[n * k];
        double[] scratch = scratch();
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
        double[] logs = new double[terms.size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(scales[i]);
        }
        return logs;
    }

    /** Leave-one-out residuals. */
    double[] leaveOneOutErrors() {
        double[] inverse = factor.inverseDiagonal();
        double[] residuals = new double[k];
        for (int i = 0; i < k; i++) {
            residuals[i] = alpha[i] / inverse[i];
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
        double[] inverse = factor.inverseDiagonal();
        double[] residuals = new double[k];
        for (int i = 0; i < k; i++) {
            double variance = 1 / inverse[i];
            double function = Math.max(0, variance - noise[i]);
            residuals[i] = alpha[i] * variance / Math.sqrt(function + ordinary);
        }
        return residuals;
    }
}

package org.proxylens.proxy.blend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.proxy.kernel.KernelTerm;
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

    /** @param grams by term its Gram matrix over the measurements: the lower triangle by rows, one behind the other */
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

    /** The Gram matrices of the terms over k rows: of each the lower triangle by rows, one behind the other. */
    static double[][] grams(List<KernelTerm> terms, int[] rows) {
        int k = rows.length;
        double[][] grams = new double[terms.size()][k * (k + 1) / 2];
        double[] covariances = new double[k];
        for (int term = 0; term < grams.length; term++) {
            KernelTerm.Section section = terms.get(term).section(rows, 1);
            for (int i = 0, at = 0; i < k; at += ++i) {
                Arrays.fill(covariances, 0);
                section.add(rows[i], covariances, i + 1);
                System.arraycopy(covariances, 0, grams[term], at, i + 1);
            }
        }
        return grams;
    }

    /** The lower triangle of the covariance of the function values (no noise) under scales given as logarithms, k × k by rows. */
    static double[] covariance(double[][] grams, double[] logScales, int k) {
        double[] sum = new double[k * (k + 1) / 2];
        Arrays.fill(sum, CONSTANT);
        int term = 0;
        for (; term + 3 < grams.length; term += 4) {
            addFour(grams, logScales, term, sum);
        }
        for (; term < grams.length; term++) {
            double scale = Math.exp(logScales[term]);
            double[] gram = grams[term];
            for (int at = 0; at < sum.length; at++) {
                sum[at] += scale * gram[at];
            }
        }
        double[] covariance = new double[k * k];
        for (int i = 0, at = 0; i < k; at += ++i) {
            System.arraycopy(sum, at, covariance, i * k, i + 1);
        }
        return covariance;
    }

    /** Four terms at once: a quarter of the reading and writing of the sums. */
    private static void addFour(double[][] grams, double[] logScales, int first, double[] sum) {
        double s0 = Math.exp(logScales[first]);
        double s1 = Math.exp(logScales[first + 1]);
        double s2 = Math.exp(logScales[first + 2]);
        double s3 = Math.exp(logScales[first + 3]);
        double[] g0 = grams[first];
        double[] g1 = grams[first + 1];
        double[] g2 = grams[first + 2];
        double[] g3 = grams[first + 3];
        for (int at = 0; at < sum.length; at++) {
            sum[at] += s0 * g0[at] + s1 * g1[at] + s2 * g2[at] + s3 * g3[at];
        }
    }

    @Override
    public double at(double[] logScales, double[] gradient) {
        return at(logScales, gradient, Double.POSITIVE_INFINITY);
    }

    @Override
    public double at(double[] logScales, double[] gradient, double most) {
        Point point = point(logScales);
        if (point.value <= most) {
            gradient(point, gradient);
        }
        return point.value;
    }

    /** The value under some scales, with what the gradient is made of. */
    @SuppressWarnings("ArrayRecordComponent") // between two steps of one search, never compared
    record Point(double[] logScales, double value, @Nullable Cholesky factor, double[] alpha) {}

    /** The value; infinite, and without a gradient, beyond the scales' limits. */
    Point point(double[] logScales) {
        for (double value : logScales) {
            if (!(Math.abs(value) <= LIMIT)) {
                return new Point(logScales, Double.POSITIVE_INFINITY, null, y);
            }
        }
        double[] covariance = covariance(grams, logScales, k);
        double noise = Math.exp(logScales[grams.length]);
        for (int i = 0; i < k; i++) {
            covariance[i * k + i] += noise * ratios[i];
        }
        Cholesky factor = new Cholesky(covariance, k);
        double[] alpha = factor.solve(y);
        double value = 0.5 * (Cholesky.dot(alpha, 0, y, 0, k) + factor.logDeterminant());
        return new Point(logScales, prior == null ? value : value + prior.penalty(logScales), factor, alpha);
    }

    /** Writes the gradient at a point; leaves it as it is beyond the limits. */
    void gradient(Point point, double[] gradient) {
        if (point.factor == null) {
            return;
        }
        int terms = grams.length;
        double[] logScales = point.logScales;
        double[] alpha = point.alpha;
        double[] inverse = point.factor.lowerInverse();
        double[] lower = new double[k * (k + 1) / 2];
        double trace = 0;
        // what is off the diagonal counts twice, so that the lower triangle is enough
        for (int i = 0, at = 0; i < k; i++, at++) {
            for (int j = 0; j < i; j++, at++) {
                lower[at] = 2 * (inverse[i * k + j] - alpha[i] * alpha[j]);
            }
            lower[at] = inverse[i * k + i] - alpha[i] * alpha[i];
            trace += ratios[i] * lower[at];
        }
        for (int term = 0; term < terms; term += 4) {
            // fewer than four left: the last one again in their stead
            int last = terms - 1;
            slopes(lower, term, Math.min(term + 1, last), Math.min(term + 2, last), Math.min(term + 3, last), gradient);
        }
        for (int term = 0; term < terms; term++) {
            gradient[term] *= 0.5 * Math.exp(logScales[term]);
        }
        gradient[terms] = 0.5 * Math.exp(logScales[terms]) * trace;
        if (prior != null) {
            prior.addGradient(logScales, gradient);
        }
    }

    /** The products of four terms' Gram matrices with the lower triangle: each number of it is read once for the four. */
    private void slopes(double[] lower, int t0, int t1, int t2, int t3, double[] into) {
        double[] g0 = grams[t0];
        double[] g1 = grams[t1];
        double[] g2 = grams[t2];
        double[] g3 = grams[t3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int at = 0; at < lower.length; at++) {
            double weight = lower[at];
            s0 += weight * g0[at];
            s1 += weight * g1[at];
            s2 += weight * g2[at];
            s3 += weight * g3[at];
        }
        into[t0] = s0;
        into[t1] = s1;
        into[t2] = s2;
        into[t3] = s3;
    }
}

package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.numeric.Bfgs;

/**
 * The blend's covariance with its scales fitted to some measurements.
 *
 * @param terms the covariance's terms
 * @param grams their Gram matrices over the measured rows
 * @param prior what was expected of the scales
 * @param scales the logarithms found, the noise last
 * @param cost negative log evidence, and a price for a relative picked from several
 */
@SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
record ScaledCovariance(List<KernelTerm> terms, double[][] grams, Scales prior, double[] scales, double cost) {
    private static final double NEAR = 0.7;
    private static final double BROAD = 1;
    private static final double PRICE_OF_RELATIVE = 1;
    private static final Comparator<ScaledCovariance> BEST_FIRST = Comparator.comparingDouble(ScaledCovariance::cost);
    /** Outliers are found under the scales, and the scales fitted anew with their noise as large as they need. */
    private static final int ROUNDS = 3;

    private static final int ITERATIONS = 40;
    private static final double TOLERANCE = 1e-3;

    /**
     * Fits the scales around what the pool teaches and around what is broadly expected; then the better of both with
     * each of some known devices as a term of its own.
     *
     * @param learned scales learned on the pool
     * @param relatives terms of single devices to try
     * @return all of them, the one that explains the measurements best first
     */
    static List<ScaledCovariance> fits(
            List<KernelTerm> terms, double[] learned, List<KernelTerm> relatives, int[] rows, double[] y) {
        double[][] grams = MarginalLikelihood.grams(terms, rows);
        Scales broad = Scales.broad(terms, BROAD);
        List<ScaledCovariance> fits = new ArrayList<>();
        fits.add(fitted(terms, grams, new Scales(learned, NEAR), learned, y, 0));
        fits.add(fitted(terms, grams, broad, broad.centre(), y, 0));
        fits.sort(BEST_FIRST);
        ScaledCovariance plain = fits.get(0);
        for (KernelTerm relative : relatives) {
            fits.add(plain.with(relative, rows, y));
        }
        fits.sort(BEST_FIRST);
        return fits;
    }

    private static ScaledCovariance fitted(
            List<KernelTerm> terms, double[][] grams, Scales prior, double[] start, double[] y, double price) {
        double[] ratios = ones(y.length);
        double[] scales = start;
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                double[] covariance = MarginalLikelihood.covariance(grams, scales, y.length);
                ratios = StudentNoise.ratios(covariance, y, Math.exp(scales[terms.size()]));
            }
            scales = Bfgs.minimise(new MarginalLikelihood(grams, y, prior, ratios), scales, ITERATIONS, TOLERANCE);
        }
        double value = new MarginalLikelihood(grams, y, null, ratios).at(scales, new double[scales.length]);
        return new ScaledCovariance(terms, grams, prior, scales, value + StudentNoise.price(ratios) + price);
    }

    private static double[] ones(int k) {
        double[] ones = new double[k];
        Arrays.fill(ones, 1);
        return ones;
    }

    private ScaledCovariance with(KernelTerm relative, int[] rows, double[] y) {
        List<KernelTerm> more = new ArrayList<>(terms);
        more.add(relative);
        double[][] moreGrams = Arrays.copyOf(grams, more.size());
        moreGrams[terms.size()] = MarginalLikelihood.grams(List.of(relative), rows)[0];
        Scales wider = new Scales(inserted(prior.centre(), relative), prior.spread());
        return fitted(more, moreGrams, wider, inserted(scales, relative), y, PRICE_OF_RELATIVE);
    }

    /** The scales with a further term's before the noise. */
    private static double[] inserted(double[] scales, KernelTerm term) {
        double[] more = Arrays.copyOf(scales, scales.length + 1);
        more[scales.length] = scales[scales.length - 1];
        more[scales.length - 1] = Math.log(term.part().expected());
        return more;
    }

    /** The noise variance of one ordinary measurement. */
    double noise() {
        return Math.exp(scales[terms.size()]);
    }

    /** The same scales over other measured rows. */
    ScaledCovariance over(int[] rows) {
        return new ScaledCovariance(terms, MarginalLikelihood.grams(terms, rows), prior, scales, cost);
    }

    /** What the measurements say of all architectures, outliers among them held down. */
    Posterior posterior(int[] rows, double[] y) {
        double[] covariance = MarginalLikelihood.covariance(grams, scales, rows.length);
        double[] noises = StudentNoise.variances(covariance, y, noise());
        return new Posterior(terms, scales, rows, covariance, y, noises);
    }

    /** The mean of that posterior alone. */
    Posterior.Mean mean(int[] rows, double[] y) {
        double[] covariance = MarginalLikelihood.covariance(grams, scales, rows.length);
        return Posterior.mean(terms, scales, rows, covariance, y, StudentNoise.variances(covariance, y, noise()));
    }
}

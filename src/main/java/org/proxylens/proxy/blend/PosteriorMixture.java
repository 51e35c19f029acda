package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.List;

/**
 * What several fits of the covariance say of the function values together, each weighted by how well it explains the
 * measurements: few measurements seldom tell which of the fits is right.
 */
final class PosteriorMixture {
    private static final double LEAST = 0.1;

    private final Posterior best;
    private final int k;
    private final List<Posterior.Mean> others = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private double total = 1;

    /**
     * @param fits the best first; those less than a tenth as likely are left out
     * @param y values of the measured rows
     */
    PosteriorMixture(List<ScaledCovariance> fits, int[] rows, double[] y) {
        best = fits.get(0).posterior(rows, y);
        k = rows.length;
        double least = fits.get(0).cost();
        for (ScaledCovariance fit : fits.subList(1, fits.size())) {
            double weight = Math.exp(least - fit.cost());
            if (weight >= LEAST) {
                others.add(fit.mean(rows, y));
                weights.add(weight);
                total += weight;
            }
        }
    }

    /** The posterior under the best fit. */
    Posterior best() {
        return best;
    }

    /** The mean of the function value alone. */
    double mean(int row, double[] scratch) {
        double first = best.mean(row, scratch);
        double shift = 0;
        for (int part = 0; part < others.size(); part++) {
            shift += weights.get(part) / total * (others.get(part).at(row, scratch, k) - first);
        }
        return first + shift;
    }

    /**
     * Mean and variance of the function value: the variance under the best fit, and that of the fits' means.
     *
     * @param row the architecture
     * @param scratch as {@link Posterior#scratch}
     * @param out mean, variance
     */
    void predict(int row, double[] scratch, double[] out) {
        best.predict(row, scratch, out);
        double first = out[0];
        double shift = 0;
        double squares = 0;
        for (int part = 0; part < others.size(); part++) {
            double away = others.get(part).at(row, scratch, k) - first;
            double weight = weights.get(part) / total;
            shift += weight * away;
            squares += weight * away * away;
        }
        out[0] = first + shift;
        out[1] += squares - shift * shift;
    }
}

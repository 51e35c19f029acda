package org.proxylens.proxy.sample;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.KthSelector;
import org.proxylens.rank.Interval;

/**
 * Intervals for a method that tells none itself: CV+ of Barber, Candès, Ramdas and Tibshirani (2021) from ten fits, each
 * to all measurements but a tenth. No distribution is taken for given. Where the measured architectures are drawn at
 * random the 80 % interval holds about 80 % of the others, and whatever the method never much less than 60 %.
 *
 * <p>Of the SRCC it tells nothing: fits to nine tenths order what was left out worse than the fit to all orders the
 * rest, so that an SRCC told by them is too low.
 */
public final class CrossFit {
    /** The fewest measurements whose interval has an end. */
    private static final int FEWEST = 4;

    private static final int FOLDS = 10;
    private static final double MISSED = 0.2;

    private final double[] latencies;
    private final int[] fold;
    private final double[][] fits;
    private final double[] outOfFold;

    private CrossFit(Measurements measured, Function<Measurements, double[]> fit, long seed) {
        int k = measured.size();
        int folds = Math.min(FOLDS, k);
        int[] order = RandomDraw.of(IntStream.range(0, k).toArray(), k, new Random(seed));
        int[] all = new int[k];
        for (int i = 0; i < k; i++) {
            all[order[i]] = i % folds;
        }
        fits = new double[folds][];
        for (int left = 0; left < folds; left++) {
            int out = left;
            fits[left] = fit.apply(measured.some(
                    IntStream.range(0, k).filter(i -> all[i] != out).toArray()));
        }
        int[] judged = IntStream.range(0, k)
                .filter(i -> !Double.isNaN(fits[all[i]][measured.rows()[i]]))
                .toArray();
        latencies = measured.some(judged).latencies();
        fold = IntStream.of(judged).map(i -> all[i]).toArray();
        outOfFold = IntStream.of(judged)
                .mapToDouble(i -> fits[all[i]][measured.rows()[i]])
                .toArray();
    }

    /**
     * A method's prediction with its intervals; none with fewer than {@value #FEWEST} measurements.
     *
     * @param fit predicts every architecture from some measurements
     * @param seed for what is left out together
     */
    public static Prediction predict(Measurements measured, Function<Measurements, double[]> fit, long seed) {
        double[] predicted = fit.apply(measured);
        if (measured.size() < FEWEST) {
            return Prediction.bare(predicted);
        }
        CrossFit cross = new CrossFit(measured, fit, seed);
        if (cross.latencies.length < FEWEST) {
            return Prediction.bare(predicted);
        }
        double[] low = new double[predicted.length];
        double[] high = new double[predicted.length];
        cross.intervals(predicted, low, high);
        return new Prediction(predicted, RowIntervals.of(low, high), Interval.UNDEFINED, Double.NaN);
    }

    /** The ends of the interval CV+; no latency is below 0, and the prediction lies in its interval. */
    private void intervals(double[] predicted, double[] low, double[] high) {
        int k = latencies.length;
        int place = (int) Math.ceil((1 - MISSED) * (k + 1)) - 1;
        double[] residuals = new double[k];
        Arrays.setAll(residuals, i -> Math.abs(latencies[i] - outOfFold[i]));
        KthSelector selector = new KthSelector();
        double[] lower = new double[k];
        double[] upper = new double[k];
        for (int row = 0; row < predicted.length; row++) {
            for (int i = 0; i < k; i++) {
                double fitted = fits[fold[i]][row];
                double centre = Double.isNaN(fitted) ? predicted[row] : fitted;
                lower[i] = centre - residuals[i];
                upper[i] = centre + residuals[i];
            }
            // NaN where nothing is predicted
            low[row] = Math.max(0, Math.min(predicted[row], selector.select(lower, null, k - 1 - place)));
            high[row] = Math.max(predicted[row], selector.select(upper, null, place));
        }
    }
}

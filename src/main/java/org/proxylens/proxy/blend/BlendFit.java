package org.proxylens.proxy.blend;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Prediction;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.proxy.sample.RowIntervals;
import org.proxylens.proxy.sample.Standardised;
import org.proxylens.rank.Interval;
import org.proxylens.rank.ParallelTasks;

/** The blend fitted to the measurements of one target. */
final class BlendFit implements JointPrediction {
    private static final int RELATIVES = 3;
    private static final int OUTLOOK = 600;
    private static final double INSIDE = 0.8;

    private final BlendFeatures features;
    private final Set<String> pool;
    private final Standardised standardised;
    private final List<ScaledCovariance> fits;
    private final Measurements measured;
    private final PosteriorMixture mixture;
    private final @Nullable ReuseMix mix;
    private final double noise;
    private final ConformalQuantile errors;

    /**
     * @param standardised what the target's latencies are brought to
     * @param fits the best first
     * @param y the measurements, standardised
     */
    BlendFit(
            BlendFeatures features,
            Set<String> pool,
            Standardised standardised,
            List<ScaledCovariance> fits,
            Measurements measured,
            double[] y) {
        this.features = features;
        this.pool = pool;
        this.standardised = standardised;
        this.fits = fits;
        this.measured = measured;
        mixture = new PosteriorMixture(fits, measured.rows(), y);
        IntToDoubleFunction reused = features.bestRanked(pool, measured.rows(), y);
        mix = reused == null ? null : new ReuseMix(reused, measured.rows(), y, mixture.best());
        noise = fits.get(0).noise();
        errors = ConformalQuantile.of(mixture.best().leaveOneOut(noise));
    }

    /**
     * Fits.
     *
     * @param pool the known devices, the one that is predicted not among them
     * @param terms the pool's
     * @param learned logarithms of the terms' scales, the noise last
     */
    static BlendFit of(
            BlendFeatures features, Set<String> pool, List<KernelTerm> terms, double[] learned, Measurements measured) {
        Standardised standardised = new Standardised(measured);
        double[] y = standardised.values();
        List<KernelTerm> relatives = features.relatives(pool, measured.rows(), y, RELATIVES);
        List<ScaledCovariance> fits = ScaledCovariance.fits(terms, learned, relatives, measured.rows(), y);
        return new BlendFit(features, pool, standardised, fits, measured, y);
    }

    /** How large the errors are that leaving one measurement out shows. */
    ConformalQuantile errors() {
        return errors;
    }

    /** The scale of {@link #predict}. */
    Standardised standardised() {
        return standardised;
    }

    /**
     * Mean and variance of one measurement, standardised.
     *
     * @param scratch of {@link #scratch}
     * @param out mean, variance
     */
    void predict(int row, double[] scratch, double[] out) {
        out[0] = mean(row, scratch, out);
        out[1] += noise;
    }

    /** A buffer for {@link #predict}. */
    double[] scratch() {
        return mixture.best().scratch();
    }

    /** The prediction with what rehearsals taught of its errors. */
    Prediction rehearsed(Rehearsal.Lesson lesson, double threshold, long seed) {
        int[] others = unmeasured(features.rows());
        int[] some = RandomDraw.of(others, Math.min(OUTLOOK, others.length), new Random(seed));
        double expected = Rehearsal.SrccOutlook.of(this, some).z();
        return new Prediction(
                latencies(),
                intervals(lesson.widening()),
                lesson.strays().interval(INSIDE, expected),
                lesson.strays().probabilityAtLeast(threshold, expected));
    }

    @Override
    public Measurements measured() {
        return measured;
    }

    @Override
    public Prediction marginal(double threshold, long seed) {
        double[] means = means();
        SrccForecast forecast =
                new SrccForecast(mixture.best(), means, unmeasured(means.length), noise, errors, new Random(seed));
        return new Prediction(
                latencies(means), intervals(1), forecast.interval(), forecast.probabilityAtLeast(threshold));
    }

    /** Every architecture's latency alone. */
    double[] latencies() {
        return latencies(means());
    }

    private double[] latencies(double[] means) {
        return Arrays.stream(means).map(standardised::latency).toArray();
    }

    /** Every architecture's mean, standardised, on all cores. */
    private double[] means() {
        double[] means = new double[features.rows()];
        ParallelTasks.rows(means.length, this::scratch, (scratch, row) -> means[row] = mean(row, scratch));
        return means;
    }

    private RowIntervals intervals(double widening) {
        return new RowIntervals(features.rows(), () -> {
            double[] scratch = scratch();
            double[] out = new double[2];
            return row -> {
                double mean = mean(row, scratch, out);
                double half = widening * errors.reach() * Math.sqrt(out[1] + noise);
                return new Interval(standardised.latency(mean - half), standardised.latency(mean + half));
            };
        });
    }

    private double mean(int row, double[] scratch) {
        double mean = mixture.mean(row, scratch);
        return mix == null ? mean : mix.mixed(row, mean);
    }

    private double mean(int row, double[] scratch, double[] out) {
        mixture.predict(row, scratch, out);
        return mix == null ? out[0] : mix.mixed(row, out[0]);
    }

    @Override
    public double[][] draws(int[] rows, int count, Random random) {
        double[] scratch = scratch();
        double[] out = new double[2];
        double[] centre =
                Arrays.stream(rows).mapToDouble(row -> mean(row, scratch, out)).toArray();
        PosteriorDraws draws = new PosteriorDraws(mixture.best(), centre, rows, noise, errors);
        double[][] drawn = new double[count][];
        for (int i = 0; i < count; i++) {
            drawn[i] =
                    Arrays.stream(draws.next(random)).map(standardised::latency).toArray();
        }
        return drawn;
    }

    @Override
    public JointPrediction with(Measurements further) {
        int[] rows = IntStream.concat(Arrays.stream(measured.rows()), Arrays.stream(further.rows()))
                .toArray();
        double[] latencies = DoubleStream.concat(
                        Arrays.stream(measured.latencies()), Arrays.stream(further.latencies()))
                .toArray();
        double[] values = Arrays.stream(latencies).map(standardised::value).toArray();
        List<ScaledCovariance> over = fits.stream().map(fit -> fit.over(rows)).toList();
        return new BlendFit(features, pool, standardised, over, new Measurements(rows, latencies), values);
    }

    private int[] unmeasured(int rows) {
        double[] marks = new double[rows];
        for (int row : measured.rows()) {
            marks[row] = Double.NaN;
        }
        int[] left = ColumnValues.rows(marks);
        return left.length > 0 ? left : measured.rows();
    }
}

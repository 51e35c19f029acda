package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Progress;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.proxy.sample.Standardised;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.rank.RankCorrelations;

/**
 * Known devices play the target, to see what the blend's choice of measurements is worth. They are predicted under the
 * variances learned on the pool as they stand, not fitted to each set: that takes a hundredth of the time.
 */
final class BlendBacktest {
    private static final int PLAYERS = 5;
    private static final int DRAWS = 3;
    private static final int DESIGNS = 2;
    private static final int MOST_MEASUREMENTS = 100;
    private static final int SCORED = 200;

    private final BlendFeatures features;
    private final PoolScales.LatencySource columns;
    private final double[] learned;
    private final double[] forDesign;

    /**
     * @param learned logarithms of the variances learned on the pool, the noise last
     * @param forDesign those that measurements are picked under
     */
    BlendBacktest(BlendFeatures features, PoolScales.LatencySource columns, double[] learned, double[] forDesign) {
        this.features = features;
        this.columns = columns;
        this.learned = learned;
        this.forDesign = forDesign;
    }

    /**
     * @param pool the known devices
     * @param count how many are chosen
     */
    Optional<DesignGain> gain(Collection<String> pool, int count, Random random) {
        List<LeftOutDevice> leftOut = leftOut(new TreeSet<>(pool), random);
        int most = leftOut.stream().mapToInt(device -> device.free.length).min().orElse(0);
        int[] sizes = DesignGain.sizes(count, Math.min(most, Math.max(count, MOST_MEASUREMENTS)));
        if (pool.size() < DesignGain.FEWEST_DEVICES || most < count || sizes[0] < DesignGain.FEWEST_DEVICES) {
            return Optional.empty();
        }
        double[][] errors = new double[leftOut.size()][];
        ParallelTasks.run(leftOut.size(), Progress.NONE, () -> sizes, (own, i) -> {
            errors[i] = leftOut.get(i).errors(count, own);
        });
        double[] mean = new double[sizes.length + 1];
        for (double[] of : errors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += of[i] / errors.length;
            }
        }
        return Optional.of(
                DesignGain.read(count, mean[sizes.length], sizes, Arrays.copyOf(mean, sizes.length), leftOut.size()));
    }

    private List<LeftOutDevice> leftOut(Set<String> pool, Random random) {
        List<String> names = List.copyOf(pool);
        int step = (names.size() + PLAYERS - 1) / PLAYERS;
        List<LeftOutDevice> leftOut = new ArrayList<>();
        for (int i = 0; i < names.size(); i += step) {
            Set<String> others = new TreeSet<>(pool);
            others.remove(names.get(i));
            List<KernelTerm> terms = features.terms(others);
            if (terms.size() + 1 == learned.length) {
                leftOut.add(new LeftOutDevice(terms, columns.of(names.get(i)), new Random(random.nextLong())));
            }
        }
        return leftOut;
    }

    /** A known device as the target of the others. */
    private final class LeftOutDevice {
        private final List<KernelTerm> terms;
        private final double[] latencies;
        private final int[] scored;
        private final int[] free;
        private final Random random;

        LeftOutDevice(List<KernelTerm> terms, double[] latencies, Random random) {
            this.terms = terms;
            this.latencies = latencies;
            this.random = random;
            int[] open = ColumnValues.rows(latencies);
            int[] shuffled = RandomDraw.of(open, open.length, random);
            int apart = Math.min(SCORED, open.length / 2);
            scored = Arrays.copyOf(shuffled, apart);
            free = Arrays.copyOfRange(shuffled, apart, open.length);
        }

        /** 1 − SRCC by number of random measurements, that of the chosen ones last. */
        double[] errors(int count, int[] sizes) {
            double[] errors = new double[sizes.length + 1];
            for (int draw = 0; draw < DESIGNS; draw++) {
                int[] chosen = new MeasurementDesign(terms, forDesign).choose(free, new int[0], count, random);
                errors[sizes.length] += error(chosen) / DESIGNS;
            }
            for (int draw = 0; draw < DRAWS; draw++) {
                int[] drawn = RandomDraw.of(free, sizes[sizes.length - 1], random);
                for (int i = 0; i < sizes.length; i++) {
                    errors[i] += error(Arrays.copyOf(drawn, sizes[i])) / DRAWS;
                }
            }
            return errors;
        }

        private double error(int[] rows) {
            double[] y = new Standardised(Measurements.of(rows, latencies)).values();
            double[] covariance =
                    MarginalLikelihood.covariance(MarginalLikelihood.grams(terms, rows), learned, rows.length);
            double[] noises = StudentNoise.variances(covariance, y, Math.exp(learned[terms.size()]));
            Posterior posterior = new Posterior(terms, learned, rows, covariance, y, noises);
            double[] predicted = new double[scored.length];
            double[] covariances = posterior.scratch();
            for (int i = 0; i < scored.length; i++) {
                predicted[i] = posterior.mean(scored[i], covariances);
            }
            double srcc = RankCorrelations.spearman(predicted, ColumnValues.of(latencies, scored))
                    .value();
            return Double.isNaN(srcc) ? 1 : 1 - srcc;
        }
    }
}

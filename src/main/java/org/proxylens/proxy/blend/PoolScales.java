package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Progress;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.numeric.Bfgs;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.proxy.sample.Standardised;
import org.proxylens.rank.ParallelTasks;

/**
 * Learns the covariance's scales on a pool: each device in turn is the target of the others, and the summed likelihood of some of its latencies is raised.
 * Of a pool of more than {@value #MOST_DEVICES} devices so many are taken, evenly over the names.
 */
final class PoolScales {
    private static final int MEASUREMENTS = 60;
    private static final int DRAWS = 2;

    /** A handful of scales needs no more; the work grows with the square of their number. */
    private static final int MOST_DEVICES = 64;

    private static final double PRIOR_SPREAD = 2;
    private static final int ITERATIONS = 60;
    private static final double TOLERANCE = 1e-2;

    private final BlendFeatures features;
    private final LatencySource columns;

    /** Latencies by device. */
    public interface LatencySource {
        /** Latencies of a device by row, NaN where missing. */
        double[] of(String device);
    }

    PoolScales(BlendFeatures features, LatencySource columns) {
        this.features = features;
        this.columns = columns;
    }

    /** The centre of the scales on targets like the pool's devices; what is expected anyway where the pool is empty. */
    double[] learn(Set<String> pool, List<KernelTerm> terms, long seed) {
        Scales broad = Scales.broad(terms, PRIOR_SPREAD);
        if (pool.size() < 2) {
            return broad.centre();
        }
        List<Target> targets = new ArrayList<>();
        Random random = new Random(seed);
        Set<String> some = some(pool);
        for (String device : some) {
            int[] valid = ColumnValues.rows(columns.of(device));
            for (int draw = 0; draw < DRAWS && valid.length > MEASUREMENTS / 2; draw++) {
                targets.add(new Target(device, RandomDraw.of(valid, Math.min(MEASUREMENTS, valid.length), random)));
            }
        }
        Map<String, List<KernelTerm>> shared = new ConcurrentHashMap<>();
        MarginalLikelihood[] parts = new MarginalLikelihood[targets.size()];
        ParallelTasks.run(
                parts.length,
                Progress.NONE,
                () -> shared,
                (all, i) -> parts[i] = likelihood(targets.get(i), some, all));
        return Bfgs.minimise(new Sum(parts, broad), broad.centre(), ITERATIONS, TOLERANCE);
    }

    private static Set<String> some(Set<String> pool) {
        List<String> names = List.copyOf(new TreeSet<>(pool));
        int count = Math.min(names.size(), MOST_DEVICES);
        return IntStream.range(0, count)
                .mapToObj(i -> names.get((int) ((long) i * names.size() / count)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A device of the pool with the rows of one draw of its measurements. */
    @SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
    private record Target(String device, int[] rows) {}

    private MarginalLikelihood likelihood(Target target, Set<String> pool, Map<String, List<KernelTerm>> shared) {
        List<KernelTerm> terms = shared.computeIfAbsent(target.device, device -> {
            Set<String> others = new TreeSet<>(pool);
            others.remove(device);
            return features.terms(others);
        });
        double[] y = new Standardised(Measurements.of(target.rows, columns.of(target.device))).values();
        return new MarginalLikelihood(MarginalLikelihood.grams(terms, target.rows), y, null);
    }

    /** The likelihoods' sum; their gradients only where the sum of the values is of use. */
    @SuppressWarnings("ArrayRecordComponent") // made for one search, never compared
    private record Sum(MarginalLikelihood[] parts, Scales prior) implements Bfgs.Objective {
        @Override
        public double at(double[] x, double[] gradient) {
            return at(x, gradient, Double.POSITIVE_INFINITY);
        }

        @Override
        public double at(double[] x, double[] gradient, double most) {
            int n = parts.length;
            MarginalLikelihood.Point[] points = new MarginalLikelihood.Point[n];
            ParallelTasks.run(n, Progress.NONE, () -> x, (at, i) -> points[i] = parts[i].point(at));
            double sum = 0;
            for (MarginalLikelihood.Point point : points) {
                sum += point.value();
            }
            sum += prior.penalty(x);
            if (sum <= most) {
                gradient(points, x, gradient);
            }
            return sum;
        }

        private void gradient(MarginalLikelihood.Point[] points, double[] x, double[] gradient) {
            int n = parts.length;
            double[][] gradients = new double[n][x.length];
            ParallelTasks.run(n, Progress.NONE, () -> x, (at, i) -> parts[i].gradient(points[i], gradients[i]));
            Arrays.fill(gradient, 0);
            for (int part = 0; part < n; part++) {
                for (int i = 0; i < x.length; i++) {
                    gradient[i] += gradients[part][i];
                }
            }
            prior.addGradient(x, gradient);
        }
    }
}

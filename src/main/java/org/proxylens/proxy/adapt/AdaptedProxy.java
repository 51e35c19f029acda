package org.proxylens.proxy.adapt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.proxylens.proxy.code.LinearModel;
import org.proxylens.proxy.numeric.Cholesky;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.space.OneHotCode;

/**
 * The adapted proxy (Lu et al., SIGMETRICS 2022): the minimum over scale a, deviations b and offset c of
 * (1/k)·‖X·diag(w0)·(a·1 + b) + c·1 − y‖² + λ·‖b‖₂, the norm not squared. Scale and offset are free, so they are
 * projected out of both sides first; what remains is {@link DeviationPath}.
 */
public final class AdaptedProxy {
    private static final int STEPS = 31;
    private static final double DECADES = 6;
    private static final int FOLDS = 5;

    private final double[] proxyWeights;
    private final OneHotCode code;
    private final Measurements measured;
    private final double[] y;
    private final double[][] scaled;
    private final Orthogonal frame;
    private final DeviationPath path;

    /**
     * @param proxyWeights w0: the linear fit of the proxy's latencies, by column of the code
     */
    AdaptedProxy(double[] proxyWeights, OneHotCode code, Measurements measured) {
        this.proxyWeights = proxyWeights;
        this.code = code;
        this.measured = measured;
        y = measured.latencies();
        int k = measured.size();
        scaled = new double[k][proxyWeights.length];
        double[] proxy = new double[k];
        for (int i = 0; i < k; i++) {
            for (int column : code.active(measured.rows()[i])) {
                scaled[i][column] = proxyWeights[column];
                proxy[i] += proxyWeights[column];
            }
        }
        frame = new Orthogonal(proxy);
        path = new DeviationPath(frame.project(scaled), frame.project(y));
    }

    /** The least λ that makes the deviations vanish, so that the proxy's order stands. */
    double lambdaMax() {
        return path.lambdaMax();
    }

    /** The minimiser for a λ. */
    Solution at(double lambda) {
        double[] b = path.at(lambda);
        double[] left = y.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] -= Cholesky.dot(scaled[i], 0, b, 0, b.length);
        }
        double[] ac = frame.coefficients(left);
        return new Solution(lambda, ac[0], b, ac[1]);
    }

    /** λ relative to λ_max by cross-validation over the measurements, on a log grid, each fold relative to its own. */
    double crossValidated(long seed) {
        return share(least(total(errors(seed))));
    }

    private static int least(double[] errors) {
        int best = 0;
        for (int step = 1; step < errors.length; step++) {
            if (errors[step] < errors[best]) {
                best = step;
            }
        }
        return best;
    }

    /** The whole path, by falling λ. */
    List<PathPoint> path(long seed) {
        double[][] folds = errors(seed);
        double[] errors = total(folds);
        int chosen = least(errors);
        List<PathPoint> points = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Solution solution = at(share(step) * lambdaMax());
            double[] b = solution.deviations();
            points.add(new PathPoint(
                    solution.lambda(),
                    share(step),
                    solution.scale(),
                    Math.sqrt(Cholesky.dot(b, 0, b, 0, b.length)),
                    Math.sqrt(errors[step] / measured.size()),
                    spread(folds, step, Math.sqrt(errors[step] / measured.size())),
                    step == chosen));
        }
        return points;
    }

    /** The grid's λ relative to λ_max, falling from 1. */
    private static double share(int step) {
        return Math.pow(10, -DECADES * step / (STEPS - 1));
    }

    /** The summed squared errors by step, over all folds. */
    private static double[] total(double[][] folds) {
        double[] total = new double[STEPS];
        for (double[] fold : folds) {
            for (int step = 0; step < STEPS; step++) {
                total[step] += fold[step];
            }
        }
        return total;
    }

    /** The standard error over the folds of a root mean square error, by the delta method. */
    private double spread(double[][] folds, int step, double error) {
        int n = folds.length;
        double mean = error * error;
        double squares = 0;
        for (int fold = 0; fold < n; fold++) {
            int size = (measured.size() - fold + n - 1) / n;
            double deviation = folds[fold][step] / size - mean;
            squares += deviation * deviation;
        }
        return n < 2 || error == 0 ? 0 : Math.sqrt(squares / (n - 1) / n) / (2 * error);
    }

    /** The summed squared errors of each fold, by step. */
    private double[][] errors(long seed) {
        int k = measured.size();
        int[] order = new int[k];
        Arrays.setAll(order, i -> i);
        order = RandomDraw.of(order, k, new Random(seed));
        int folds = Math.min(FOLDS, k);
        double[][] errors = new double[folds][STEPS];
        for (int fold = 0; fold < folds; fold++) {
            int[] kept = part(order, fold, folds, false);
            int[] left = part(order, fold, folds, true);
            AdaptedProxy inner = new AdaptedProxy(proxyWeights, code, measured.some(kept));
            Measurements out = measured.some(left);
            for (int step = 0; step < STEPS; step++) {
                LinearModel model = inner.at(share(step) * inner.lambdaMax()).model(proxyWeights);
                for (int i = 0; i < out.size(); i++) {
                    double error = model.constant() + code.dot(out.rows()[i], model.weights()) - out.latencies()[i];
                    errors[fold][step] += error * error;
                }
            }
        }
        return errors;
    }

    private static int[] part(int[] order, int fold, int folds, boolean inside) {
        int[] part = new int[order.length];
        int n = 0;
        for (int i = 0; i < order.length; i++) {
            if ((i % folds == fold) == inside) {
                part[n++] = order[i];
            }
        }
        return Arrays.copyOf(part, n);
    }

    /**
     * The minimiser for one λ.
     *
     * @param lambda the penalty
     * @param scale a
     * @param deviations b, by column of the code
     * @param offset c, ms
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
    public record Solution(double lambda, double scale, double[] deviations, double offset) {
        /** The weights diag(w0)·(a·1 + b) with the offset. */
        LinearModel model(double[] proxyWeights) {
            double[] weights = new double[proxyWeights.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = proxyWeights[i] * (scale + deviations[i]);
            }
            return new LinearModel(weights, offset);
        }
    }

    /** The complement of a constant and the proxy's own prediction, over the measurements. */
    private static final class Orthogonal {
        private final double[] proxy;
        private final double mean;
        private final double squares;

        Orthogonal(double[] proxy) {
            this.proxy = proxy;
            mean = Arrays.stream(proxy).average().orElse(0);
            double sum = 0;
            double size = 0;
            for (double value : proxy) {
                sum += (value - mean) * (value - mean);
                size += value * value;
            }
            // a proxy that does not vary over the measurements fixes no scale
            squares = sum > 1e-20 * size ? sum : 0;
        }

        /** Slope and intercept of values on the proxy's prediction. */
        double[] coefficients(double[] values) {
            double slope = squares > 0 ? product(values) / squares : 1;
            return new double[] {slope, Arrays.stream(values).average().orElse(0) - slope * mean};
        }

        private double product(double[] values) {
            double product = 0;
            for (int i = 0; i < values.length; i++) {
                product += (proxy[i] - mean) * values[i];
            }
            return product;
        }

        double[] project(double[] values) {
            double average = Arrays.stream(values).average().orElse(0);
            double slope = squares > 0 ? product(values) / squares : 0;
            double[] left = new double[values.length];
            for (int i = 0; i < left.length; i++) {
                left[i] = values[i] - average - slope * (proxy[i] - mean);
            }
            return left;
        }

        double[][] project(double[][] matrix) {
            int columns = matrix[0].length;
            double[][] projected = new double[matrix.length][columns];
            double[] values = new double[matrix.length];
            for (int column = 0; column < columns; column++) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = matrix[i][column];
                }
                double[] left = project(values);
                for (int i = 0; i < values.length; i++) {
                    projected[i][column] = left[i];
                }
            }
            return projected;
        }
    }
}

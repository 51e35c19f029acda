package org.proxylens.benchmark;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.proxylens.pareto.NoisyColumn;
import org.proxylens.pareto.NoisyLoss;
import org.proxylens.pareto.PairResult;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.ParallelTasks;

/** Whether the intervals of the loss under noise hold what they say, on noise that is made up: a table in Markdown. */
public final class NoiseCoverageTable {
    private static final int NETWORKS = 200;
    private static final int RESAMPLES = 100;

    private NoiseCoverageTable() {}

    /**
     * What came of one setting.
     *
     * @param inside share of datasets whose true loss lies in the interval
     * @param bias mean of the estimate less the truth
     * @param corrected the same of the corrected loss
     * @param told mean probability told of the members of the front at hand
     * @param member share of them that are on the true front
     */
    public record Coverage(double inside, double bias, double corrected, double told, double member) {}

    /**
     * Makes datasets: two devices that agree up to a spread, accuracies that rise with latency; then measures each network
     * several times.
     *
     * @param spread of the true logarithms of latencies between the devices
     * @param noise standard deviation of the logarithm of one measurement
     * @param seeds of the accuracies, each off by 0.2 points
     */
    public static Coverage of(double spread, double noise, int repeats, int seeds, int datasets) {
        double[][] outcomes = new double[datasets][];
        ParallelTasks.run(
                datasets,
                fraction -> {},
                () -> outcomes,
                (own, i) -> own[i] = outcome(spread, noise, repeats, seeds, i));
        double[] mean = new double[5];
        for (double[] outcome : outcomes) {
            Arrays.setAll(mean, i -> mean[i] + outcome[i] / datasets);
        }
        return new Coverage(mean[0], mean[1], mean[2], mean[3], mean[4]);
    }

    private static double[] outcome(double spread, double noise, int repeats, int seeds, long seed) {
        Random random = new Random(seed);
        double[][] latency = new double[2][NETWORKS];
        double[] accuracy = new double[NETWORKS];
        for (int row = 0; row < NETWORKS; row++) {
            double size = random.nextDouble();
            latency[0][row] = Math.exp(2 * size + spread * random.nextGaussian());
            latency[1][row] = Math.exp(2 * size + spread * random.nextGaussian());
            accuracy[row] = 70 + 20 * Math.sqrt(size) - Math.abs(3 * random.nextGaussian());
        }
        PairResult truth = compare(latency[0], latency[1], accuracy);
        NoisyLoss found = NoisyLoss.of(
                latencies(latency[0], noise, repeats, random),
                latencies(latency[1], noise, repeats, random),
                accuracies(accuracy, seeds, random),
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT,
                RESAMPLES,
                seed);
        double loss = truth.loss().hvLoss();
        Set<Integer> members = new HashSet<>();
        Arrays.stream(truth.fronts().target()).forEach(members::add);
        return new double[] {
            found.interval().low() <= loss && loss <= found.interval().high() ? 1 : 0,
            found.estimate() - loss,
            found.corrected() - loss,
            Arrays.stream(found.probability()).average().orElseThrow(),
            Arrays.stream(found.members()).filter(members::contains).count() / (double) found.members().length
        };
    }

    private static PairResult compare(double[] proxy, double[] target, double[] accuracy) {
        return ParetoAnalysis.compare(proxy, target, accuracy, RegionOfInterest.ALL, ReferencePoint.DEFAULT);
    }

    private static NoisyColumn latencies(double[] truth, double noise, int repeats, Random random) {
        double[][] measured = new double[truth.length][repeats];
        double[] median = new double[truth.length];
        for (int row = 0; row < truth.length; row++) {
            double value = truth[row];
            Arrays.setAll(measured[row], i -> value * Math.exp(noise * random.nextGaussian()));
            double[] rising = measured[row].clone();
            Arrays.sort(rising);
            median[row] = (rising[(repeats - 1) / 2] + rising[repeats / 2]) / 2;
        }
        return NoisyColumn.ofLatencies(median, row -> measured[row]);
    }

    private static NoisyColumn accuracies(double[] truth, int seeds, Random random) {
        double[][] measured = new double[truth.length][seeds];
        double[] mean = new double[truth.length];
        for (int row = 0; row < truth.length; row++) {
            double value = truth[row];
            Arrays.setAll(measured[row], i -> seeds == 1 ? value : value + 0.2 * random.nextGaussian());
            mean[row] = Arrays.stream(measured[row]).average().orElseThrow();
        }
        return NoisyColumn.ofAccuracies(mean, row -> measured[row]);
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        int datasets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        System.out.println("| devices | noise | repeats | seeds | interval holds | bias | corrected | told | member |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (double spread : new double[] {0.05, 0.2}) {
            for (double noise : new double[] {0.01, 0.03, 0.1}) {
                for (int repeats : new int[] {2, 5}) {
                    for (int seeds : new int[] {1, 3}) {
                        Coverage of = of(spread, noise, repeats, seeds, datasets);
                        System.out.printf(
                                Locale.ROOT,
                                "| %.2f | %.0f %% | %d | %d | %.1f %% | %+.2f pp | %+.2f pp | %.2f | %.2f |%n",
                                spread,
                                100 * noise,
                                repeats,
                                seeds,
                                100 * of.inside(),
                                100 * of.bias(),
                                100 * of.corrected(),
                                of.told(),
                                of.member());
                    }
                }
            }
        }
    }
}

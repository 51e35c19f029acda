package org.proxylens.analysis.noise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Device;
import org.proxylens.data.Repeats;
import org.proxylens.pareto.NoisyColumn;
import org.proxylens.pareto.NoisyLoss;

/**
 * How sure a pair's loss and the members of the target's front are under the noise of what was measured: repeats of either
 * device, accuracies from several seeds.
 *
 * @param loss what the bootstrap says
 * @param proxyRepeats whether the proxy's latencies have repeats
 * @param targetRepeats whether the target's have
 * @param seeds how many accuracy columns of different seeds there are; 1 for none
 */
public record NoiseReading(NoisyLoss loss, boolean proxyRepeats, boolean targetRepeats, int seeds) {
    /** What of a column's name numbers the seed: {@code acc_seed777}, {@code acc_run_2}. */
    private static final Pattern SEED = Pattern.compile("(?i)(seed|run|trial)[ _-]?\\d+");

    /** Reads a pair; empty where nothing was measured more than once. */
    public static Optional<NoiseReading> of(PairReading pair, long seed) {
        List<AccuracyColumn> seeds = seeds(pair);
        NoisyColumn proxy = latencies(pair.proxy());
        NoisyColumn target = latencies(pair.target());
        NoisyColumn accuracy = accuracies(seeds);
        if (!proxy.noisy() && !target.noisy() && !accuracy.noisy()) {
            return Optional.empty();
        }
        NoisyLoss loss = NoisyLoss.of(
                proxy, target, accuracy, pair.basis().region(), pair.basis().reference(), NoisyLoss.RESAMPLES, seed);
        return Optional.of(new NoiseReading(loss, proxy.noisy(), target.noisy(), seeds.size()));
    }

    private static NoisyColumn latencies(Device device) {
        Repeats repeats = device.repeats();
        return NoisyColumn.ofLatencies(
                device.latencies(), row -> repeats == null ? new double[0] : repeats.values(row));
    }

    /** The columns that differ from the chosen one in the number of their seed alone, itself among them. */
    private static List<AccuracyColumn> seeds(PairReading pair) {
        AccuracyColumn chosen = pair.accuracy();
        if (!SEED.matcher(chosen.name()).find()) {
            return List.of(chosen);
        }
        return pair.dataset().architectures().accuracies().stream()
                .filter(column -> unnumbered(column).equals(unnumbered(chosen)))
                .toList();
    }

    private static String unnumbered(AccuracyColumn column) {
        return SEED.matcher(column.name()).replaceFirst("$1");
    }

    private static NoisyColumn accuracies(List<AccuracyColumn> seeds) {
        double[] mean = new double[seeds.get(0).percent().length];
        Arrays.setAll(mean, row -> Arrays.stream(of(seeds, row)).average().orElse(Double.NaN));
        return NoisyColumn.ofAccuracies(mean, row -> of(seeds, row));
    }

    private static double[] of(List<AccuracyColumn> seeds, int row) {
        return seeds.stream()
                .mapToDouble(column -> column.percent()[row])
                .filter(Double::isFinite)
                .toArray();
    }
}

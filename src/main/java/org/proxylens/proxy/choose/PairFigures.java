package org.proxylens.proxy.choose;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.rank.RankCorrelations;

/**
 * What is known of every ordered pair of devices: the figures from which a proxy is chosen.
 *
 * @param devices names, in matrix order
 * @param srcc SRCC over all common architectures
 * @param accurate SRCC over the most accurate tenth of the architectures; undefined throughout without accuracies
 * @param loss Pareto losses, [target][proxy]; null without accuracies
 * @param costs names of the devices that are computed costs: proxies, and no targets
 */
public record PairFigures(
        List<String> devices,
        CorrelationMatrix srcc,
        CorrelationMatrix accurate,
        @Nullable LossMatrices loss,
        Set<String> costs) {

    /** The share of the architectures that counts as the most accurate. */
    public static final double ACCURATE_SHARE = 0.1;

    private static final double SHARE_OF_SRCC = 0.4;

    public PairFigures {
        devices = List.copyOf(devices);
        costs = Set.copyOf(costs);
    }

    /** Figures of devices that are all targets. */
    public PairFigures(
            List<String> devices, CorrelationMatrix srcc, CorrelationMatrix accurate, @Nullable LossMatrices loss) {
        this(devices, srcc, accurate, loss, Set.of());
    }

    /**
     * Computes them.
     *
     * @param accuracy by architecture row, percent, NaN missing; null where the dataset has none
     * @param region restricts the Pareto losses
     */
    public static PairFigures of(
            Dataset dataset,
            double @Nullable [] accuracy,
            RegionOfInterest region,
            ReferencePoint reference,
            Progress progress) {
        List<double[]> latencies = dataset.latencies();
        CorrelationMatrix srcc = RankCorrelations.spearmanMatrix(
                latencies, CommonSet.PAIRWISE, ParallelTasks.part(progress, 0, SHARE_OF_SRCC));
        if (accuracy == null) {
            return new PairFigures(dataset.deviceNames(), srcc, undefined(latencies.size()), null, costs(dataset));
        }
        int[] best = mostAccurate(accuracy);
        List<double[]> among =
                latencies.stream().map(column -> ColumnValues.of(column, best)).toList();
        CorrelationMatrix accurate = RankCorrelations.spearmanMatrix(among, CommonSet.PAIRWISE, Progress.NONE);
        LossMatrices loss = ParetoAnalysis.allPairs(
                latencies, accuracy, region, reference, ParallelTasks.part(progress, SHARE_OF_SRCC, 1));
        return new PairFigures(dataset.deviceNames(), srcc, accurate, loss, costs(dataset));
    }

    /** The figures of the first devices alone. */
    public PairFigures first(int count) {
        List<String> names = devices.subList(0, count);
        return new PairFigures(
                names,
                srcc.first(count),
                accurate.first(count),
                loss == null ? null : loss.first(count),
                costs.stream().filter(names::contains).collect(Collectors.toSet()));
    }

    private static Set<String> costs(Dataset dataset) {
        return dataset.devices().stream()
                .filter(CostFeatures::isComputed)
                .map(Device::name)
                .collect(Collectors.toSet());
    }

    /** The devices that are targets: all but computed costs; indices, rising. */
    public int[] targets() {
        return IntStream.range(0, devices.size())
                .filter(device -> !costs.contains(devices.get(device)))
                .toArray();
    }

    /** The number of devices. */
    public int size() {
        return devices.size();
    }

    /** What a proxy loses on a target, by one of the matrices of losses; NaN where undefined or without accuracies. */
    public double loss(Function<LossMatrices, double[][]> matrix, int target, int proxy) {
        return loss == null ? Double.NaN : matrix.apply(loss)[target][proxy];
    }

    /**
     * The rows of the most accurate tenth, rising; those as accurate as the last of them are in it too, and it holds at
     * least {@value RankCorrelations#LEAST} rows where there are so many.
     */
    static int[] mostAccurate(double[] accuracy) {
        double[] rising =
                Arrays.stream(accuracy).filter(Double::isFinite).sorted().toArray();
        if (rising.length == 0) {
            return new int[0];
        }
        int count = (int) Math.ceil(ACCURATE_SHARE * rising.length);
        count = Math.min(rising.length, Math.max(RankCorrelations.LEAST, count));
        double least = rising[rising.length - count];
        return IntStream.range(0, accuracy.length)
                .filter(row -> Double.isFinite(accuracy[row]) && accuracy[row] >= least)
                .toArray();
    }

    private static CorrelationMatrix undefined(int devices) {
        double[][] value = new double[devices][];
        Arrays.setAll(value, device -> ColumnValues.missing(devices));
        return new CorrelationMatrix(value, new int[devices][devices]);
    }
}

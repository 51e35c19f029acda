package org.proxylens.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.RankCorrelations;

/**
 * Every ordered pair of devices: Pareto loss and SRCC, over the same architectures.
 *
 * @param dataset the devices
 * @param basis accuracies, region and reference point
 * @param losses indexed [target][proxy]
 * @param srcc indexed [target][proxy]; symmetric unless a latency window restricts the target
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record LossTable(Dataset dataset, Basis basis, LossMatrices losses, double[][] srcc) {

    /** The accuracy column the fronts rest on. */
    public String accuracy() {
        return Objects.requireNonNull(basis.accuracy(), "no accuracies").name();
    }

    /** One ordered pair, by device index. */
    public record Pair(int target, int proxy) {
        /** Its value in a matrix [target][proxy]. */
        public double of(double[][] matrix) {
            return matrix[target][proxy];
        }
    }

    /** All ordered pairs of different devices, by target. */
    public List<Pair> pairs() {
        return IntStream.range(0, srcc.length)
                .boxed()
                .flatMap(target -> IntStream.range(0, srcc.length)
                        .filter(proxy -> proxy != target)
                        .mapToObj(proxy -> new Pair(target, proxy)))
                .toList();
    }

    /** Compares the fronts of all pairs. */
    public static LossTable of(Dataset dataset, Basis basis, Progress progress) {
        return of(dataset, basis, losses(dataset, basis, progress));
    }

    /** All pairs whose losses are known. */
    public static LossTable of(Dataset dataset, Basis basis, LossMatrices losses) {
        return new LossTable(dataset, basis, losses, srcc(dataset, basis.known(), basis.region()));
    }

    /** The loss of every ordered pair of a dataset's devices. */
    public static LossMatrices losses(Dataset dataset, Basis basis, Progress progress) {
        return ParetoAnalysis.allPairs(dataset.latencies(), basis.known(), basis.region(), basis.reference(), progress);
    }

    private static double[][] srcc(Dataset dataset, double[] percent, RegionOfInterest region) {
        double least = region.minAccuracy();
        List<double[]> columns = dataset.onlyRows(row -> percent[row] >= least).latencies();
        if (region.latencyLow() == Double.NEGATIVE_INFINITY && region.latencyHigh() == Double.POSITIVE_INFINITY) {
            return RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE)
                    .value();
        }
        double[][] srcc = new double[columns.size()][columns.size()];
        for (int target = 0; target < columns.size(); target++) {
            double[] inside = windowed(columns.get(target), region);
            for (int proxy = 0; proxy < columns.size(); proxy++) {
                srcc[target][proxy] =
                        RankCorrelations.spearman(columns.get(proxy), inside).value();
            }
        }
        return srcc;
    }

    private static double[] windowed(double[] latencies, RegionOfInterest region) {
        return Arrays.stream(latencies)
                .map(value -> value >= region.latencyLow() && value <= region.latencyHigh() ? value : Double.NaN)
                .toArray();
    }

    /** The same with the devices in another order. */
    public LossTable ordered(List<String> names) {
        List<String> given = dataset.deviceNames();
        int[] order = names.stream().mapToInt(given::indexOf).toArray();
        LossMatrices moved =
                losses.each(matrix -> Rearranged.of(matrix, order), counts -> Rearranged.of(counts, order));
        return new LossTable(dataset.onlyDevices(names), basis, moved, Rearranged.of(srcc, order));
    }

    /** The matrix of a measure, [target][proxy]. */
    public double[][] values(Measure measure) {
        return measure.correlation() ? srcc : measure.of(losses);
    }

    /** The pairs whose loss is defined, from the least Pareto loss to the greatest; equal ones by falling SRCC. */
    public List<Pair> ranked() {
        return pairs().stream()
                .filter(pair -> !Double.isNaN(pair.of(losses.hvLoss())))
                .sorted(Comparator.comparingDouble((Pair pair) -> pair.of(losses.hvLoss()))
                        .thenComparingDouble(pair -> -pair.of(srcc)))
                .toList();
    }

    /** The pair in full. */
    public PairReading reading(Pair pair) {
        return PairReading.of(
                dataset, dataset.devices().get(pair.proxy()), dataset.devices().get(pair.target()), basis);
    }
}

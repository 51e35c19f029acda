package org.proxylens.cli.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.Interval;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.rank.SrccInterval;

/**
 * How alike the devices of a dataset rank.
 *
 * @param devices names in matrix order
 * @param common what each pair is computed over
 * @param srcc Spearman's coefficients
 * @param tau Kendall's tau-b, where asked for
 */
public record DeviceMatrix(
        List<String> devices, CommonSet common, CorrelationMatrix srcc, Optional<CorrelationMatrix> tau) {

    /** Computes the matrix of a dataset's devices. */
    public static DeviceMatrix of(Dataset dataset, boolean listwise, boolean kendall, Progress progress) {
        CommonSet common = listwise ? CommonSet.LISTWISE : CommonSet.PAIRWISE;
        List<double[]> columns = dataset.latencies();
        return new DeviceMatrix(
                dataset.deviceNames(),
                common,
                RankCorrelations.spearmanMatrix(columns, common, progress),
                kendall ? Optional.of(RankCorrelations.kendallMatrix(columns, common, progress)) : Optional.empty());
    }

    /** The same with the devices in another order. */
    public DeviceMatrix ordered(int[] order) {
        return new DeviceMatrix(
                IntStream.of(order).mapToObj(devices::get).toList(),
                common,
                ordered(srcc, order),
                tau.map(matrix -> ordered(matrix, order)));
    }

    private static CorrelationMatrix ordered(CorrelationMatrix matrix, int[] order) {
        int size = order.length;
        double[][] value = new double[size][size];
        int[][] n = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                value[i][j] = matrix.value()[order[i]][order[j]];
                n[i][j] = matrix.n()[order[i]][order[j]];
            }
        }
        return new CorrelationMatrix(value, n);
    }

    /** Tau where it was asked for, else SRCC. */
    public CorrelationMatrix shown() {
        return tau.orElse(srcc);
    }

    /** The figures of a pair: n, SRCC, both ends of its interval and, where asked for, tau. */
    public List<Object> figures(int i, int j) {
        double r = srcc.value()[i][j];
        int n = srcc.n()[i][j];
        Interval interval = SrccInterval.bonettWright(r, n);
        List<Object> figures = new ArrayList<>(List.of(n, r, interval.low(), interval.high()));
        tau.ifPresent(matrix -> figures.add(matrix.value()[i][j]));
        return figures;
    }
}

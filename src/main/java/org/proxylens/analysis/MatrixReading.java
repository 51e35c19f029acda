package org.proxylens.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.DeviceOrder;
import org.proxylens.rank.DeviceTree;
import org.proxylens.rank.Interval;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.rank.SrccInterval;

/**
 * How alike devices rank.
 *
 * @param devices device names in matrix order
 * @param common what each pair is computed over
 * @param srcc SRCC and n of every pair
 * @param kendall Kendall's tau-b of every pair, null where it was not asked for or is still worked out
 * @param clustered the devices in cluster order with its tree, null where it was not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never changed
public record MatrixReading(
        List<String> devices,
        CommonSet common,
        CorrelationMatrix srcc,
        @Nullable CorrelationMatrix kendall,
        @Nullable DeviceTree clustered) {

    /** The SRCC of every pair of a dataset's devices. */
    public static MatrixReading of(Dataset dataset, CommonSet common, Progress progress) {
        CorrelationMatrix srcc = RankCorrelations.spearmanMatrix(dataset.latencies(), common, progress);
        return new MatrixReading(dataset.deviceNames(), common, srcc, null, null);
    }

    /** The same with tau-b of every pair. */
    public MatrixReading withKendall(Dataset dataset, Progress progress) {
        CorrelationMatrix tau =
                RankCorrelations.kendallMatrix(dataset.onlyDevices(devices).latencies(), common, progress);
        return new MatrixReading(devices, common, srcc, tau, clustered);
    }

    /** The same with the cluster order worked out. */
    public MatrixReading withClusters() {
        return new MatrixReading(devices, common, srcc, kendall, DeviceOrder.tree(srcc.value()));
    }

    /** Matrix indices in an order. */
    public int[] indices(Order order) {
        return order == Order.CLUSTER && clustered != null ? clustered.order() : order.indices(devices, srcc.value());
    }

    /** The same with the devices in another order. */
    public MatrixReading ordered(Order order) {
        int[] indices = indices(order);
        return new MatrixReading(
                IntStream.of(indices).mapToObj(devices::get).toList(),
                common,
                ordered(srcc, indices),
                kendall == null ? null : ordered(kendall, indices),
                null);
    }

    private static CorrelationMatrix ordered(CorrelationMatrix matrix, int[] order) {
        return new CorrelationMatrix(Rearranged.of(matrix.value(), order), Rearranged.of(matrix.n(), order));
    }

    /** Tau where it is there, else SRCC. */
    public CorrelationMatrix shown() {
        return kendall == null ? srcc : kendall;
    }

    /** The 95 % interval of a pair's SRCC. */
    public Interval interval(int i, int j) {
        return SrccInterval.bonettWright(srcc.value()[i][j], srcc.n()[i][j]);
    }

    /** The figures of a pair: n, SRCC, both ends of its interval and, where it is there, tau. */
    public List<Object> figures(int i, int j) {
        Interval interval = interval(i, j);
        List<Object> figures =
                new ArrayList<>(List.of(srcc.n()[i][j], srcc.value()[i][j], interval.low(), interval.high()));
        if (kendall != null) {
            figures.add(kendall.value()[i][j]);
        }
        return figures;
    }
}

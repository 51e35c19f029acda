package org.proxylens.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.proxylens.data.Progress;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.DeviceOrder;
import org.proxylens.rank.RankCorrelations;

/**
 * The least milliseconds of a few calls, for {@code docs/benchmarks/ranks.py} to hold against SciPy: {@code srcc},
 * {@code holes} (each device without one row in twenty, each without others), {@code order} or {@code loss}, then
 * devices, then rows.
 */
public final class RankTable {
    private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(6);
    private static final int FEWEST = 3;
    private static final double MISSING = 0.05;

    private RankTable() {}

    public static void main(String[] arguments) {
        int devices = Integer.parseInt(arguments[1]);
        int rows = Integer.parseInt(arguments[2]);
        List<double[]> columns = IntStream.range(0, devices)
                .mapToObj(device -> RankBenchmark.column(device, rows))
                .toList();
        Runnable call =
                switch (arguments[0]) {
                    case "srcc" -> () -> RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
                    case "holes" -> {
                        IntStream.range(0, devices).forEach(device -> pierce(columns.get(device), device));
                        yield () -> RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
                    }
                    case "order" -> {
                        double[][] srcc = RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE)
                                .value();
                        yield () -> DeviceOrder.cluster(srcc);
                    }
                    case "loss" ->
                        () -> ParetoAnalysis.allPairs(
                                columns, accuracy(rows), RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        System.out.printf(Locale.ROOT, "%.2f%n", least(call));
    }

    private static void pierce(double[] column, int device) {
        SplittableRandom random = new SplittableRandom(1000L + device);
        for (int row = 0; row < column.length; row++) {
            column[row] = random.nextDouble() < MISSING ? Double.NaN : column[row];
        }
    }

    private static double[] accuracy(int rows) {
        return new SplittableRandom(7).doubles(rows, 60, 95).toArray();
    }

    private static double least(Runnable call) {
        long least = Long.MAX_VALUE;
        long begun = System.nanoTime();
        for (int done = 0; done < FEWEST || System.nanoTime() - begun < LONG_ENOUGH; done++) {
            long start = System.nanoTime();
            call.run();
            least = Math.min(least, System.nanoTime() - start);
        }
        return least / 1e6;
    }
}

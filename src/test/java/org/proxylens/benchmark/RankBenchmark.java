package org.proxylens.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.proxylens.data.Progress;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.DeviceOrder;
import org.proxylens.rank.RankCorrelations;

/** SRCC of all pairs over 15,625 architectures, one column in four in whole milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class RankBenchmark {
    private static final int ARCHITECTURES = 15_625;

    @Param({"27", "200", "1000"})
    public int devices;

    private List<double[]> columns;
    private double[][] srcc;

    @Setup
    public void make() {
        columns = IntStream.range(0, devices).mapToObj(RankBenchmark::column).toList();
        srcc = srcc().value();
    }

    /** Latencies that share a common part, as devices do; ties in every fourth column. */
    static double[] column(int device) {
        return column(device, ARCHITECTURES);
    }

    static double[] column(int device, int rows) {
        SplittableRandom random = new SplittableRandom(device);
        SplittableRandom shared = new SplittableRandom(-1 - device % 5);
        double[] column = new double[rows];
        for (int row = 0; row < column.length; row++) {
            double latency = Math.exp(2 * shared.nextDouble() + random.nextDouble());
            column[row] = device % 4 == 0 ? Math.rint(latency) : latency;
        }
        return column;
    }

    @Benchmark
    public CorrelationMatrix srcc() {
        return RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
    }

    @Benchmark
    public int[] order() {
        return DeviceOrder.cluster(srcc);
    }
}

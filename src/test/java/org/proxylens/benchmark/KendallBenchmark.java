package org.proxylens.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.proxylens.data.Progress;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.RankCorrelations;

/** Kendall's tau-b of all pairs of 27 devices over 15,625 architectures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KendallBenchmark {
    private List<double[]> columns;

    @Setup
    public void make() {
        columns = IntStream.range(0, 27).mapToObj(RankBenchmark::column).toList();
    }

    @Benchmark
    public CorrelationMatrix kendall() {
        return RankCorrelations.kendallMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
    }
}

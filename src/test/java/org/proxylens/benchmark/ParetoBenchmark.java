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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.proxylens.data.Progress;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;

/** Pareto loss of all 702 ordered pairs of 27 devices over 15,625 architectures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class ParetoBenchmark {
    private List<double[]> columns;
    private double[] accuracy;

    /** Slower networks are more accurate on the whole, as published ones are. */
    @Setup
    public void make() {
        columns = IntStream.range(0, 27).mapToObj(RankBenchmark::column).toList();
        SplittableRandom random = new SplittableRandom(7);
        accuracy = new double[columns.get(0).length];
        for (int row = 0; row < accuracy.length; row++) {
            double latency = columns.get(1)[row];
            accuracy[row] = 70 + 8 * Math.log(latency) + 3 * random.nextDouble();
        }
    }

    @Benchmark
    public LossMatrices allPairs() {
        return ParetoAnalysis.allPairs(columns, accuracy, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
    }

    @Benchmark
    public LossMatrices allPairsInRegion() {
        return ParetoAnalysis.allPairs(
                columns, accuracy, new RegionOfInterest(75, 2, 12), ReferencePoint.DEFAULT, Progress.NONE);
    }
}

package org.proxylens.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.cache.DatasetCache;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.open.Datasets;

/** A folder of 200 devices × 15,625 architectures, read and opened again, with the compiler that window and commands have. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class ReopenBenchmark {
    private static final int DEVICES = 200;
    private static final int ROWS = 15_625;
    private static final int SEED = 7;

    private Path folder = Path.of("");
    private DatasetCache cache = DatasetCache.NONE;

    /** Writes the folder and opens it once. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("reopen");
        Path latency = Files.createDirectory(folder.resolve("latency"));
        Random random = new Random(SEED);
        for (int device = 0; device < DEVICES; device++) {
            try (PrintWriter out =
                    new PrintWriter(Files.newBufferedWriter(latency.resolve("device" + device + ".csv")))) {
                out.println("arch_id,latency_ms");
                for (int row = 0; row < ROWS; row++) {
                    out.println(row + "," + (1 + 9 * random.nextDouble()));
                }
            }
        }
        Path kept = Files.createTempDirectory("reopen-cache");
        cache = new DatasetCache(kept, "benchmark", 0, Long.MAX_VALUE, Runnable::run);
        again();
    }

    @TearDown
    public void remove() throws IOException {
        for (Path root : List.of(folder, cache.folder() == null ? folder : cache.folder())) {
            try (var files = Files.walk(root)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** From the files. */
    @Benchmark
    public Dataset read() {
        return Datasets.open(folder, Progress.NONE);
    }

    /** From the cache. */
    @Benchmark
    public Dataset again() {
        return Datasets.open(List.of(folder), OpenOptions.DEFAULT, cache, Progress.NONE);
    }
}

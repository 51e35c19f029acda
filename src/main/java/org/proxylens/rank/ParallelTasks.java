package org.proxylens.rank;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.proxylens.data.Progress;

/** Independent numbered tasks over all cores, each worker with buffers of its own. */
public final class ParallelTasks {
    private static final int ROWS_AT_ONCE = 1024;

    private ParallelTasks() {}

    /**
     * One task.
     *
     * @param <S> what a worker keeps from task to task
     */
    @FunctionalInterface
    public interface Task<S> {
        /** Does task number {@code index}. */
        void run(S scratch, int index);
    }

    /**
     * Runs tasks 0 … count − 1 and returns when all are done. The first exception stops the others and is thrown on.
     *
     * @param progress told the share of tasks done; may cancel
     * @param scratch makes the buffers of one worker
     */
    public static <S> void run(int count, Progress progress, Supplier<S> scratch, Task<S> task) {
        int workers = Math.min(count, ForkJoinPool.getCommonPoolParallelism() + 1);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, workers).parallel().forEach(worker -> {
            S own = scratch.get();
            try {
                for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                    task.run(own, index);
                    progress.at((double) done.incrementAndGet() / count);
                }
            } catch (RuntimeException | Error e) {
                next.set(count);
                throw e;
            }
        });
    }

    /**
     * Does the same with each of many rows, for which a task of its own would be too little.
     *
     * @param scratch makes the buffers of one worker
     */
    public static <S> void rows(int rows, Supplier<S> scratch, Task<S> each) {
        run((rows + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE, Progress.NONE, scratch, (own, part) -> {
            for (int row = part * ROWS_AT_ONCE; row < Math.min(rows, (part + 1) * ROWS_AT_ONCE); row++) {
                each.run(own, row);
            }
        });
    }

    /**
     * Does two things side by side, for each has stretches that fill one core alone. Where the first fails or is cancelled, the second
     * is given up at its next report and not waited for. Where the second fails, its exception is thrown at the first's next report.
     *
     * @param progress told what the first reports, and that all is done each time the second reports after the first's end; may cancel
     */
    public static <A, B, R> R both(
            Progress progress, Function<Progress, A> first, Function<Progress, B> second, BiFunction<A, B, R> then) {
        AtomicReference<Progress> stop = new AtomicReference<>(Progress.NONE);
        ForkJoinTask<B> beside = ForkJoinPool.commonPool()
                .submit(() -> second.apply(
                        fraction -> Objects.requireNonNull(stop.get()).at(1)));
        A done;
        try {
            done = first.apply(fraction -> {
                if (beside.isCompletedAbnormally()) {
                    beside.join();
                }
                progress.at(fraction);
            });
        } catch (RuntimeException | Error e) {
            stop.set(fraction -> {
                throw new CancellationException();
            });
            throw e;
        }
        stop.set(progress);
        return then.apply(done, beside.join());
    }

    /** The part of a longer job's progress from one share to another. */
    public static Progress part(Progress whole, double from, double to) {
        return fraction -> whole.at(from + fraction * (to - from));
    }
}

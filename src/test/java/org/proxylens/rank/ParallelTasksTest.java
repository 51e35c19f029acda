package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Progress;

class ParallelTasksTest {
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<Integer> beside = new CompletableFuture<>();

    /** Does both; the second waits for {@link #ended}, and then reports until it is told to end. */
    private int both(Progress progress, Function<Progress, Integer> first) {
        return ParallelTasks.both(
                progress,
                first,
                stop -> {
                    ended.orTimeout(1, TimeUnit.MINUTES).join();
                    beside.completeAsync(
                            () -> {
                                untilTold(stop);
                                return 2;
                            },
                            Runnable::run);
                    return beside.join();
                },
                Integer::sum);
    }

    @Test
    void aRefusalGivesUpWhatIsDoneBesideAndDoesNotWaitForIt() {
        assertThatThrownBy(() -> both(Progress.NONE, progress -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(ended.complete(null)).isTrue();
        assertThat(beside).failsWithin(1, TimeUnit.MINUTES);
    }

    @Test
    void cancellingEndsWhatIsStillDoneBesideTheFinishedFirst() {
        Progress cancelled = fraction -> {
            if (ended.isDone()) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> both(cancelled, progress -> {
                    ended.complete(null);
                    return 1;
                }))
                .hasRootCauseInstanceOf(CancellationException.class);
    }

    @Test
    void aFailureBesideEndsTheFirstAtItsNextReport() {
        assertThatThrownBy(() -> ParallelTasks.both(
                        Progress.NONE,
                        progress -> {
                            untilTold(progress);
                            return 1;
                        },
                        stop -> {
                            throw new IllegalStateException("refused beside");
                        },
                        (first, second) -> first))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refused beside");
    }

    @Test
    void progressNeverGoesBackForWhatIsDoneBeside() {
        List<Double> reports = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> reported = new CompletableFuture<>();

        ParallelTasks.both(
                reports::add,
                progress -> {
                    progress.at(0.5);
                    reported.orTimeout(1, TimeUnit.MINUTES).join();
                    return 1;
                },
                stop -> {
                    stop.at(0.1);
                    reported.complete(null);
                    Instant limit = limit();
                    while (reports.size() < 2 && Instant.now().isBefore(limit)) {
                        stop.at(0.2);
                    }
                    return 2;
                },
                Integer::sum);

        assertThat(reports).containsExactly(0.5, 1.0);
    }

    /** Reports until an exception ends it. */
    private static void untilTold(Progress progress) {
        Instant limit = limit();
        while (Instant.now().isBefore(limit)) {
            progress.at(0);
        }
    }

    private static Instant limit() {
        return Instant.now().plusSeconds(60);
    }
}

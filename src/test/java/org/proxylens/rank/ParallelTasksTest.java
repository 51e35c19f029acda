package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Progress;

class ParallelTasksTest {
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<Integer> beside = new CompletableFuture<>();

    /** Does both, the second only once {@link #ended} is. */
    private int both(Progress progress, Function<Progress, Integer> first) {
        return ParallelTasks.both(
                progress,
                first,
                stop -> {
                    ended.orTimeout(1, TimeUnit.MINUTES).join();
                    beside.completeAsync(
                            () -> {
                                stop.at(0);
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
}

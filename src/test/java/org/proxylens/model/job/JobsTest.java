package org.proxylens.model.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.proxylens.controller.ByHand;
import org.proxylens.model.JobStatus;

class JobsTest {
    private final ByHand hand = new ByHand();
    private final ObservableList<JobStatus> shown = FXCollections.observableArrayList();
    private final List<Throwable> told = new ArrayList<>();
    private final Jobs jobs = new Jobs(hand.worker(), Runnable::run, hand.delays(), shown, told::add);
    private final List<String> results = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private Job<String> job(String key, Duration debounce, Job.Work<String> work) {
        return new Job<>(key, "Doing " + key, debounce, work, results::add, failures::add);
    }

    @Test
    void onlyTheNewestOfAKindReachesItsConsumer() {
        jobs.start(job("a", Duration.ZERO, progress -> "old"));
        jobs.start(job("a", Duration.ZERO, progress -> "new"));
        jobs.start(job("b", Duration.ZERO, progress -> "other kind"));
        hand.work();
        assertThat(results).containsExactlyInAnyOrder("new", "other kind");
        assertThat(jobs.isRunning("a")).isFalse();
    }

    @Test
    void anOlderResultThatComesLateIsDropped() {
        List<Runnable> late = new ArrayList<>();
        Jobs slow = new Jobs(hand.worker(), late::add, hand.delays(), shown, told::add);
        slow.start(job("a", Duration.ZERO, progress -> "old"));
        hand.work();
        slow.start(job("a", Duration.ZERO, progress -> "new"));
        hand.work();
        late.forEach(Runnable::run);
        assertThat(results).containsExactly("new");
    }

    @Test
    void theWorkOfACancelledJobLearnsOfItAndNothingIsTold() {
        AtomicBoolean wentOn = new AtomicBoolean();
        jobs.start(job("a", Duration.ZERO, progress -> {
            progress.at(0.1);
            jobs.cancel("a");
            progress.at(0.2);
            wentOn.set(true);
            return "never";
        }));
        hand.work();
        assertThat(wentOn).isFalse();
        assertThat(results).isEmpty();
        assertThat(failures).isEmpty();
        assertThat(shown).isEmpty();
    }

    @Test
    void aDebouncedJobStartsOnceTheUserRests() {
        jobs.start(job("a", Duration.ofMillis(30), progress -> "first"));
        jobs.start(job("a", Duration.ofMillis(30), progress -> "second"));
        assertThat(hand.handedOver()).isZero();
        hand.pass(Duration.ofMillis(30));
        assertThat(hand.handedOver()).isEqualTo(1);
        hand.work();
        assertThat(results).containsExactly("second");
    }

    @Test
    void aLongJobIsShownWithItsProgressUntilItEnds() {
        List<JobStatus> seen = new ArrayList<>();
        jobs.start(job("a", Duration.ZERO, progress -> {
            progress.at(0.25);
            hand.pass(Jobs.SHOWN_AFTER);
            seen.addAll(shown);
            progress.at(0.5);
            progress.at(0.501);
            seen.addAll(shown);
            return "done";
        }));
        hand.work();
        assertThat(seen)
                .containsExactly(new JobStatus("a", "Doing a", 0.25, ""), new JobStatus("a", "Doing a", 0.5, ""));
        assertThat(shown).isEmpty();
        assertThat(results).containsExactly("done");
    }

    @Test
    void aShortJobIsNeverShown() {
        jobs.start(job("a", Duration.ZERO, progress -> "done"));
        hand.work();
        hand.pass(Jobs.SHOWN_AFTER);
        assertThat(shown).isEmpty();
    }

    @Test
    void aFailureIsToldOnceAndACancellationNever() {
        IllegalStateException wrong = new IllegalStateException("wrong");
        jobs.start(job("a", Duration.ZERO, progress -> {
            throw wrong;
        }));
        jobs.start(job("b", Duration.ZERO, progress -> {
            throw new CancellationException();
        }));
        hand.work();
        assertThat(failures).containsExactly(wrong);
        assertThat(results).isEmpty();
        assertThat(jobs.isRunning("a")).isFalse();
    }

    /** A drag asks for a job a step, faster than any is done. */
    @Test
    void twoHundredStepsOfADragNeverPileUp() {
        List<Runnable> held = new ArrayList<>();
        Jobs slow = new Jobs(held::add, Runnable::run, hand.delays(), shown, told::add);
        List<String> done = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            String name = "step " + step;
            Job.Work<String> work = progress -> {
                done.add(name);
                return name;
            };
            slow.start(job("figures", Duration.ZERO, work));
            slow.follow(job("drawing", Duration.ZERO, work));
            assertThat(held).hasSize(2);
        }
        while (!held.isEmpty()) {
            held.remove(0).run();
        }
        assertThat(done).containsExactly("step 199", "step 0", "step 199");
        assertThat(results).isEqualTo(done);
    }

    @Test
    void whatRunsIsNotJoinedByItsKindUntilItEnds() {
        List<Runnable> held = new ArrayList<>();
        Jobs slow = new Jobs(held::add, Runnable::run, hand.delays(), shown, told::add);
        slow.start(job("a", Duration.ZERO, progress -> {
            for (int step = 0; step < 200; step++) {
                String name = "step " + step;
                slow.start(job("a", Duration.ZERO, newer -> name));
            }
            assertThat(held).isEmpty();
            return "old";
        }));
        held.remove(0).run();
        assertThat(held).hasSize(1);
        held.remove(0).run();
        assertThat(results).containsExactly("step 199");
        assertThat(told).isEmpty();
    }

    @Test
    void whatFollowsWaitsForTheRunningJobAndOnlyTheNewestIsDone() {
        jobs.follow(job("a", Duration.ZERO, progress -> "first"));
        jobs.follow(job("a", Duration.ZERO, progress -> "passed over"));
        jobs.follow(job("a", Duration.ZERO, progress -> "last"));
        assertThat(hand.handedOver()).isEqualTo(1);
        hand.work();
        assertThat(results).containsExactly("first", "last");
    }

    @Test
    void whatFollowsAFailureIsDoneAndACancelledKindIsNot() {
        jobs.follow(job("a", Duration.ZERO, progress -> {
            throw new AssertionError("wrong");
        }));
        jobs.follow(job("a", Duration.ZERO, progress -> "after it"));
        jobs.follow(job("b", Duration.ZERO, progress -> "never"));
        jobs.follow(job("b", Duration.ZERO, progress -> "nor this"));
        jobs.cancel("b");
        hand.work();
        assertThat(failures).hasOnlyElementsOfType(AssertionError.class).hasSize(1);
        assertThat(results).containsExactly("after it");
    }

    @Test
    void whatIsToComeLaterComesOnceUnlessItsKindIsCancelled() {
        Duration moment = Duration.ofMillis(400);
        jobs.later("a", moment, () -> results.add("passed over"));
        jobs.later("a", moment, () -> results.add("later"));
        jobs.later("b", moment, () -> results.add("cancelled"));
        jobs.cancel("b");
        hand.pass(moment);
        hand.work();
        assertThat(results).containsExactly("later");
        assertThat(told).isEmpty();
    }
}

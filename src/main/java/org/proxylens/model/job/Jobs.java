package org.proxylens.model.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;
import org.proxylens.data.message.TimeLeft;
import org.proxylens.model.JobStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs: of each kind only the newest reaches its consumer, an older one is cancelled. However many are asked for,
 * one of a kind runs, until it notices that it was cancelled, and one waits. A job with a title that runs for longer than
 * half a second is shown with its progress. Called on the FX thread.
 */
public final class Jobs {
    /** How long a job runs before it is shown. */
    public static final Duration SHOWN_AFTER = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final double LEAST_STEP = 0.005;

    private final Executor worker;
    private final Executor fx;
    private final Delays delays;
    private final ObservableList<JobStatus> shown;
    private final Consumer<Throwable> onFailure;
    private final Map<String, Run<?>> running = new HashMap<>();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, Job<?>> following = new HashMap<>();
    private final Map<String, String> logged = new HashMap<>();

    /**
     * @param worker runs the work
     * @param fx runs on the FX thread
     * @param delays waits
     * @param shown where jobs that take long are listed
     * @param onFailure tells the user what went wrong
     */
    public Jobs(
            Executor worker,
            Executor fx,
            Delays delays,
            ObservableList<JobStatus> shown,
            Consumer<Throwable> onFailure) {
        this.worker = worker;
        this.fx = fx;
        this.delays = delays;
        this.shown = shown;
        this.onFailure = onFailure;
    }

    /** Starts a job; a running one of its kind is cancelled. */
    public void start(Job<?> job) {
        cancel(job.key());
        Run<?> run = new Run<>(job);
        running.put(job.key(), run);
        if (job.debounce().isZero()) {
            run.begin();
        } else {
            delays.after(job.debounce(), run::begin);
        }
    }

    /** Starts a job as {@link Job} describes it; the user is told where it fails. */
    public <T> void start(String key, String title, Duration debounce, Job.Work<T> work, Consumer<? super T> onResult) {
        start(new Job<>(key, title, debounce, work, onResult, onFailure));
    }

    /**
     * Starts a job once a running one of its kind has come to its end and told its result; of those that wait for that
     * only the newest is done. So what is drawn while the mouse is dragged keeps appearing.
     */
    public void follow(Job<?> job) {
        if (isRunning(job.key())) {
            following.put(job.key(), job);
        } else {
            start(job);
        }
    }

    /** Does something on the FX thread after a while, unless its kind is cancelled or asked for anew. */
    public void later(String key, Duration time, Runnable then) {
        start(key, "", time, progress -> then, Runnable::run);
    }

    /** Tells the user what went wrong. */
    public void tell(Throwable failure) {
        onFailure.accept(failure);
    }

    /** Gives up on the job of that kind; nothing of it reaches its consumers any more. */
    public void cancel(String key) {
        following.remove(key);
        Run<?> run = running.remove(key);
        if (run != null) {
            run.cancelled = true;
        }
        unlist(key);
    }

    /** Whether a job of that kind waits or runs. */
    public boolean isRunning(String key) {
        return running.containsKey(key);
    }

    private void unlist(String key) {
        shown.removeIf(status -> status.key().equals(key));
    }

    /** Hands the runs of one kind to the worker, one at a time; of those that wait, only the newest is kept. */
    private final class Lane {
        private boolean busy;
        private @Nullable Run<?> waiting;

        synchronized void take(Run<?> run) {
            waiting = run;
            if (!busy) {
                busy = true;
                worker.execute(this::work);
            }
        }

        private void work() {
            try {
                Run<?> run = newest();
                if (run != null) {
                    run.work();
                }
            } finally {
                goOn();
            }
        }

        private synchronized @Nullable Run<?> newest() {
            Run<?> run = waiting;
            waiting = null;
            return run;
        }

        private synchronized void goOn() {
            busy = waiting != null;
            if (busy) {
                worker.execute(this::work);
            }
        }
    }

    private final class Run<T> implements Progress {
        private final Job<T> job;
        private final TimeLeft timeLeft = new TimeLeft(System::nanoTime);
        private volatile boolean cancelled;
        private volatile double fraction = -1;
        private volatile boolean listed;
        private volatile String left = "";

        Run(Job<T> job) {
            this.job = job;
        }

        void begin() {
            if (cancelled) {
                return;
            }
            if (!job.title().isEmpty()) {
                delays.after(SHOWN_AFTER, this::list);
            }
            lanes.computeIfAbsent(job.key(), key -> new Lane()).take(this);
        }

        @Override
        public void at(double done) {
            if (cancelled) {
                throw new CancellationException(job.key());
            }
            if (done - fraction >= LEAST_STEP) {
                fraction = done;
                left = timeLeft.words(done);
                if (listed) {
                    fx.execute(this::list);
                }
            }
        }

        private void work() {
            if (cancelled) {
                return;
            }
            try {
                T result = job.work().run(this);
                fx.execute(() -> finish(() -> job.onResult().accept(result), null));
            } catch (CancellationException e) {
                LOG.debug("{} was cancelled", job.key());
            } catch (Exception | Error e) {
                fx.execute(() -> finish(() -> job.onFailure().accept(e), e));
            }
        }

        private void finish(Runnable tell, @Nullable Throwable failure) {
            if (cancelled) {
                return;
            }
            // a figure that cannot be drawn fails again with every change: one trace of it is enough
            if (failure != null && !failure.toString().equals(logged.put(job.key(), failure.toString()))) {
                LOG.error("{} failed", job.key(), failure);
            }
            running.remove(job.key(), this);
            unlist(job.key());
            tell.run();
            Job<?> next = following.remove(job.key());
            if (next != null) {
                follow(next);
            }
        }

        private void list() {
            if (cancelled || running.get(job.key()) != this) {
                return;
            }
            listed = true;
            JobStatus status = new JobStatus(job.key(), job.title(), fraction, left);
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).key().equals(job.key())) {
                    shown.set(i, status);
                    return;
                }
            }
            shown.add(status);
        }
    }
}

package org.proxylens.data.message;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long work will take still, were it to go on as fast as since its first report. Called from one thread at a time. */
public final class TimeLeft {
    private static final long SAID_AFTER = Duration.ofSeconds(4).toNanos();
    private static final double NS = 1e-9;
    private static final int MINUTE = 60;
    private static final int STEP = 5;

    private final LongSupplier clock;
    private long from;
    private double begun = -1;

    /** @param clock time in ns, from any start */
    public TimeLeft(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * In words, such as "3 min" or "25 s", rounded up; empty where nothing can be said yet, or next to nothing is left.
     *
     * @param fraction work done so far, 0 … 1
     */
    public String words(double fraction) {
        long now = clock.getAsLong();
        if (begun < 0) {
            begun = fraction;
            from = now;
        }
        double left = NS * (now - from) * (1 - fraction) / (fraction - begun);
        if (now - from < SAID_AFTER || !Double.isFinite(left) || left < STEP) {
            return "";
        }
        return left > 1.5 * MINUTE
                ? Messages.text("time.minutes", String.valueOf((long) Math.ceil(left / MINUTE)))
                : Messages.text("time.seconds", String.valueOf(STEP * (long) Math.ceil(left / STEP)));
    }
}

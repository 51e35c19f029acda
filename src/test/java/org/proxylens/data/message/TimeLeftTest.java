package org.proxylens.data.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private final AtomicLong now = new AtomicLong(7);
    private final TimeLeft left = new TimeLeft(now::get);

    private String after(long seconds, double fraction) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        return left.words(fraction);
    }

    @Test
    void nothingIsSaidAtOnceNorWhenNextToNothingIsLeft() {
        assertThat(after(0, 0)).isEmpty();
        assertThat(after(3, 0.5)).isEmpty();
        assertThat(after(60, 0.99)).isEmpty();
        assertThat(after(0, 1)).isEmpty();
    }

    @Test
    void itGoesByTheTimeThatWasTakenSoFar() {
        assertThat(after(0, 0)).isEmpty();
        assertThat(after(10, 0.25)).isEqualTo("30 s");
        assertThat(after(90, 0.25)).isEqualTo("5 min");
    }

    @Test
    void whatWasDoneInAnEarlierRunTookNoTimeInThisOne() {
        assertThat(after(0, 0.5)).isEmpty();
        assertThat(after(20, 0.75)).isEqualTo("20 s");
    }

    @Test
    void workThatStandsStillHasNoTimeLeftToTell() {
        assertThat(after(0, 0.5)).isEmpty();
        assertThat(after(20, 0.5)).isEmpty();
    }
}

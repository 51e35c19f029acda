package org.proxylens.data.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundWriterTest {
    private static final long PATIENCE = TimeUnit.MINUTES.toMillis(1);

    private static void await(CountDownLatch goOn, AtomicBoolean done) {
        try {
            done.set(goOn.await(PATIENCE, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void waitsForWhatIsBegun() {
        BackgroundWriter writer = new BackgroundWriter();
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        writer.execute(() -> await(goOn, done));
        assertThat(done).isFalse();
        goOn.countDown();
        writer.finish(PATIENCE);
        assertThat(done).isTrue();
    }

    @Test
    void doesNotWaitForEver() {
        BackgroundWriter writer = new BackgroundWriter();
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        writer.execute(() -> await(goOn, done));
        writer.finish(1);
        assertThat(done).isFalse();
        goOn.countDown();
    }
}

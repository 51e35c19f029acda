package org.proxylens.data.cache;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Does each task on a thread of its own that does not keep the process from ending, unless it is waited for. */
final class BackgroundWriter implements Executor {
    private final Set<Thread> writing = ConcurrentHashMap.newKeySet();

    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        writing.remove(Thread.currentThread());
                    }
                },
                "cache");
        thread.setDaemon(true);
        writing.add(thread);
        thread.start();
    }

    /** Waits for the tasks begun; for each no longer than so many milliseconds, and not where the waiting is interrupted. */
    void finish(long patience) {
        try {
            for (Thread thread : writing) {
                thread.join(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

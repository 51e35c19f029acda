package org.proxylens.data.source;

import java.util.concurrent.atomic.AtomicLong;

/** Counts, by estimate, the memory that one file's values take; refuses the file before the heap is full. */
public final class MemoryBudget {
    /** What one thread takes before it tells the others. */
    private static final long PORTION = 1 << 16;

    private final SourceFile file;
    private final long limit;
    private final AtomicLong used;
    private long taken;

    /**
     * @param file to name in the refusal
     * @param limits whose {@code memory} is the limit
     */
    public MemoryBudget(SourceFile file, ReadLimits limits) {
        this(file, limits.memory(), new AtomicLong());
    }

    private MemoryBudget(SourceFile file, long limit, AtomicLong used) {
        this.file = file;
        this.limit = limit;
        this.used = used;
    }

    /** The same budget for another thread, which shares it. */
    public MemoryBudget shared() {
        return new MemoryBudget(file, limit, used);
    }

    /**
     * Counts bytes about to be allocated.
     *
     * @param bytes not negative
     * @throws DataException where the sum goes past the limit
     */
    public void take(long bytes) {
        taken += bytes;
        long sum = used.get() + taken;
        if (sum > limit || sum < 0) {
            throw file.refuse("unpacks-too-large", limit >> 20);
        }
        if (taken >= PORTION) {
            used.addAndGet(taken);
            taken = 0;
        }
    }

    /**
     * Counts {@code count} things of {@code size} bytes.
     *
     * @throws DataException as {@link #take(long)}
     */
    public void take(long count, long size) {
        take(count > limit / size ? limit + 1 : count * size);
    }
}

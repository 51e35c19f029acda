package org.proxylens.data.source;

/**
 * How much a reader may build from a file that nobody vouches for, so that a crafted file ends in a message and not in
 * an exhausted heap.
 *
 * @param memory the most bytes, by estimate, of the values built from one file
 * @param depth how deep lists, tuples and dicts may nest
 */
public record ReadLimits(long memory, int depth) {
    private static final int DEPTH = 64;

    /** The limits for this process: a third of its heap for what is built of one file. */
    public static ReadLimits standard() {
        return of(Runtime.getRuntime().maxMemory());
    }

    /** The same for a heap of so many bytes. */
    public static ReadLimits of(long heap) {
        return new ReadLimits(heap / 3, DEPTH);
    }
}

package org.proxylens.data.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/** Does the same with each of many parts of files on all cores, with few buffers. */
final class SideBySide {
    private static final int BUFFER = 1 << 17;
    private static final int SHARES_OF_A_CORE = 4;

    private SideBySide() {}

    /** What is done. */
    @FunctionalInterface
    interface Work<T> {
        /**
         * Does it.
         *
         * @param at which of the parts it is
         * @param buffer outside the heap, whose numbers are as the processor keeps them; for this call alone
         */
        void with(int at, T part, ByteBuffer buffer) throws IOException;
    }

    static <T> void each(List<T> parts, Work<T> work) throws IOException {
        int shares =
                Math.min(parts.size(), SHARES_OF_A_CORE * Runtime.getRuntime().availableProcessors());
        try {
            IntStream.range(0, shares).parallel().forEach(share -> {
                ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.nativeOrder());
                for (int at = share; at < parts.size(); at += shares) {
                    try {
                        work.with(at, parts.get(at), buffer.clear());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

package org.proxylens.data.source;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.proxylens.data.DataException;

/**
 * Calls a library that reads a file format. Libraries meet damaged files with all sorts of exceptions; here each becomes
 * one clear line. Sizes are checked before a library sees them; that it runs out of stack or heap all the same is the
 * last line of defence.
 */
public final class Library {
    private Library() {}

    /** What a library is asked to do. */
    @FunctionalInterface
    public interface Read<T> {
        /** Does it. */
        T read() throws IOException;
    }

    /**
     * Calls the library.
     *
     * @param format the format's name
     * @throws DataException whatever goes wrong
     */
    public static <T> T call(SourceFile file, String format, Read<T> read) {
        try {
            return read.read();
        } catch (DataException | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw file.refuse("damaged-or-unread", format).because(e);
        } catch (OutOfMemoryError e) {
            throw file.refuse("no-memory", Runtime.getRuntime().maxMemory() >> 20)
                    .because(e);
        } catch (StackOverflowError e) {
            throw file.refuse("damaged-and-large", format).because(e);
        }
    }
}

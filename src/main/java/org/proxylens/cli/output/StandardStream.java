package org.proxylens.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.source.CheckedOutput;

/** A standard stream as UTF-8, which tells in the end whether everything was written: a print writer keeps that to itself. */
public final class StandardStream extends PrintWriter {
    private static final String READER_IS_GONE = "Broken pipe";

    private final CheckedOutput bytes;

    /** @param stream standard output or standard error */
    public StandardStream(FileDescriptor stream) {
        this(new CheckedOutput(new FileOutputStream(stream)));
    }

    StandardStream(CheckedOutput bytes) {
        super(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        this.bytes = bytes;
    }

    /** Flushes; whether everything so far was written. */
    public boolean isWhole() {
        flush();
        return bytes.failure() == null;
    }

    /** Why not everything was written; null where it was, or where the reader asked for no more ({@code | head}). */
    public @Nullable String reason() {
        IOException failure = bytes.failure();
        String reason = failure == null ? null : String.valueOf(failure.getMessage());
        return READER_IS_GONE.equals(reason) ? null : reason;
    }
}

package org.proxylens.data.source;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A stream that remembers the first failure to write: whoever writes to it may keep that to himself. */
public final class CheckedOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    /** @param out to write to */
    public CheckedOutput(OutputStream out) {
        super(out);
    }

    /** The first failure; null where all went well. */
    public @Nullable IOException failure() {
        return failure;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        run(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        run(out::flush);
    }

    @Override
    public void close() throws IOException {
        run(out::close);
    }

    private void run(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}

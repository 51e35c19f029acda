package org.proxylens.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.source.CheckedOutput;

/** A stream that cannot be written says so in the end. */
class StandardStreamTest {
    @Test
    void aLostResultIsTold() {
        StandardStream full = failing("No space left on device");
        full.println("result");
        assertThat(full.isWhole()).isFalse();
        assertThat(full.reason()).isEqualTo("No space left on device");
    }

    @Test
    void aReaderThatAsksForNoMoreIsNoNews() {
        StandardStream gone = failing("Broken pipe");
        gone.println("result");
        assertThat(gone.isWhole()).isFalse();
        assertThat(gone.reason()).isNull();
    }

    @Test
    void aWrittenResultIsWhole() {
        StandardStream stream = new StandardStream(new CheckedOutput(OutputStream.nullOutputStream()));
        stream.println("result");
        assertThat(stream.isWhole()).isTrue();
    }

    private static StandardStream failing(String reason) {
        return new StandardStream(new CheckedOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        }));
    }
}

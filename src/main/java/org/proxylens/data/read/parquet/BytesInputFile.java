package org.proxylens.data.read.parquet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file in memory, as Parquet's library wants to read it. */
@SuppressWarnings("ArrayRecordComponent") // read and never compared
record BytesInputFile(byte[] bytes) implements InputFile {
    @Override
    public long getLength() {
        return bytes.length;
    }

    @Override
    public SeekableInputStream newStream() {
        ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
        return new DelegatingSeekableInputStream(stream) {
            @Override
            public long getPos() {
                return (long) bytes.length - stream.available();
            }

            @Override
            public void seek(long to) throws IOException {
                if (to < 0 || to > bytes.length) {
                    throw new EOFException("past the end of the file");
                }
                stream.reset();
                stream.skip(to);
            }
        };
    }
}

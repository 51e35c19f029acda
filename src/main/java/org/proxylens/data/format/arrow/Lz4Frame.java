package org.proxylens.data.format.arrow;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Unpacks an LZ4 frame (LZ4 frame format 1.6) whose size is known. Blocks may refer back to earlier ones, as Arrow's
 * writers do by default, which block-wise decompressors cannot follow. Checksums are not verified.
 */
final class Lz4Frame {
    private static final int MAGIC = 0x184D2204;
    private static final int STORED = 0x8000_0000;
    private static final int SHORTEST_MATCH = 4;
    private static final int MORE = 15;

    private final ByteBuffer in;
    private final byte[] out;
    private int size;

    private Lz4Frame(ByteBuffer in, int unpacked) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.out = new byte[unpacked];
    }

    /**
     * Unpacks a frame.
     *
     * @param unpacked how many bytes it unpacks to
     * @throws IOException where it is damaged or of another size
     */
    static byte[] unpack(byte[] frame, int unpacked) throws IOException {
        try {
            return new Lz4Frame(ByteBuffer.wrap(frame), unpacked).read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("damaged LZ4 frame", e);
        }
    }

    private byte[] read() throws IOException {
        if (in.getInt() != MAGIC) {
            throw new IOException("no LZ4 frame");
        }
        int flags = in.get();
        boolean blockChecksums = (flags & 0x10) != 0;
        int skipped = 2 + ((flags & 0x08) != 0 ? Long.BYTES : 0) + ((flags & 0x01) != 0 ? Integer.BYTES : 0);
        in.position(in.position() + skipped);
        for (int block = in.getInt(); block != 0; block = in.getInt()) {
            int length = block & ~STORED;
            if ((block & STORED) != 0) {
                literals(length);
            } else {
                block(in.position() + length);
            }
            if (blockChecksums) {
                in.getInt();
            }
        }
        if (size != out.length) {
            throw new EOFException("LZ4 frame of " + size + " bytes");
        }
        return out;
    }

    private void block(int end) {
        while (in.position() < end) {
            int token = in.get() & 0xff;
            literals(length(token >> 4));
            if (in.position() < end) {
                int distance = in.getShort() & 0xffff;
                match(distance, length(token & MORE) + SHORTEST_MATCH);
            }
        }
    }

    private int length(int start) {
        int length = start;
        if (start == MORE) {
            int more = 255;
            while (more == 255) {
                more = in.get() & 0xff;
                length += more;
            }
        }
        return length;
    }

    private void literals(int length) {
        in.get(out, size, length);
        size += length;
    }

    private void match(int distance, int length) {
        if (distance == 0 || distance > size || length > out.length - size) {
            throw new IndexOutOfBoundsException(distance);
        }
        for (int i = 0; i < length; i++) {
            out[size] = out[size - distance];
            size++;
        }
    }
}

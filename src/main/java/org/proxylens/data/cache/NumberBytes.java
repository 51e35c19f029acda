package org.proxylens.data.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** Arrays of numbers as the processor keeps them, so that they are copied and never converted. */
final class NumberBytes {
    private NumberBytes() {}

    /** The bytes of a {@code double[]} or {@code int[]}. */
    static byte[] of(Object array) {
        byte[] bytes = new byte[length(array)];
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        if (array instanceof double[] doubles) {
            numbers.asDoubleBuffer().put(doubles);
        } else {
            numbers.asIntBuffer().put((int[]) array);
        }
        return bytes;
    }

    /** How many bytes these are. */
    static int length(Object array) {
        return array instanceof double[] doubles
                ? Math.multiplyExact(doubles.length, Double.BYTES)
                : Math.multiplyExact(((int[]) array).length, Integer.BYTES);
    }

    /**
     * Takes some of the numbers of an array from their bytes.
     *
     * @param from how many bytes of it were taken before
     * @param bytes in the order of {@link #of}
     */
    static void fill(Object array, int from, ByteBuffer bytes) {
        if (array instanceof double[] doubles) {
            bytes.asDoubleBuffer().get(doubles, from / Double.BYTES, bytes.remaining() / Double.BYTES);
        } else {
            bytes.asIntBuffer().get((int[]) array, from / Integer.BYTES, bytes.remaining() / Integer.BYTES);
        }
    }

    /** The checksum of bytes. */
    static int sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length);
        return (int) sum.getValue();
    }
}

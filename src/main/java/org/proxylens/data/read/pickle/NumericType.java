package org.proxylens.data.read.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The element types of NumPy arrays and torch tensors that are numbers. */
public enum NumericType {
    /** One byte, zero or not. */
    BOOL(1),
    /** Signed, 8 bits. */
    INT8(1),
    /** Signed, 16 bits. */
    INT16(2),
    /** Signed, 32 bits. */
    INT32(4),
    /** Signed, 64 bits. */
    INT64(8),
    /** Unsigned, 8 bits. */
    UINT8(1),
    /** Unsigned, 16 bits. */
    UINT16(2),
    /** Unsigned, 32 bits. */
    UINT32(4),
    /** Unsigned, 64 bits. */
    UINT64(8),
    /** IEEE 754 half precision. */
    FLOAT16(2),
    /** The upper half of a single precision number. */
    BFLOAT16(2),
    /** IEEE 754 single precision. */
    FLOAT32(4),
    /** IEEE 754 double precision. */
    FLOAT64(8);

    private static final Map<String, NumericType> CODES = Map.ofEntries(
            Map.entry("b1", BOOL),
            Map.entry("i1", INT8),
            Map.entry("i2", INT16),
            Map.entry("i4", INT32),
            Map.entry("i8", INT64),
            Map.entry("u1", UINT8),
            Map.entry("u2", UINT16),
            Map.entry("u4", UINT32),
            Map.entry("u8", UINT64),
            Map.entry("f2", FLOAT16),
            Map.entry("f4", FLOAT32),
            Map.entry("f8", FLOAT64));
    private static final double TWO_TO_63 = 0x1p63;

    private final int size;

    NumericType(int size) {
        this.size = size;
    }

    /** The type that NumPy gives a code ({@code f8}); null where it is none of numbers. */
    public static @Nullable NumericType ofCode(String code) {
        return CODES.get(code);
    }

    /** Bytes per element. */
    public int size() {
        return size;
    }

    /** Whether its values are whole numbers. */
    boolean isWhole() {
        return switch (this) {
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> true;
            case BOOL, FLOAT16, BFLOAT16, FLOAT32, FLOAT64 -> false;
        };
    }

    /**
     * Decodes packed elements.
     *
     * @param bytes whole elements
     * @param order their byte order
     */
    public double[] decode(byte[] bytes, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        double[] values = new double[bytes.length / size];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(buffer, i * size);
        }
        return values;
    }

    private double at(ByteBuffer buffer, int offset) {
        return switch (this) {
            case FLOAT16 -> half(buffer.getShort(offset));
            case BFLOAT16 -> Float.intBitsToFloat(buffer.getShort(offset) << 16);
            case FLOAT32 -> buffer.getFloat(offset);
            case FLOAT64 -> buffer.getDouble(offset);
            case UINT64 -> unsigned(buffer.getLong(offset));
            default -> whole(buffer, offset);
        };
    }

    /** The element at an offset of a type whose values are whole numbers; UINT64 as its bits. */
    long whole(ByteBuffer buffer, int offset) {
        return switch (this) {
            case BOOL -> buffer.get(offset) == 0 ? 0 : 1;
            case INT8 -> buffer.get(offset);
            case UINT8 -> buffer.get(offset) & 0xff;
            case INT16 -> buffer.getShort(offset);
            case UINT16 -> buffer.getShort(offset) & 0xffff;
            case INT32 -> buffer.getInt(offset);
            case UINT32 -> buffer.getInt(offset) & 0xffff_ffffL;
            case INT64, UINT64 -> buffer.getLong(offset);
            case FLOAT16, BFLOAT16, FLOAT32, FLOAT64 -> throw new IllegalStateException(name());
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : (bits & Long.MAX_VALUE) + TWO_TO_63;
    }

    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double magnitude;
        if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            magnitude = fraction * 0x1p-24;
        } else {
            magnitude = Math.scalb(1 + fraction * 0x1p-10, exponent - 15);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}

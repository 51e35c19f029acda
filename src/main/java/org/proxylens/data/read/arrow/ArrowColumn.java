package org.proxylens.data.read.arrow;

import java.nio.charset.StandardCharsets;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float2Vector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.table.TableBuilder;
import org.proxylens.rank.Interval;

/**
 * The values of one column of a batch, given to a table as numbers or text.
 *
 * @param dictionary what the values number; null where they stand for themselves
 */
record ArrowColumn(FieldVector vector, @Nullable Dictionary dictionary) {
    private static final double TWO_TO_64 = 0x1p64;

    /** Gives a value to the row begun; nothing where it is null. */
    void value(int row, TableBuilder builder, int column) {
        if (vector.isNull(row)) {
            return;
        }
        if (dictionary != null && vector instanceof BaseIntVector numbers) {
            int index = (int) numbers.getValueAsLong(row);
            if (!dictionary.getVector().isNull(index)) {
                value(dictionary.getVector(), index, builder, column);
            }
        } else {
            value(vector, row, builder, column);
        }
    }

    private static void value(ValueVector vector, int row, TableBuilder builder, int column) {
        if (vector instanceof Float8Vector doubles) {
            builder.number(column, doubles.get(row));
        } else if (vector instanceof Float4Vector floats) {
            builder.number(column, floats.get(row));
        } else if (vector instanceof Float2Vector halves) {
            builder.number(column, halves.getValueAsFloat(row));
        } else if (vector instanceof UInt8Vector unsigned) {
            long bits = unsigned.getValueAsLong(row);
            builder.number(column, bits < 0 ? bits + TWO_TO_64 : (double) bits);
        } else if (vector instanceof BaseIntVector whole) {
            builder.number(column, (double) whole.getValueAsLong(row));
        } else if (vector instanceof VarCharVector text) {
            builder.text(column, new String(text.get(row), StandardCharsets.UTF_8));
        } else {
            other(vector, row, builder, column);
        }
    }

    private static void other(ValueVector vector, int row, TableBuilder builder, int column) {
        Object value = vector.getObject(row);
        if (isTime(vector)) {
            builder.text(column, "time");
        } else if (value instanceof Number number) {
            builder.number(column, number.doubleValue());
        } else if (value != null) {
            builder.text(column, value.toString());
        }
    }

    /** Whether the values count days or ticks rather than measure anything. */
    private static boolean isTime(ValueVector vector) {
        return switch (vector.getField().getType().getTypeID()) {
            case Date, Time, Timestamp, Duration, Interval -> true;
            default -> false;
        };
    }
}

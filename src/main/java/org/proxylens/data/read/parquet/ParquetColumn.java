package org.proxylens.data.read.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.read.pickle.NumericType;
import org.proxylens.data.table.TableBuilder;

/** The values of one column in order, given to a table as numbers or text. */
final class ParquetColumn {
    private static final double TWO_TO_64 = 0x1p64;
    private static final String TIME = "time";

    private final ColumnReader reader;
    private final PrimitiveType type;
    private final int present;
    private final @Nullable LogicalTypeAnnotation logical;

    private final int column;

    /** @param number which column of the table it is */
    ParquetColumn(ColumnReader reader, ColumnDescriptor column, int number) {
        this.reader = reader;
        this.column = number;
        this.type = column.getPrimitiveType();
        this.present = column.getMaxDefinitionLevel();
        this.logical = type.getLogicalTypeAnnotation();
    }

    /** Gives the next value to the row begun; nothing where it is null. */
    void next(TableBuilder builder) {
        if (reader.getCurrentDefinitionLevel() == present) {
            if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
                builder.number(column, new BigDecimal(unscaled(), decimal.getScale()).doubleValue());
            } else {
                value(builder);
            }
        }
        reader.consume();
    }

    private void value(TableBuilder builder) {
        switch (type.getPrimitiveTypeName()) {
            case DOUBLE -> builder.number(column, reader.getDouble());
            case FLOAT -> builder.number(column, reader.getFloat());
            case INT32 -> whole(builder, reader.getInteger(), (double) (reader.getInteger() & 0xffff_ffffL));
            case INT64 -> {
                long value = reader.getLong();
                whole(builder, (double) value, value < 0 ? value + TWO_TO_64 : (double) value);
            }
            case BINARY -> builder.text(column, reader.getBinary().toStringUsingUTF8());
            case FIXED_LEN_BYTE_ARRAY -> fixed(builder, reader.getBinary().getBytes());
            case BOOLEAN -> builder.text(column, Boolean.toString(reader.getBoolean()));
            case INT96 -> builder.text(column, TIME);
        }
    }

    /** A whole number, unless it counts days or ticks. */
    private void whole(TableBuilder builder, double signed, double unsigned) {
        if (logical == null) {
            builder.number(column, signed);
        } else if (logical instanceof IntLogicalTypeAnnotation whole) {
            builder.number(column, whole.isSigned() ? signed : unsigned);
        } else {
            builder.text(column, TIME);
        }
    }

    private BigInteger unscaled() {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(reader.getInteger());
            case INT64 -> BigInteger.valueOf(reader.getLong());
            default -> new BigInteger(reader.getBinary().getBytes());
        };
    }

    private void fixed(TableBuilder builder, byte[] bytes) {
        if (logical instanceof Float16LogicalTypeAnnotation && bytes.length == 2) {
            builder.number(column, NumericType.FLOAT16.decode(bytes, ByteOrder.LITTLE_ENDIAN)[0]);
        } else {
            builder.text(column, "bytes");
        }
    }
}

package org.proxylens.data.format.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.proxylens.data.format.TableBuilder;
import org.proxylens.data.format.pickle.NumericType;

/** The values of one column in order, given to a table as numbers or text. */
final class ParquetColumn {
    private static final double TWO_TO_64 = 0x1p64;

    private final ColumnReader reader;
    private final PrimitiveType type;
    private final int present;
    private final double scale;
    private final boolean unsigned;
    private final boolean half;

    ParquetColumn(ColumnReader reader, ColumnDescriptor column) {
        this.reader = reader;
        this.type = column.getPrimitiveType();
        this.present = column.getMaxDefinitionLevel();
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        scale = logical instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal
                ? Math.pow(10, decimal.getScale())
                : 1;
        unsigned = logical instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation whole && !whole.isSigned();
        half = logical instanceof LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
    }

    /** Gives the next value to the row begun; nothing where it is null. */
    void next(TableBuilder builder, int column) {
        if (reader.getCurrentDefinitionLevel() == present) {
            value(builder, column);
        }
        reader.consume();
    }

    private void value(TableBuilder builder, int column) {
        switch (type.getPrimitiveTypeName()) {
            case DOUBLE -> builder.number(column, reader.getDouble());
            case FLOAT -> builder.number(column, reader.getFloat());
            case INT32 ->
                builder.number(column, (unsigned ? reader.getInteger() & 0xffff_ffffL : reader.getInteger()) / scale);
            case INT64 -> builder.number(column, whole(reader.getLong()) / scale);
            case BINARY -> builder.text(column, reader.getBinary().toStringUsingUTF8());
            case FIXED_LEN_BYTE_ARRAY ->
                fixed(builder, column, reader.getBinary().getBytes());
            case BOOLEAN -> builder.text(column, Boolean.toString(reader.getBoolean()));
            case INT96 -> builder.text(column, "time");
        }
    }

    private double whole(long value) {
        return unsigned && value < 0 ? value + TWO_TO_64 : value;
    }

    private void fixed(TableBuilder builder, int column, byte[] bytes) {
        if (half && bytes.length == 2) {
            builder.number(column, NumericType.FLOAT16.decode(bytes, ByteOrder.LITTLE_ENDIAN)[0]);
        } else if (scale != 1 && bytes.length > 0 && bytes.length <= Long.BYTES) {
            ByteBuffer wide = ByteBuffer.allocate(Long.BYTES);
            wide.putLong(0, bytes[0] < 0 ? -1 : 0);
            wide.put(Long.BYTES - bytes.length, bytes);
            builder.number(column, wide.getLong(0) / scale);
        } else {
            builder.text(column, "bytes");
        }
    }
}

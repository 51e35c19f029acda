package org.proxylens.data.read.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.NumberColumn;
import org.proxylens.data.source.MemoryBudget;

/** A column of plain numbers, decoded page by page instead of value by value; for one thread. */
final class NumberPages {
    /** A word between numbers, with its place in a map. */
    private static final long PER_WORD = 150;

    private final ColumnDescriptor column;
    private final MemoryBudget budget;
    private final double[] values;
    private final BitSet nan = new BitSet();
    private int filled;

    /**
     * @param column a column that {@link #areIn} allows
     * @param rows how many values it has, those that are absent among them
     */
    NumberPages(ColumnDescriptor column, int rows, MemoryBudget budget) {
        this.column = column;
        this.budget = budget;
        values = new double[rows];
    }

    /** Whether a column holds plain numbers: neither decimals nor times, nor whole numbers beyond the sign. */
    static boolean areIn(ColumnDescriptor column) {
        PrimitiveType type = column.getPrimitiveType();
        boolean whole = type.getLogicalTypeAnnotation() == null
                || (type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation known && known.isSigned());
        return switch (type.getPrimitiveTypeName()) {
            case DOUBLE, FLOAT -> type.getLogicalTypeAnnotation() == null;
            case INT32, INT64 -> whole;
            default -> false;
        };
    }

    /** Takes in what the column has in one group of rows. */
    void read(PageReader pages) throws IOException {
        DictionaryPage page = pages.readDictionaryPage();
        Dictionary dictionary = page == null ? null : page.getEncoding().initDictionary(column, page);
        for (DataPage next = pages.readPage(); next != null; next = pages.readPage()) {
            if (next instanceof DataPageV1 first) {
                ByteBufferInputStream in = first.getBytes().toInputStream();
                int count = first.getValueCount();
                levels(first.getRlEncoding(), ValuesType.REPETITION_LEVEL, count, in);
                BitSet present = present(levels(first.getDlEncoding(), ValuesType.DEFINITION_LEVEL, count, in), count);
                take(first.getValueEncoding(), count, present, in, dictionary);
            } else if (next instanceof DataPageV2 second) {
                int count = second.getValueCount();
                ValuesReader levels =
                        column.getMaxDefinitionLevel() == 0 ? null : levels(second.getDefinitionLevels(), count);
                take(
                        second.getDataEncoding(),
                        count,
                        present(levels, count),
                        second.getData().toInputStream(),
                        dictionary);
            }
        }
    }

    private ValuesReader levels(Encoding encoding, ValuesType type, int count, ByteBufferInputStream in)
            throws IOException {
        ValuesReader levels = encoding.getValuesReader(column, type);
        levels.initFromPage(count, in);
        return levels;
    }

    /** Levels of the second form of pages, without the length that the reader of the first one expects before them. */
    private ValuesReader levels(BytesInput bytes, int count) throws IOException {
        BytesInput length = BytesInput.fromInt((int) bytes.size());
        return levels(
                Encoding.RLE,
                ValuesType.DEFINITION_LEVEL,
                count,
                BytesInput.concat(length, bytes).toInputStream());
    }

    /** Which values of a page are there. */
    private BitSet present(@Nullable ValuesReader levels, int count) {
        BitSet present = new BitSet(count);
        int all = column.getMaxDefinitionLevel();
        if (levels == null || all == 0) {
            present.set(0, count);
        } else {
            for (int at = 0; at < count; at++) {
                if (levels.readInteger() == all) {
                    present.set(at);
                }
            }
        }
        return present;
    }

    private void take(
            Encoding encoding, int count, BitSet present, ByteBufferInputStream in, @Nullable Dictionary dictionary)
            throws IOException {
        boolean plainDoubles = encoding == Encoding.PLAIN
                && column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.DOUBLE;
        if (plainDoubles && present.cardinality() == count) {
            ByteBuffer bytes = in.slice(Math.multiplyExact(count, Double.BYTES));
            bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values, filled, count);
        } else {
            IntToDoubleFunction next = next(encoding, count, in, dictionary);
            for (int at = 0; at < count; at++) {
                values[filled + at] = present.get(at) ? next.applyAsDouble(at) : Double.NaN;
            }
        }
        for (int at = present.nextSetBit(0); at >= 0; at = present.nextSetBit(at + 1)) {
            if (Double.isNaN(values[filled + at])) {
                budget.take(PER_WORD);
                nan.set(filled + at);
            }
        }
        filled += count;
    }

    /** What gives the values that are there, one by one. */
    private IntToDoubleFunction next(
            Encoding encoding, int count, ByteBufferInputStream in, @Nullable Dictionary dictionary)
            throws IOException {
        PrimitiveType.PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
        ValuesReader reader;
        if (encoding.usesDictionary()) {
            if (dictionary == null) {
                throw new IOException("a page without its dictionary");
            }
            reader = encoding.getDictionaryBasedValuesReader(column, ValuesType.VALUES, dictionary);
        } else {
            reader = encoding.getValuesReader(column, ValuesType.VALUES);
        }
        reader.initFromPage(count, in);
        return switch (type) {
            case DOUBLE -> at -> reader.readDouble();
            case FLOAT -> at -> reader.readFloat();
            case INT32 -> at -> reader.readInteger();
            case INT64 -> at -> (double) reader.readLong();
            default -> throw new IOException("no number: " + type);
        };
    }

    /**
     * The column.
     *
     * @param kept the rows that stand in the table
     */
    NumberColumn column(BitSet kept) throws IOException {
        if (filled != values.length) {
            throw new IOException("fewer values than rows");
        }
        if (kept.cardinality() == values.length) {
            return NumberColumn.of(values, nan);
        }
        BitSet left = new BitSet();
        double[] rest = new double[kept.cardinality()];
        int at = 0;
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            left.set(at, nan.get(row));
            rest[at++] = values[row];
        }
        return NumberColumn.of(rest, left);
    }
}

package org.proxylens.data.read.arrow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedWidthVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.validate.ValidateUtil;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.source.Library;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.PandasIndex;
import org.proxylens.data.table.TableBuilder;

/**
 * Reads Arrow IPC files (Feather 2) and streams in the shapes of a CSV. A file is read as the stream it contains.
 *
 * @param limits what may be built from one file
 * @param byHand what the user said of columns
 */
public record ArrowReader(ReadLimits limits, ByHand byHand) implements TableReader {
    private static final byte[] MAGIC = {'A', 'R', 'R', 'O', 'W', '1'};
    private static final int STREAM_IN_FILE = 8;

    @Override
    public String name() {
        return "Arrow";
    }

    @Override
    public boolean recognises(SourceFile file) {
        byte[] head = file.head();
        return isFile(head) || isStream(head);
    }

    private static boolean isFile(byte[] head) {
        return head.length >= STREAM_IN_FILE && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** A continuation mark and a length divisible by 8. */
    private static boolean isStream(byte[] head) {
        return head.length >= 16
                && head[0] == -1
                && head[1] == -1
                && head[2] == -1
                && head[3] == -1
                && (head[4] & 7) == 0
                && head[7] == 0;
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        return Library.call(file, name(), () -> {
            try {
                return table(file, progress);
            } catch (OutOfMemoryException e) {
                throw file.refuse("unpacks-too-large", limits.memory() >> 20).because(e);
            }
        });
    }

    private List<RawContent> table(SourceFile file, Progress progress) throws IOException {
        int from = isFile(file.head()) ? STREAM_IN_FILE : 0;
        byte[] bytes = file.bytes();
        new ArrowMessages(file, from).check();
        MemoryBudget budget = new MemoryBudget(file, limits);
        try (BufferAllocator allocator = new RootAllocator(limits.memory());
                ArrowStreamReader reader = new ArrowStreamReader(
                        new ByteArrayInputStream(bytes, from, bytes.length - from),
                        allocator,
                        new JavaCodecs(budget))) {
            VectorSchemaRoot root = reader.getVectorSchemaRoot();
            List<String> names =
                    root.getSchema().getFields().stream().map(Field::getName).toList();
            PandasIndex index = PandasIndex.of(names, root.getSchema().getCustomMetadata());
            TableBuilder builder = new TableBuilder(file, name(), index.names(), byHand, budget);
            long done = 0;
            while (reader.loadNextBatch()) {
                batch(root, reader, builder, budget, index, done);
                done += root.getRowCount();
                progress.at(Math.min(1, (double) reader.bytesRead() / bytes.length));
            }
            return builder.build();
        }
    }

    private static void batch(
            VectorSchemaRoot root,
            ArrowStreamReader reader,
            TableBuilder builder,
            MemoryBudget budget,
            PandasIndex index,
            long before) {
        List<@Nullable ArrowColumn> columns = new ArrayList<>();
        for (FieldVector vector : root.getFieldVectors()) {
            validate(vector);
            ValidateUtil.validateOrThrow(vector.getValueCount() == root.getRowCount(), "columns of different length");
            boolean nested = !vector.getField().getChildren().isEmpty();
            columns.add(nested ? null : new ArrowColumn(vector, dictionary(vector, reader)));
        }
        budget.take((long) root.getRowCount() * columns.size(), Double.BYTES);
        for (int row = 0; row < root.getRowCount(); row++) {
            builder.beginRow(0);
            for (int column = 0; column < columns.size(); column++) {
                ArrowColumn values = columns.get(column);
                if (values != null) {
                    values.value(row, builder, column);
                }
            }
            index.name(builder, before + row);
            builder.endRow();
        }
    }

    private static @Nullable Dictionary dictionary(FieldVector vector, ArrowStreamReader reader) {
        DictionaryEncoding encoding = vector.getField().getDictionary();
        if (encoding == null) {
            return null;
        }
        Dictionary dictionary = reader.lookup(encoding.getId());
        if (dictionary == null) {
            throw new IllegalArgumentException("a dictionary is missing");
        }
        validate(dictionary.getVector());
        return dictionary;
    }

    /** Checks the offsets of text before they are followed; fixed-width values are checked when they are read. */
    private static void validate(FieldVector vector) {
        if (vector instanceof VarCharVector texts) {
            long most = texts.getDataBuffer().capacity();
            for (int row = 0; row < texts.getValueCount(); row++) {
                ValidateUtil.validateOrThrow(
                        texts.getStartOffset(row) >= 0 && texts.getEndOffset(row) <= most, "a text beyond its buffer");
            }
        }
        if (!(vector instanceof FixedWidthVector)) {
            vector.validateFull();
        }
    }
}

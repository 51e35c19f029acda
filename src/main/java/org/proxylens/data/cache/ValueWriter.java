package org.proxylens.data.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.SparseColumn;

/**
 * Writes a value as bytes: records, enums, lists, maps, texts and single numbers as a tree, arrays of numbers apart, to stand
 * behind it. Records are written component by component, so that one that gains a component is written whole.
 */
final class ValueWriter {
    /** Shorter arrays stand in the tree: a place of their own would take longer to reach than to read. */
    private static final int LEAST_APART = 1 << 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private final List<Object> arrays = new ArrayList<>();

    /** The tree so far. */
    byte[] tree() {
        return bytes.toByteArray();
    }

    /** The arrays of the tree in their order, each {@code double[]} or {@code int[]}. */
    List<Object> arrays() {
        return arrays;
    }

    /** @throws IOException where a value is of a kind that is not kept, or a text cannot be */
    ValueWriter write(@Nullable Object value) throws IOException {
        if (value == null) {
            kind(ValueKind.NULL);
        } else if (value instanceof String text) {
            kind(ValueKind.TEXT);
            texts(text);
        } else if (value instanceof Integer number) {
            kind(ValueKind.INT);
            out.writeInt(number);
        } else if (value instanceof Long number) {
            kind(ValueKind.LONG);
            out.writeLong(number);
        } else if (value instanceof Double number) {
            kind(ValueKind.DOUBLE);
            out.writeLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Boolean truth) {
            kind(ValueKind.BOOLEAN);
            out.writeBoolean(truth);
        } else if (value instanceof BitSet bits) {
            kind(ValueKind.BITS);
            byte[] set = bits.toByteArray();
            out.writeInt(set.length);
            out.write(set);
        } else if (value instanceof double[] || value instanceof int[]) {
            array(value);
        } else if (value instanceof Enum<?> constant) {
            kind(ValueKind.ENUM);
            type(constant.getDeclaringClass());
            texts(constant.name());
        } else {
            writeComposed(value);
        }
        return this;
    }

    private void writeComposed(Object value) throws IOException {
        if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof SparseColumn sparse) {
            kind(ValueKind.SPARSE);
            write(sparse.toRows());
            write(sparse.toValues());
        } else if (value instanceof Map<?, ?> map) {
            kind(ValueKind.MAP);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(entry.getKey());
                write(entry.getValue());
            }
        } else if (value instanceof ArchitectureTable table) {
            kind(ValueKind.ARCHITECTURES);
            write(table.ids());
            List<@Nullable String> archs = new ArrayList<>();
            IntStream.range(0, table.hasArchs() ? table.size() : 0).forEach(row -> archs.add(table.arch(row)));
            list(archs);
            write(table.accuracies());
        } else if (value instanceof Record) {
            kind(ValueKind.RECORD);
            type(value.getClass());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                write(component(component, value));
            }
        } else {
            throw new IOException("not kept: " + value.getClass());
        }
    }

    private static @Nullable Object component(RecordComponent component, Object value) throws IOException {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private void array(Object array) throws IOException {
        byte[] written = NumberBytes.of(array);
        if (array instanceof double[] && written.length < LEAST_APART) {
            kind(ValueKind.FEW_DOUBLES);
            out.writeInt(written.length);
            out.write(written);
            return;
        }
        kind(array instanceof double[] ? ValueKind.DOUBLES : ValueKind.INTS);
        out.writeInt(written.length);
        out.writeInt(NumberBytes.sum(written));
        arrays.add(array);
    }

    private void list(List<?> list) throws IOException {
        if (list.stream().allMatch(value -> value == null || value instanceof String)) {
            kind(ValueKind.TEXTS);
            out.writeInt(list.size());
            texts(list.toArray());
        } else {
            kind(ValueKind.LIST);
            out.writeInt(list.size());
            for (Object value : list) {
                write(value);
            }
        }
    }

    /** The lengths of texts, −1 for none, and all of them behind each other; half a surrogate has no bytes and is refused. */
    private void texts(@Nullable Object... texts) throws IOException {
        StringBuilder joined = new StringBuilder();
        for (Object text : texts) {
            out.writeInt(text == null ? -1 : text.toString().length());
            joined.append(text == null ? "" : text);
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(joined));
        byte[] joinedBytes = new byte[encoded.remaining()];
        encoded.get(joinedBytes);
        out.writeInt(joinedBytes.length);
        out.write(joinedBytes);
    }

    private void kind(ValueKind kind) throws IOException {
        out.writeByte(kind.letter());
    }

    private void type(Class<?> type) throws IOException {
        Integer known = types.putIfAbsent(type, types.size());
        out.writeInt(known == null ? types.size() - 1 : known);
        if (known == null) {
            texts(type.getName());
        }
    }
}

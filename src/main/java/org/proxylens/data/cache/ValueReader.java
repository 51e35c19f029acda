package org.proxylens.data.cache;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.SparseColumn;

/**
 * Makes a value of what {@link ValueWriter} wrote. Its arrays have their length and no numbers yet, so that these can be
 * fetched side by side. A damaged tree is met with any {@link RuntimeException}.
 */
final class ValueReader {
    /** Only what was read of data is made here, whatever a file names. */
    private static final String OURS = "org.proxylens.data.";

    /**
     * An array to be filled.
     *
     * @param array {@code double[]} or {@code int[]}
     * @param from where its bytes start in the file
     * @param length of its bytes
     * @param sum their checksum
     */
    @SuppressWarnings("ArrayRecordComponent") // shared with the value that is made
    record Unfilled(Object array, long from, int length, int sum) {}

    private final ByteBuffer tree;
    private final long end;
    private final List<Class<?>> types = new ArrayList<>();
    private final List<Unfilled> arrays = new ArrayList<>();
    private long next;

    /**
     * @param tree the bytes of the tree
     * @param from where in the file its arrays start
     * @param end where the file ends
     */
    ValueReader(ByteBuffer tree, long from, long end) {
        this.tree = tree;
        this.next = from;
        this.end = end;
    }

    /** The arrays met so far. */
    List<Unfilled> arrays() {
        return arrays;
    }

    /** Whether the arrays take up the file to its end. */
    boolean isWhole() {
        return next == end && !tree.hasRemaining();
    }

    /** @throws IOException where a type is not there, or none of ours */
    @Nullable
    Object read() throws IOException {
        return switch (ValueKind.of(tree.get())) {
            case NULL -> null;
            case TEXT -> text();
            case INT -> tree.getInt();
            case LONG -> tree.getLong();
            case DOUBLE -> Double.longBitsToDouble(tree.getLong());
            case BOOLEAN -> tree.get() != 0;
            case BITS -> BitSet.valueOf(bytes(tree.getInt()));
            case FEW_DOUBLES -> few(tree.getInt());
            case DOUBLES -> array(true);
            case INTS -> array(false);
            case ENUM -> constant(type());
            case TEXTS -> texts(count(Integer.BYTES));
            case LIST -> list();
            case SPARSE -> new SparseColumn((int[]) some(), (double[]) some());
            case MAP -> map();
            case ARCHITECTURES -> architectures();
            case RECORD -> made(type());
        };
    }

    private Object some() throws IOException {
        Object value = read();
        if (value == null) {
            throw new IOException("nothing where a value should stand");
        }
        return value;
    }

    /** A count of things of which each takes so many bytes of the tree at least. */
    private int count(int least) {
        int count = tree.getInt();
        if (count < 0 || count > tree.remaining() / least) {
            throw new IllegalArgumentException("count: " + count);
        }
        return count;
    }

    private byte[] bytes(int length) {
        if (length > tree.remaining()) {
            throw new IllegalArgumentException("length: " + length);
        }
        byte[] bytes = new byte[length];
        tree.get(bytes);
        return bytes;
    }

    private double[] few(int length) {
        double[] array = new double[length / Double.BYTES];
        NumberBytes.fill(array, 0, ByteBuffer.wrap(bytes(length)).order(ByteOrder.nativeOrder()));
        return array;
    }

    private Object array(boolean doubles) {
        int length = tree.getInt();
        int sum = tree.getInt();
        if (length < 0 || length > end - next) {
            throw new IllegalArgumentException("length: " + length);
        }
        Object array = doubles ? new double[length / Double.BYTES] : new int[length / Integer.BYTES];
        arrays.add(new Unfilled(array, next, length, sum));
        next += length;
        return array;
    }

    private String text() {
        return String.valueOf(texts(1).get(0));
    }

    private List<@Nullable String> texts(int count) {
        int[] lengths = new int[count];
        Arrays.setAll(lengths, at -> tree.getInt());
        String joined = new String(bytes(tree.getInt()), StandardCharsets.UTF_8);
        List<@Nullable String> texts = new ArrayList<>(count);
        int from = 0;
        for (int length : lengths) {
            texts.add(length < 0 ? null : joined.substring(from, from + length));
            from += Math.max(0, length);
        }
        return texts;
    }

    private List<@Nullable Object> list() throws IOException {
        int count = count(1);
        List<@Nullable Object> list = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            list.add(read());
        }
        return list;
    }

    private Map<Object, Object> map() throws IOException {
        int count = count(2);
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < count; at++) {
            map.put(some(), some());
        }
        return Collections.unmodifiableMap(map);
    }

    private ArchitectureTable architectures() throws IOException {
        List<String> ids = new ArrayList<>();
        for (Object id : (List<?>) some()) {
            ids.add(String.valueOf(id));
        }
        List<@Nullable String> archs = new ArrayList<>();
        for (Object arch : (List<?>) some()) {
            archs.add((String) arch);
        }
        List<AccuracyColumn> accuracies =
                ((List<?>) some()).stream().map(AccuracyColumn.class::cast).toList();
        return new ArchitectureTable(ids, archs, accuracies);
    }

    private Class<?> type() throws IOException {
        int at = tree.getInt();
        if (at == types.size()) {
            String name = text();
            try {
                types.add(name.startsWith(OURS) ? Class.forName(name) : Object.class);
            } catch (ClassNotFoundException e) {
                throw new IOException(e);
            }
        }
        return types.get(at);
    }

    private Object constant(Class<?> type) throws IOException {
        String name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("no constant: " + name));
    }

    private Object made(Class<?> type) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int at = 0; at < values.length; at++) {
            values[at] = read();
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }
}

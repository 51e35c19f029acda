package org.proxylens.data.read.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.read.pickle.NumericType;
import org.proxylens.data.read.tree.NumericArray;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.SourceFile;

/**
 * One array as NumPy writes it (NEP 1): a magic word, a version, a header that is a Python dict of three keys, then the
 * elements one after another. The header is matched, never run.
 */
final class NumpyArray {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9, ]*)\\)");
    private static final Pattern PLAIN = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FIELDS = Pattern.compile("'descr':\\s*\\[([^\\]]*)\\]");
    private static final Pattern FIELD = Pattern.compile("\\('([^']*)',\\s*'([^']*)'\\)(?:,\\s*|$)");
    /** A type that is not read and can stand in a message. */
    private static final Pattern NAMEABLE = Pattern.compile("[<>|=]?[a-zA-Z]\\d*(?:\\[\\w+\\])?");

    private static final Pattern TYPE = Pattern.compile("([<>|=]?)([a-zA-Z])([0-9]{0,7})");
    private static final int MOST_FIELDS = 5_000;
    private static final int BYTES_PER_TEXT = 64;

    private final SourceFile file;
    private final byte[] bytes;
    private final MemoryBudget budget;

    NumpyArray(SourceFile file, byte[] bytes, MemoryBudget budget) {
        this.file = file;
        this.bytes = bytes;
        this.budget = budget;
    }

    static boolean begins(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** The array, a list of texts, or a dict from field to either. */
    Object read() {
        if (!begins(bytes) || bytes.length < 12) {
            throw damaged();
        }
        boolean old = bytes[6] == 1;
        int start = old ? 10 : 12;
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = old ? buffer.getShort(8) & 0xffff : buffer.getInt(8) & 0xffff_ffffL;
        if (length > bytes.length - start) {
            throw damaged();
        }
        String header = new String(bytes, start, (int) length, StandardCharsets.UTF_8);
        int[] shape = shape(header);
        boolean columnMajor = header.matches("(?s).*'fortran_order':\\s*True.*");
        int from = start + (int) length;
        Matcher plain = PLAIN.matcher(header);
        if (plain.find()) {
            Element element = element(plain.group(1));
            check(from, shape, element.size);
            Object values = column(element, from, element.size, count(shape));
            if (values instanceof double[] numbers) {
                return new NumericArray(columnMajor ? rowMajor(numbers, shape) : numbers, shape);
            }
            return values;
        }
        return table(header, from, shape);
    }

    /** A structured array as a dict from field to column. */
    private TreeDict table(String header, int from, int[] shape) {
        Matcher fields = FIELDS.matcher(header);
        if (!fields.find() || shape.length != 1) {
            throw file.refuse("numpy-fields");
        }
        List<String> names = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        Matcher field = FIELD.matcher(fields.group(1));
        int end = 0;
        long width = 0;
        while (field.find() && field.start() == end) {
            end = field.end();
            names.add(field.group(1));
            elements.add(element(field.group(2)));
            width += elements.get(elements.size() - 1).size;
        }
        if (end != fields.group(1).length() || names.isEmpty() || names.size() > MOST_FIELDS) {
            throw file.refuse("numpy-fields");
        }
        check(from, shape, width);
        TreeDict table = new TreeDict();
        int offset = from;
        for (int i = 0; i < names.size(); i++) {
            Object values = column(elements.get(i), offset, (int) width, shape[0]);
            table.put(names.get(i), values instanceof double[] numbers ? new NumericArray(numbers, shape[0]) : values);
            offset += elements.get(i).size;
        }
        return table;
    }

    /** Elements that stand a stride apart: numbers, or a list of texts. */
    private Object column(Element element, int from, int stride, int count) {
        NumericType type = element.type;
        if (type != null) {
            budget.take(count, Double.BYTES + (long) type.size());
            byte[] packed = new byte[count * type.size()];
            for (int i = 0; i < count; i++) {
                System.arraycopy(bytes, from + i * stride, packed, i * type.size(), type.size());
            }
            return type.decode(packed, element.order);
        }
        budget.take(count, BYTES_PER_TEXT + (long) element.size);
        TreeList texts = new TreeList();
        for (int i = 0; i < count; i++) {
            texts.add(text(element, from + i * stride));
        }
        return texts;
    }

    /** A text padded with zeros: bytes, or characters of four bytes each. */
    private String text(Element element, int from) {
        StringBuilder text = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(element.order);
        for (int at = from; at < from + element.size; at += element.wide ? 4 : 1) {
            int character = element.wide ? buffer.getInt(at) : bytes[at] & 0xff;
            if (character == 0) {
                break;
            }
            if (!Character.isValidCodePoint(character)) {
                throw damaged();
            }
            text.appendCodePoint(character);
        }
        return text.toString();
    }

    private int[] shape(String header) {
        Matcher matcher = SHAPE.matcher(header);
        if (!matcher.find()) {
            throw damaged();
        }
        try {
            return Arrays.stream(matcher.group(1).split(",", -1))
                    .map(String::strip)
                    .filter(length -> !length.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw file.refuse("damaged-numpy").because(e);
        }
    }

    /** Refuses an array whose elements are not all there. */
    private void check(int from, int[] shape, long size) {
        long count = 1;
        for (int length : shape) {
            count *= length;
            if (count > bytes.length) {
                throw damaged();
            }
        }
        if (size == 0 || count * size > bytes.length - from) {
            throw damaged();
        }
    }

    private static int count(int[] shape) {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    /** Values stored column by column, row by row. */
    private static double[] rowMajor(double[] values, int[] shape) {
        double[] sorted = new double[values.length];
        int[] index = new int[shape.length];
        for (int i = 0; i < sorted.length; i++) {
            int place = 0;
            for (int d = shape.length - 1; d >= 0; d--) {
                place = place * shape[d] + index[d];
            }
            sorted[i] = values[place];
            for (int d = shape.length - 1; d >= 0 && ++index[d] == shape[d]; d--) {
                index[d] = 0;
            }
        }
        return sorted;
    }

    private Element element(String code) {
        Matcher matcher = TYPE.matcher(code);
        if (!matcher.matches()) {
            throw NAMEABLE.matcher(code).matches() ? file.refuse("numpy-type", code) : damaged();
        }
        ByteOrder order = matcher.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        String kind = matcher.group(2);
        int size = matcher.group(3).isEmpty() ? 0 : Integer.parseInt(matcher.group(3));
        if (kind.equals("O")) {
            throw file.refuse("numpy-objects");
        }
        if (kind.equals("U") || kind.equals("S")) {
            boolean wide = kind.equals("U");
            return new Element(null, order, wide ? size * 4 : size, wide);
        }
        NumericType type = NumericType.ofCode(kind + size);
        if (type == null) {
            throw file.refuse("numpy-type", code);
        }
        return new Element(type, order, type.size(), false);
    }

    private RuntimeException damaged() {
        return file.refuse("damaged-numpy");
    }

    /**
     * The type of an element.
     *
     * @param type of numbers; null for texts
     * @param size in bytes
     * @param wide whether a character takes four bytes
     */
    private record Element(@Nullable NumericType type, ByteOrder order, int size, boolean wide) {}
}

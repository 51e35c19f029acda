package org.proxylens.data.read.pickle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.proxylens.data.DataException;
import org.proxylens.data.message.Message;
import org.proxylens.data.source.SourceFile;

/** A cursor over a pickle: reads its operands and never past its end. */
final class PickleInput {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LONGEST_SHOWN = 80;

    private final SourceFile source;
    private final byte[] bytes;
    private int position;
    private int opcodeAt;

    PickleInput(SourceFile source) {
        this.source = source;
        this.bytes = source.bytes();
    }

    /** The next opcode; errors from now on name its place. */
    int opcode() {
        opcodeAt = position;
        return u1();
    }

    int u1() {
        need(1);
        return bytes[position++] & 0xff;
    }

    int u2() {
        return (int) little(2);
    }

    int i4() {
        return (int) little(4);
    }

    /** An unsigned length of so many bytes that must fit what is left of the file. */
    int length(int size) {
        long length = little(size);
        if (length < 0 || length > bytes.length - position) {
            throw fail("too-long");
        }
        return (int) length;
    }

    /** A little-endian number of at most 8 bytes, unsigned below 8. */
    long little(int size) {
        need(size);
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[position + i] & 0xff);
        }
        position += size;
        return value;
    }

    double bigEndianDouble() {
        need(8);
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = (bits << 8) | (bytes[position + i] & 0xff);
        }
        position += 8;
        return Double.longBitsToDouble(bits);
    }

    byte[] bytes(int length) {
        need(length);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    String text(int length, Charset charset) {
        need(length);
        position += length;
        return new String(bytes, position - length, length, charset);
    }

    /** The text up to the next line feed, which is passed over; a character per byte. */
    String line() {
        int end = position;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == bytes.length || end - position > LONGEST_LINE) {
            throw fail("endless-line");
        }
        String line = new String(bytes, position, end - position, StandardCharsets.ISO_8859_1);
        position = end + 1;
        return line;
    }

    private void need(int count) {
        if (count < 0 || count > bytes.length - position) {
            throw fail("cut-short");
        }
    }

    /** A pickle that cannot be read, for the reason {@code refused.pickle.<reason>}. */
    DataException fail(String reason, Object... values) {
        return refusal("pickle", Message.of("refused.pickle." + reason, values));
    }

    /** A pickle that asks for what is not built: the name it gives. */
    DataException refuse(String name) {
        return refusal(name.startsWith("pandas") ? "pickle-pandas" : "pickle-constructs", printable(name));
    }

    /** A pickle that asks for what is not built and gives it no name. */
    DataException refuse(Message what) {
        return refusal("pickle-constructs", what);
    }

    /** A refusal that begins with the place of the opcode at hand. */
    DataException refusal(String reason, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = Integer.toString(opcodeAt);
        System.arraycopy(values, 0, all, 1, values.length);
        return source.refuse(reason, all);
    }

    /** At most so much of a text from the file that it fits in a message of one line. */
    static String printable(String text) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}

package org.proxylens.data.read.pickle;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.proxylens.data.message.Message;
import org.proxylens.data.read.tree.TreeNone;
import org.proxylens.data.source.MemoryBudget;

/** The opcodes that push a plain value: None, truth values, numbers, text and bytes. */
record PickleScalars(PickleInput in, MemoryBudget budget) {
    private static final long NUMBER = 24;
    private static final long TEXT = 56;
    /** Longer numbers are no latencies and no indices, and are slow to convert. */
    private static final int LONGEST_NUMBER = 400;

    /** The value of an opcode. */
    Object read(int opcode) {
        return switch (opcode) {
            case 'N' -> TreeNone.NONE;
            case 0x88 -> true;
            case 0x89 -> false;
            case 'K' -> (long) in.u1();
            case 'M' -> whole(in.u2());
            case 'J' -> whole(in.i4());
            case 0x8a -> binaryLong(in.u1());
            case 0x8b -> binaryLong(in.length(4));
            case 'I' -> intLine(in.line());
            case 'L' -> longLine(in.line());
            case 'F' -> floatLine(in.line());
            case 'X' -> text(in.length(4), StandardCharsets.UTF_8);
            case 0x8c -> text(in.length(1), StandardCharsets.UTF_8);
            case 0x8d -> text(in.length(8), StandardCharsets.UTF_8);
            case 'T' -> text(in.length(4), StandardCharsets.ISO_8859_1);
            case 'U' -> text(in.length(1), StandardCharsets.ISO_8859_1);
            case 'V' -> PickleText.unicode(charged(in.line()), in);
            case 'S' -> PickleText.quoted(charged(in.line()), in);
            case 'B' -> bytes(in.length(4));
            case 'C' -> bytes(in.length(1));
            case 0x8e, 0x96 -> bytes(in.length(8));
            default -> throw unknown(opcode);
        };
    }

    /** A whole number written in a line. */
    long number(String line) {
        try {
            return Long.parseLong(line);
        } catch (NumberFormatException e) {
            throw in.fail("is-no-whole-number", PickleInput.printable(line));
        }
    }

    private RuntimeException unknown(int opcode) {
        return switch (opcode) {
            case 'i' -> in.refuse(in.line() + "." + in.line());
            case 'o', 0x92 -> in.refuse(Message.of("refused.pickle.object"));
            case 'P' -> in.refuse(Message.of("refused.pickle.object-elsewhere"));
            case 0x82, 0x83, 0x84 -> in.refuse(Message.of("refused.pickle.extension"));
            case 0x97, 0x98 -> in.refuse(Message.of("refused.pickle.buffer-elsewhere"));
            default -> in.fail("no-instruction", String.format("0x%02x", opcode));
        };
    }

    private Long whole(long value) {
        budget.take(NUMBER);
        return value;
    }

    private Object binaryLong(int length) {
        if (length > LONGEST_NUMBER) {
            throw in.fail("whole-number-length", length);
        }
        byte[] little = in.bytes(length);
        byte[] big = new byte[length];
        for (int i = 0; i < length; i++) {
            big[i] = little[length - 1 - i];
        }
        return narrowed(length == 0 ? BigInteger.ZERO : new BigInteger(big));
    }

    private Object intLine(String line) {
        return switch (line) {
            case "00" -> false;
            case "01" -> true;
            default -> longLine(line);
        };
    }

    private Object longLine(String line) {
        String digits = line.endsWith("L") ? line.substring(0, line.length() - 1) : line;
        if (!digits.matches("[+-]?\\d{1," + LONGEST_NUMBER + "}")) {
            throw in.fail("is-no-whole-number", PickleInput.printable(line));
        }
        return narrowed(new BigInteger(digits));
    }

    private Object narrowed(BigInteger value) {
        budget.take(NUMBER);
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return value.doubleValue();
    }

    private Double floatLine(String line) {
        budget.take(NUMBER);
        return switch (line) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan", "-nan" -> Double.NaN;
            default -> parsed(line);
        };
    }

    private double parsed(String line) {
        try {
            if (line.length() <= LONGEST_NUMBER) {
                return Double.parseDouble(line);
            }
        } catch (NumberFormatException e) {
            throw in.fail("is-no-number", PickleInput.printable(line));
        }
        throw in.fail("is-no-number", PickleInput.printable(line));
    }

    private String text(int length, Charset charset) {
        budget.take(TEXT + 2L * length);
        return in.text(length, charset);
    }

    private String charged(String line) {
        budget.take(TEXT + 4L * line.length());
        return line;
    }

    private PyBytes bytes(int length) {
        budget.take(TEXT + length);
        return new PyBytes(in.bytes(length));
    }
}

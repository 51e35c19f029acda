package org.proxylens.data.table;

import com.fasterxml.jackson.core.io.NumberInput;

/**
 * Decides whether a field is a decimal number and reads it, twice: to the last bit, as {@link Double#parseDouble} does,
 * and as pandas' reader does with its default precision, which gathers at most 17 digits in a double and divides by a
 * power of ten, and so is off by a last bit now and then. Published figures and notebooks rest on the latter, and where
 * many latencies differ in their last bits alone, ranks do too. The two agree in what a double holds exactly (Clinger
 * 1990: a mantissa below 2^53 and a power of ten up to 22 take one correctly rounded operation); all else goes to
 * the parser that comes with Jackson (Lemire 2021), which takes a fifth of the JDK's time for the 17 digits of a printed
 * double. Not for several threads at once.
 */
public final class DecimalParser {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    private static final int MANTISSA_DIGITS = 18;
    private static final int PANDAS_DIGITS = 17;
    private static final int MOST_EXPONENT = 100_000;

    private double value;
    private double exact;
    private long mantissa;
    private int digits;
    private int significant;
    private int scale;

    /** The number last read, as pandas reads it. */
    double value() {
        return value;
    }

    /** The number last read, to the last bit. */
    double exact() {
        return exact;
    }

    /** Reads text as a whole. */
    public boolean parse(String text) {
        char[] chars = text.toCharArray();
        return parse(chars, 0, chars.length);
    }

    /**
     * Reads {@code [+-]digits[.digits][e[+-]digits]}; a digit must stand before or after the point.
     *
     * @return whether it is such a number; {@link #value} then gives it
     */
    public boolean parse(char[] text, int from, int length) {
        int end = from + length;
        int at = from;
        boolean negative = false;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            negative = text[at] == '-';
            at++;
        }
        // in local variables: the compiler keeps those in registers
        long gathered = 0;
        int seen = 0;
        int behindPoint = 0;
        int telling = 0;
        boolean point = false;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (telling > 0 || digit > 0) {
                    telling++;
                    gathered = telling <= MANTISSA_DIGITS ? gathered * 10 + digit : gathered;
                }
                seen++;
                behindPoint += point ? 1 : 0;
            } else if (text[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        mantissa = gathered;
        digits = seen;
        significant = telling;
        scale = -behindPoint;
        if (digits == 0) {
            return false;
        }
        if (at < end && (text[at] == 'e' || text[at] == 'E')) {
            at = exponent(text, at + 1, end);
        }
        if (at != end) {
            return false;
        }
        double size = magnitude(text, from, length, negative);
        exact = negative ? -size : size;
        if (digits <= PANDAS_DIGITS && mantissa < EXACT) {
            value = exact;
        } else {
            double loose = loosely(text, negative ? from + 1 : from, end);
            value = Double.isNaN(loose) ? exact : negative ? -loose : loose;
        }
        return true;
    }

    /** What pandas reads (its {@code precise_xstrtod}); NaN where its power of ten is not an exact double. */
    private double loosely(char[] text, int start, int end) {
        double number = 0;
        int taken = 0;
        int power = scale;
        for (int at = start; at < end && text[at] != 'e' && text[at] != 'E'; at++) {
            if (text[at] >= '0' && text[at] <= '9') {
                if (taken < PANDAS_DIGITS) {
                    number = number * 10 + (text[at] - '0');
                    taken++;
                } else {
                    power++;
                }
            }
        }
        if (Math.abs(power) >= POWERS.length) {
            return Double.NaN;
        }
        return power < 0 ? number / POWERS[-power] : number * POWERS[power];
    }

    private int exponent(char[] text, int start, int end) {
        int at = start;
        boolean negative = false;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            negative = text[at] == '-';
            at++;
        }
        int first = at;
        int exponent = 0;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            exponent = Math.min(exponent * 10 + (text[at] - '0'), MOST_EXPONENT);
            at++;
        }
        scale += negative ? -exponent : exponent;
        return at == first ? -1 : at;
    }

    private double magnitude(char[] text, int from, int length, boolean negative) {
        if (mantissa == 0) {
            return 0;
        }
        if (significant <= MANTISSA_DIGITS && mantissa < EXACT && Math.abs(scale) < POWERS.length) {
            return scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
        }
        double parsed = NumberInput.parseDouble(text, from, length, true);
        return negative ? -parsed : parsed;
    }
}

package org.proxylens.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.proxylens.data.LatencyUnit;
import org.proxylens.rank.Interval;

/** How the window writes numbers and their units. What is undefined or missing is written as a dash. */
public final class Numbers {
    /** What stands for a number that is undefined or missing. */
    public static final String NONE = "–";

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Numbers() {}

    /** A latency to four significant digits with its unit: {@code 12.34 ms}. */
    public static String latency(double latency, LatencyUnit unit) {
        String number = significant(latency);
        return unit.symbol().isEmpty() || number.equals(NONE) ? number : number + " " + unit.symbol();
    }

    /** An accuracy in percent, two decimals: {@code 93.21 %}. */
    public static String accuracy(double percent) {
        return Double.isFinite(percent) ? decimals(percent, 2) + " %" : NONE;
    }

    /** A rank correlation, three decimals; never rounded up to 1: {@code 0.912}. */
    public static String coefficient(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        boolean nearlyOne = Math.abs(value) < 1 && Math.abs(value) >= 0.9995;
        return nearlyOne
                ? decimals(Math.copySign(Math.floor(Math.abs(value) * 1e4) / 1e4, value), 4)
                : decimals(value, 3);
    }

    /** An interval of rank correlations: {@code 0.871 … 0.932}. */
    public static String interval(Interval interval) {
        return interval.defined() ? coefficient(interval.low()) + " … " + coefficient(interval.high()) : NONE;
    }

    /** A share (0 … 1) in percent, one decimal: {@code 4.2 %}. */
    public static String share(double share) {
        return Double.isFinite(share) ? decimals(100 * share, 1) + " %" : NONE;
    }

    /** A difference of accuracies in percentage points, two decimals: {@code 0.31 pp}. */
    public static String points(double points) {
        return Double.isFinite(points) ? decimals(points, 2) + " pp" : NONE;
    }

    /** A count with separators: {@code 15,625}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number to four significant digits without an exponent where it is of a usual size. */
    public static String significant(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return minus(String.format(Locale.ROOT, "%.3e", value));
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS);
        return minus(rounded.scale() > 0 ? rounded.toPlainString() : String.format(Locale.ROOT, "%,.0f", rounded));
    }

    /** A number with a fixed count of decimals. */
    public static String decimals(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return minus(text.matches("-0(\\.0*)?") ? text.substring(1) : text);
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}

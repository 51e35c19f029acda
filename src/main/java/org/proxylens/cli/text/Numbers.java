package org.proxylens.cli.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.proxylens.data.LatencyUnit;
import org.proxylens.rank.Interval;

/** How numbers are written for people: one place, no locale, {@value #UNDEFINED} where a figure is undefined. */
public final class Numbers {
    /** Stands for an undefined figure. */
    public static final String UNDEFINED = "–";

    private static final int MOST_DECIMALS = 15;

    private Numbers() {}

    /** A count with thousands separated: {@code 15,625}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A count and its noun: {@code 1 device}, {@code 18 devices}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A number with a fixed count of decimals. */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-") && text.chars().allMatch(c -> c == '-' || c == '0' || c == '.')
                ? text.substring(1)
                : text;
    }

    /**
     * A correlation with that many decimals, or as many more as it takes not to be rounded across the threshold: an
     * SRCC of 0.8996 is never written as 0.90 beside a threshold of 0.9.
     */
    public static String correlation(double value, double threshold, int decimals) {
        String text = fixed(value, decimals);
        int more = decimals;
        while (!Double.isNaN(value)
                && more < MOST_DECIMALS
                && Double.parseDouble(text) >= threshold != value >= threshold) {
            text = fixed(value, ++more);
        }
        return text;
    }

    /** {@code 0.85 to 0.92}. */
    public static String interval(Interval interval, int decimals) {
        return interval.defined()
                ? fixed(interval.low(), decimals) + " to " + fixed(interval.high(), decimals)
                : UNDEFINED;
    }

    /** A share in percent: {@code 12.20 %}. */
    public static String percent(double share) {
        return Double.isNaN(share) ? UNDEFINED : fixed(share * 100, 2) + " %";
    }

    /** A value with four significant digits, without an exponent where it is of everyday size. */
    public static String significant(double value) {
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        if (size >= 1000 && size < 1e15) {
            return value == Math.rint(value) || size >= 10_000
                    ? String.format(Locale.ROOT, "%,.0f", value)
                    : String.format(Locale.ROOT, "%,.1f", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_EVEN));
        if (size != 0 && (size < 1e-6 || size >= 1e15)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return value == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A latency with its unit, or a cost without one. */
    public static String latency(double value, LatencyUnit unit) {
        return Double.isNaN(value) || unit == LatencyUnit.NONE
                ? significant(value)
                : significant(value) + " " + unit.symbol();
    }
}

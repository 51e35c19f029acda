package org.proxylens.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How numbers are written for people, one way for window, terminal and figures: a point before decimals, a comma
 * between thousands, {@value #UNDEFINED} where a number is undefined. Files for machines carry full precision instead.
 */
public final class Numbers {
    /** Stands for a number that is undefined. */
    public static final String UNDEFINED = "–";

    /** From here on two decimals would say 1. */
    private static final double ALMOST_SURE = 0.995;

    private static final int LATENCY_DIGITS = 4;

    private Numbers() {}

    /** A count: {@code 15,625}. */
    public static String count(long value) {
        return Math.abs(value) < 1000 ? Long.toString(value) : String.format(Locale.ROOT, "%,d", value);
    }

    /**
     * A correlation, rounded to some decimals as the field's heatmaps print it; one that is printed as 0.90 may so lie a
     * little below a threshold of 0.9.
     */
    public static String coefficient(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A threshold of a correlation, as it is written everywhere: two decimals, or three where two would not say it. */
    public static String threshold(double value) {
        String three = coefficient(value, 3);
        return three.endsWith("0") ? coefficient(value, 2) : three;
    }

    /** As {@link #threshold} without the zero before the point, for small places. */
    public static String shortThreshold(double value) {
        return withoutNought(threshold(value));
    }

    /** As {@link #coefficient} without the zero before the point, for small places: {@code .94}, {@code −.02}, {@code 1}. */
    public static String shortCoefficient(double value, int decimals) {
        if (value == 1 || value == -1) {
            return value > 0 ? "1" : "-1";
        }
        String rounded = coefficient(value, decimals);
        String without = withoutNought(rounded);
        if (!without.equals(rounded)) {
            return without;
        }
        // nearly one is told from one, in no more room than the others take
        boolean one = rounded.startsWith("1.") || rounded.startsWith("-1.");
        return one && rounded.endsWith("0") ? rounded.substring(0, rounded.length() - 1) : rounded;
    }

    private static String withoutNought(String number) {
        int point = number.indexOf('.');
        return point > 0 && number.charAt(point - 1) == '0'
                ? number.substring(0, point - 1) + number.substring(point)
                : number;
    }

    /** A number with so many significant digits and no exponent where that stays short: {@code 12.35}, {@code 0.003}. */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        double size = Math.abs(rounded.doubleValue());
        if (size < 1e-5 || size >= 1e9) {
            return exponent(rounded);
        }
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() <= 0 ? count(plain.longValueExact()) : grouped(plain);
    }

    /** A latency or another cost, in four significant digits, with its unit where it has one: {@code 12.35 ms}. */
    public static String latency(double value, LatencyUnit unit) {
        String number = significant(value, LATENCY_DIGITS);
        return unit.symbol().isEmpty() || !Double.isFinite(value) ? number : number + " " + unit.symbol();
    }

    /** A probability with two decimals, never 0 or 1, which no estimate is: {@code 0.93}, {@code > 0.99}. */
    public static String probability(double value) {
        if (value >= ALMOST_SURE) {
            return "> 0.99";
        }
        return value <= 1 - ALMOST_SURE ? "< 0.01" : fixed(value, 2);
    }

    /** A probability in whole percent, never 0 or 100: {@code 93 %}, {@code > 99 %}. */
    public static String probabilityPercent(double value) {
        if (value >= ALMOST_SURE) {
            return "> 99 %";
        }
        return value <= 1 - ALMOST_SURE ? "< 1 %" : percent(value, 0);
    }

    /** A share as a percentage: {@code 4.2 %}. */
    public static String percent(double share, int decimals) {
        return Double.isFinite(share) ? fixed(100 * share, decimals) + " %" : UNDEFINED;
    }

    /** A number with a fixed count of decimals: {@code 93.40}. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return grouped(rounded.signum() == 0 ? rounded.abs() : rounded);
    }

    /** A number as people type it, with a point or a comma; NaN where it is none. */
    public static double typed(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.').replace('−', '-'));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String grouped(BigDecimal value) {
        if (value.precision() - value.scale() <= 3 && value.scale() >= 0) {
            return value.toPlainString(); // nothing to group: a matrix writes millions of these
        }
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private static String exponent(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int power = plain.precision() - plain.scale() - 1;
        return plain.scaleByPowerOfTen(-power).toPlainString() + "e" + power;
    }
}

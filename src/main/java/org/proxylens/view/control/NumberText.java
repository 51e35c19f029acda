package org.proxylens.view.control;

import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.rank.Interval;

/** How many digits the window shows of each sort of number. */
public final class NumberText {
    private static final double LEAST_FIXED = 0.001;

    private NumberText() {}

    /** A count with separators. */
    public static String count(long count) {
        return Numbers.count(count);
    }

    /** A rank correlation with three decimals; never rounded up to one. */
    public static String coefficient(double value) {
        return Numbers.coefficient(value, 3);
    }

    /** Both ends of an interval of rank correlations. */
    public static String interval(Interval interval) {
        return interval.defined()
                ? Messages.text("number.interval", coefficient(interval.low()), coefficient(interval.high()))
                : Numbers.UNDEFINED;
    }

    /** A share in percent with one decimal. */
    public static String share(double share) {
        return Numbers.percent(share, 1);
    }

    /** Percentage points with two decimals. */
    public static String points(double points) {
        return Double.isFinite(points) ? Messages.text("number.points", Numbers.fixed(points, 2)) : Numbers.UNDEFINED;
    }

    /** An accuracy in percent with two decimals. */
    public static String accuracy(double percent) {
        return Numbers.percent(percent / 100, 2);
    }

    /** A number without a unit with four decimals, as reports have it; one too small for them with two digits. */
    public static String number(double value) {
        return value != 0 && Math.abs(value) < LEAST_FIXED ? Numbers.significant(value, 2) : Numbers.fixed(value, 4);
    }
}

package org.proxylens.analysis;

import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.rank.Interval;

/** Numbers with the words that go with them. */
public final class Phrases {
    private static final int DIGITS = 4;
    private static final int DECIMALS = 3;

    private Phrases() {}

    /** {@code 0.853 to 0.921}. */
    public static String interval(Interval interval) {
        return interval.defined()
                ? Messages.text(
                        "phrase.interval",
                        Numbers.coefficient(interval.low(), DECIMALS),
                        Numbers.coefficient(interval.high(), DECIMALS))
                : Numbers.UNDEFINED;
    }

    /** A correlation, cut after three decimals. */
    public static String correlation(double value) {
        return Numbers.coefficient(value, DECIMALS);
    }

    /** A number in four significant digits. */
    public static String number(double value) {
        return Numbers.significant(value, DIGITS);
    }

    /** A share in percent with two decimals: {@code 12.20 %}. */
    public static String percent(double share) {
        return Numbers.percent(share, 2);
    }
}

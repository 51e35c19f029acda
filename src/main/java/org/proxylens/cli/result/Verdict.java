package org.proxylens.cli.result;

import org.proxylens.cli.text.Phrases;
import org.proxylens.data.Numbers;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Interval;
import org.proxylens.rank.SrccInterval;

/** The verdict on a pair against the threshold, in words: never a bare tick. */
public final class Verdict {
    private Verdict() {}

    /** The SRCC with its interval, and what that says about the threshold. */
    public static String of(Correlation srcc, Interval interval, double threshold) {
        double r = srcc.value();
        int n = srcc.n();
        if (!srcc.defined()) {
            return "SRCC undefined: "
                    + (n < 3
                            ? "only " + Phrases.count(n, "common architecture") + "."
                            : "one of the two gives every common architecture the same value.");
        }
        String bar = "the threshold of " + Phrases.number(threshold);
        String figure = "SRCC " + Phrases.correlation(r) + " over " + Phrases.count(n, "architecture");
        if (!interval.defined()) {
            return figure + ": " + (r >= threshold ? "at or above " : "below ") + bar
                    + ", on too few architectures for an interval.";
        }
        return figure + " (95 % interval " + Phrases.interval(interval) + "): "
                + against(r, n, interval, threshold, bar);
    }

    private static String against(double r, int n, Interval interval, double threshold, String bar) {
        if (interval.low() >= threshold) {
            return "strongly monotonic, the whole interval reaches " + bar + ".";
        }
        if (interval.high() < threshold) {
            return "not strongly monotonic, the whole interval is below " + bar + ".";
        }
        return (r >= threshold ? "reaches " : "is below ") + bar + ", but the interval holds it; P(SRCC ≥ "
                + Phrases.number(threshold) + ") = "
                + Numbers.fixed(SrccInterval.probabilityAtLeast(r, n, threshold), 2) + ".";
    }
}

package org.proxylens.analysis;

import org.proxylens.data.message.Messages;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Interval;
import org.proxylens.rank.SrccInterval;

/**
 * What an SRCC found on a sample of architectures says of a threshold: never a bare tick.
 *
 * @param kind which side of the threshold the interval lies on
 * @param srcc the coefficient and n
 * @param interval its 95 % interval
 * @param threshold the threshold
 * @param probability that the SRCC reaches the threshold; NaN where undefined
 */
public record Verdict(Kind kind, Correlation srcc, Interval interval, double threshold, double probability) {

    /** Where the interval lies. */
    public enum Kind {
        /** The whole interval reaches the threshold. */
        STRONG,
        /** The SRCC reaches it, its lower bound does not. */
        LIKELY,
        /** The SRCC stays below, its upper bound reaches it. */
        UNLIKELY,
        /** The whole interval stays below. */
        WEAK,
        /** Too few architectures for an interval. */
        TOO_FEW,
        /** No SRCC. */
        UNDEFINED;

        /** The key of the sentence that says so. */
        public String key() {
            return "verdict." + Messages.key(this);
        }
    }

    /** The verdict on a coefficient with its interval. */
    public static Verdict of(Correlation srcc, Interval interval, double threshold) {
        return new Verdict(
                kind(srcc, interval, threshold),
                srcc,
                interval,
                threshold,
                SrccInterval.probabilityAtLeast(srcc.value(), srcc.n(), threshold));
    }

    private static Kind kind(Correlation srcc, Interval interval, double threshold) {
        if (!srcc.defined()) {
            return Kind.UNDEFINED;
        }
        if (!interval.defined()) {
            return Kind.TOO_FEW;
        }
        if (srcc.value() >= threshold) {
            return interval.low() >= threshold ? Kind.STRONG : Kind.LIKELY;
        }
        return interval.high() < threshold ? Kind.WEAK : Kind.UNLIKELY;
    }
}

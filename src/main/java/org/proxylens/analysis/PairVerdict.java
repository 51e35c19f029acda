package org.proxylens.analysis;

import java.util.Locale;

/**
 * Whether a proxy will do for a target, from loss and SRCC together. The loss decides where it is known: it is what the
 * proxy costs; the SRCC says why, and stands in where there is no loss.
 *
 * @param kind the answer
 * @param hvLoss Pareto loss, a share; NaN where unknown
 * @param lossLimit the loss up to which a proxy serves, a share
 * @param monotonic what the SRCC says
 */
public record PairVerdict(Kind kind, double hvLoss, double lossLimit, Verdict monotonic) {
    /** The loss up to which a proxy serves where the user sets no other limit, a share. */
    public static final double LOSS_LIMIT = 0.05;

    /** The answers. */
    public enum Kind {
        /** Proxy and target are one device. */
        ITSELF,
        /** The loss is within the limit, and the devices rank alike. */
        SERVES,
        /** The loss is within the limit although the devices do not rank alike. */
        SERVES_UNLIKE,
        /** The loss is beyond the limit although the devices rank alike. */
        LOSES_ALIKE,
        /** The loss is beyond the limit. */
        LOSES,
        /** No loss is known: the SRCC alone speaks. */
        BY_SRCC;

        /** The key of the sentence that says so. */
        public String key() {
            return "suits." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The verdict on a pair at a threshold and a loss limit. */
    public static PairVerdict of(PairReading pair, double threshold, double lossLimit) {
        Verdict monotonic = Verdict.of(pair.srcc(), pair.interval(), threshold);
        double hvLoss =
                pair.result() == null ? Double.NaN : pair.result().loss().hvLoss();
        boolean itself = pair.proxy().name().equals(pair.target().name());
        return new PairVerdict(itself ? Kind.ITSELF : kind(hvLoss, lossLimit, monotonic), hvLoss, lossLimit, monotonic);
    }

    private static Kind kind(double hvLoss, double lossLimit, Verdict monotonic) {
        if (Double.isNaN(hvLoss)) {
            return Kind.BY_SRCC;
        }
        boolean alike = monotonic.srcc().value() >= monotonic.threshold();
        if (hvLoss <= lossLimit) {
            return alike ? Kind.SERVES : Kind.SERVES_UNLIKE;
        }
        return alike ? Kind.LOSES_ALIKE : Kind.LOSES;
    }
}

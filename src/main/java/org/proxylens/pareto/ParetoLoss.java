package org.proxylens.pareto;

/**
 * What the target-optimal front T keeps and the proxy-derived front P loses. Figures that are undefined (no common
 * architecture) are NaN.
 *
 * @param hvTarget hypervolume of T, normalised
 * @param hvProxy hypervolume of P, normalised
 * @param hvLoss 1 − hvProxy / hvTarget, the headline Pareto loss (a share)
 * @param additiveEpsilon additive epsilon, normalised
 * @param igdPlus IGD+, normalised
 * @param recovered |T ∩ S| / |T|
 * @param meanAccuracyRegret percentage points, mean over budgets
 * @param maxAccuracyRegret percentage points
 * @param maxRegretBudget the least latency budget at which that greatest regret is reached
 * @param maxRegretWidth the budgets at which it is so much, as a share of T's latency range
 * @param uncoveredBudget share of T's latency range for which the proxy offers nothing
 * @param meanLatencyOverhead share of T's latency, mean over the reachable members of T
 * @param maxLatencyOverhead share of T's latency
 * @param unreachable members of T that no member of P reaches in accuracy
 * @param frame the normalisation used
 * @param reference the reference point used
 */
public record ParetoLoss(
        double hvTarget,
        double hvProxy,
        double hvLoss,
        double additiveEpsilon,
        double igdPlus,
        double recovered,
        double meanAccuracyRegret,
        double maxAccuracyRegret,
        double maxRegretBudget,
        double maxRegretWidth,
        double uncoveredBudget,
        double meanLatencyOverhead,
        double maxLatencyOverhead,
        int unreachable,
        Frame frame,
        ReferencePoint reference) {

    /** Where there is no common architecture: every figure NaN. */
    static ParetoLoss undefined(ReferencePoint reference) {
        double none = Double.NaN;
        Frame frame = new Frame(none, none, none, none);
        return new ParetoLoss(
                none, none, none, none, none, none, none, none, none, none, none, none, none, 0, frame, reference);
    }

    /**
     * Normalisation by T: ideal (least latency, greatest accuracy) and nadir (greatest latency, least accuracy).
     *
     * @param leastLatency ms
     * @param greatestLatency ms
     * @param leastAccuracy percent
     * @param greatestAccuracy percent
     */
    public record Frame(double leastLatency, double greatestLatency, double leastAccuracy, double greatestAccuracy) {
        /** Normalised latency f1 (a range of zero counts as 1). */
        public double f1(double latency) {
            return (latency - leastLatency) / range(leastLatency, greatestLatency);
        }

        /** Normalised shortfall in accuracy f2. */
        public double f2(double accuracy) {
            return (greatestAccuracy - accuracy) / range(leastAccuracy, greatestAccuracy);
        }

        /** The latency in ms at normalised f1. */
        public double latencyAt(double f1) {
            return leastLatency + f1 * range(leastLatency, greatestLatency);
        }

        /** The accuracy in percent at normalised shortfall f2. */
        public double accuracyAt(double f2) {
            return greatestAccuracy - f2 * range(leastAccuracy, greatestAccuracy);
        }

        private static double range(double low, double high) {
            return high > low ? high - low : 1;
        }
    }
}

package org.proxylens.cli;

import java.util.List;
import org.proxylens.cli.text.Numbers;
import org.proxylens.pareto.PairFronts;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.SrccInterval;

/** The readout of a pair in words: every figure with its unit and what it means. */
final class Readout {
    private Readout() {}

    /**
     * A figure.
     *
     * @param label its name
     * @param text its value with its unit
     * @param value its value at full precision, NaN where undefined
     * @param meaning what it is, in a phrase
     */
    record Line(String label, String text, double value, String meaning) {}

    /** The headline: the Pareto loss of the pair. */
    static String headline(PairAnalysis pair) {
        String names = pair.proxy().name() + " as proxy for " + pair.target().name();
        double loss = pair.result().loss().hvLoss();
        return Double.isNaN(loss)
                ? "Pareto loss undefined: " + names + " have no architecture in common inside the region of interest"
                : "Pareto loss " + Numbers.percent(loss) + ": " + names;
    }

    /** All figures of the pair. */
    static List<Line> lines(PairAnalysis pair) {
        ParetoLoss loss = pair.result().loss();
        PairFronts fronts = pair.result().fronts();
        return List.of(
                share("Pareto loss", loss.hvLoss(), "share of the optimal front's hypervolume that the proxy misses"),
                count(
                        "Target-optimal front",
                        fronts.target().length,
                        "no architecture is both faster and more accurate"),
                count("Selected by the proxy", fronts.selection().length, "the front under the proxy's latencies"),
                count("Proxy-derived front", fronts.proxy().length, "what of it stays optimal, measured on the target"),
                share("Recovered", loss.recovered(), "share of the optimal front that the proxy selects"),
                points("Mean accuracy regret", loss.meanAccuracyRegret(), "accuracy lost, mean over latency budgets"),
                points("Greatest accuracy regret", loss.maxAccuracyRegret(), "accuracy lost at the worst budget"),
                share("Mean latency overhead", loss.meanLatencyOverhead(), "extra latency for the same accuracy"),
                share("Greatest latency overhead", loss.maxLatencyOverhead(), "the same, at the worst member"),
                count("Unreachable", loss.unreachable(), "front members whose accuracy the proxy never reaches"),
                share("Uncovered budget", loss.uncoveredBudget(), "budgets for which the proxy offers nothing"),
                plain("Additive epsilon", loss.additiveEpsilon(), "greatest gap between the fronts, normalised"),
                plain("IGD+", loss.igdPlus(), "mean gap between the fronts, normalised"),
                plain("Hypervolume, target", loss.hvTarget(), reference(loss)),
                plain("Hypervolume, proxy", loss.hvProxy(), reference(loss)));
    }

    /** The SRCC with its interval and the verdict against the threshold, in words. */
    static String verdict(PairAnalysis pair, double threshold) {
        double srcc = pair.srcc().value();
        int n = pair.srcc().n();
        String bar = "the threshold of " + Numbers.significant(threshold);
        if (Double.isNaN(srcc)) {
            return "SRCC undefined: "
                    + (n < 3
                            ? "only " + Numbers.count(n, "common architecture") + "."
                            : "one of the two gives every common architecture the same value.");
        }
        String figure = "SRCC " + Numbers.correlation(srcc, threshold, 3) + " over "
                + Numbers.count(n, "architecture") + " (95 % interval "
                + (pair.interval().defined() ? Numbers.interval(pair.interval(), 3) : "undefined below 4 architectures")
                + "): ";
        if (!pair.interval().defined()) {
            return figure + (srcc >= threshold ? "at or above " : "below ") + bar
                    + ", on too few architectures to tell.";
        }
        if (pair.interval().low() >= threshold) {
            return figure + "strongly monotonic, the whole interval reaches " + bar + ".";
        }
        if (pair.interval().high() < threshold) {
            return figure + "not strongly monotonic, the whole interval is below " + bar + ".";
        }
        double probability = SrccInterval.probabilityAtLeast(srcc, n, threshold);
        return figure + (srcc >= threshold ? "reaches " : "is below ") + bar + ", but the interval holds it; P(SRCC ≥ "
                + Numbers.significant(threshold) + ") = " + Numbers.fixed(probability, 2) + ".";
    }

    /** What the figures rest on: accuracy column, architectures, region of interest. */
    static String basis(PairAnalysis pair) {
        RegionOfInterest region = pair.region();
        String n = Numbers.count(pair.result().fronts().common().length, "common architecture");
        StringBuilder basis = new StringBuilder("Accuracy " + pair.accuracy().name() + ", " + n);
        if (!region.isAll()) {
            basis.append(" inside the region of interest");
        }
        if (region.minAccuracy() > Double.NEGATIVE_INFINITY) {
            basis.append(", accuracy at least ")
                    .append(Numbers.significant(region.minAccuracy()))
                    .append(" %");
        }
        if (region.latencyLow() > Double.NEGATIVE_INFINITY || region.latencyHigh() < Double.POSITIVE_INFINITY) {
            basis.append(", latency on the target from ")
                    .append(Numbers.significant(region.latencyLow()))
                    .append(" to ")
                    .append(Numbers.latency(region.latencyHigh(), pair.target().unit()));
        }
        return basis.append('.').toString();
    }

    private static String reference(ParetoLoss loss) {
        return "normalised, reference point ("
                + Numbers.significant(loss.reference().latency()) + ", "
                + Numbers.significant(loss.reference().shortfall()) + ")";
    }

    private static Line share(String label, double value, String meaning) {
        return new Line(label, Numbers.percent(value), value, meaning);
    }

    private static Line points(String label, double value, String meaning) {
        String text = Double.isNaN(value) ? Numbers.UNDEFINED : Numbers.fixed(value, 3) + " points";
        return new Line(label, text, value, meaning);
    }

    private static Line plain(String label, double value, String meaning) {
        return new Line(label, Numbers.fixed(value, 4), value, meaning);
    }

    private static Line count(String label, int value, String meaning) {
        return new Line(label, Numbers.count(value), value, meaning);
    }
}

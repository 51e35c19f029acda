package org.proxylens.cli.result;

import java.util.List;
import org.proxylens.cli.text.Phrases;
import org.proxylens.data.Numbers;
import org.proxylens.pareto.PairFronts;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.pareto.RegionOfInterest;

/** The readout of a pair in words: every figure with its unit and what it means. */
public final class Readout {
    private Readout() {}

    /**
     * A figure.
     *
     * @param label its name
     * @param text its value with its unit
     * @param value its value at full precision, NaN where undefined
     * @param meaning what it is, in a phrase
     */
    public record Line(String label, String text, double value, String meaning) {}

    /** The headline: the Pareto loss of the pair. */
    public static String headline(PairAnalysis pair) {
        String names = pair.proxy().name() + " as proxy for " + pair.target().name();
        double loss = pair.result().loss().hvLoss();
        return Double.isNaN(loss)
                ? "Pareto loss undefined: " + names + " have no architecture in common inside the region of interest"
                : "Pareto loss " + Phrases.percent(loss) + ": " + names;
    }

    /** All figures of the pair. */
    public static List<Line> lines(PairAnalysis pair) {
        ParetoLoss loss = pair.result().loss();
        PairFronts fronts = pair.result().fronts();
        return List.of(
                share("Pareto loss", loss.hvLoss(), "share of the optimal hypervolume that the proxy misses"),
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

    /** What the figures rest on: accuracy column, architectures, region of interest. */
    public static String basis(PairAnalysis pair) {
        RegionOfInterest region = pair.region();
        String n = Phrases.count(pair.result().fronts().common().length, "common architecture");
        StringBuilder basis = new StringBuilder("Accuracy " + pair.accuracy().name() + ", " + n);
        if (!region.isAll()) {
            basis.append(" inside the region of interest");
        }
        if (region.minAccuracy() > Double.NEGATIVE_INFINITY) {
            basis.append(", accuracy at least ")
                    .append(Phrases.number(region.minAccuracy()))
                    .append(" %");
        }
        if (region.latencyLow() > Double.NEGATIVE_INFINITY || region.latencyHigh() < Double.POSITIVE_INFINITY) {
            basis.append(", latency on the target ").append(window(pair));
        }
        return basis.append('.').toString();
    }

    private static String window(PairAnalysis pair) {
        RegionOfInterest region = pair.region();
        String low = Numbers.latency(region.latencyLow(), pair.target().unit());
        String high = Numbers.latency(region.latencyHigh(), pair.target().unit());
        if (region.latencyLow() == Double.NEGATIVE_INFINITY) {
            return "at most " + high;
        }
        return region.latencyHigh() == Double.POSITIVE_INFINITY ? "at least " + low : low + " to " + high;
    }

    private static String reference(ParetoLoss loss) {
        return "normalised, reference point ("
                + Phrases.number(loss.reference().latency()) + ", "
                + Phrases.number(loss.reference().shortfall()) + ")";
    }

    private static Line share(String label, double value, String meaning) {
        return new Line(label, Phrases.percent(value), value, meaning);
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

package org.proxylens.figure.report;

import java.util.List;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.Verdict;
import org.proxylens.data.Aliases;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.rank.Correlation;

/** The readout of a pair in words: every figure with its unit and what it means. */
public final class Readout {
    private Readout() {}

    /** The headline: the Pareto loss of the pair. */
    public static String headline(PairReading pair) {
        String names =
                Messages.text("readout.pair", pair.proxy().name(), pair.target().name());
        double loss = pair.compared().loss().hvLoss();
        return Double.isNaN(loss)
                ? Messages.text("readout.headline.undefined", names)
                : Messages.text(
                        "readout.headline.loss",
                        Phrases.percent(loss),
                        names,
                        Phrases.percent(pair.compared().accurate().hvLoss()),
                        Phrases.number(pair.compared().accurateFrom()));
    }

    /** A figure's value with its unit. */
    public static String text(PairFigure figure, PairReading pair) {
        double value = figure.value(pair);
        return switch (figure.kind()) {
            case SHARE -> Phrases.percent(value);
            case POINTS ->
                Double.isNaN(value) ? Numbers.UNDEFINED : Messages.text("readout.points", Numbers.fixed(value, 3));
            case COEFFICIENT -> Phrases.correlation(value);
            case LATENCY -> Numbers.latency(value, pair.target().unit());
            case NUMBER -> Numbers.fixed(value, 4);
            case COUNT -> Numbers.count((long) value);
        };
    }

    /** Whether the proxy will do; then the SRCC with its interval, and what that says about the threshold. */
    public static String verdict(PairReading pair, double threshold) {
        PairVerdict both = PairVerdict.of(pair, threshold, PairVerdict.LOSS_LIMIT);
        String monotonic = monotonic(pair, both.monotonic(), threshold);
        return both.kind() == PairVerdict.Kind.BY_SRCC
                ? monotonic
                : Messages.text(both.kind().key(), Phrases.percent(both.lossLimit())) + " " + monotonic;
    }

    private static String monotonic(PairReading pair, Verdict verdict, double threshold) {
        Correlation srcc = pair.srcc();
        String says = Messages.text(
                verdict.kind().key(),
                Phrases.number(threshold),
                Numbers.probability(verdict.probability()),
                Numbers.count(srcc.n()));
        if (!srcc.defined()) {
            return says;
        }
        String figure = Messages.text("verdict.figure", Phrases.correlation(srcc.value()), Numbers.count(srcc.n()));
        return pair.interval().defined()
                ? Messages.text("verdict.figure.interval", figure, Phrases.interval(pair.interval())) + " " + says
                : figure + ". " + says;
    }

    /** What a few measurements on a new device say of reusing a known one as it is. */
    public static String verdict(NewDevice test) {
        if (test.evidence().isEmpty()) {
            return Messages.text("guide.verdict.nothing");
        }
        NewDevice.Evidence best = test.evidence().get(0);
        return Messages.text(
                best.verdictKey(),
                test.measured(),
                best.device(),
                Phrases.interval(best.interval()),
                Phrases.number(test.threshold()),
                Numbers.probability(best.probabilityStrong()),
                best.further().orElse(0));
    }

    /** What the figures rest on: accuracy column, architectures, region of interest. */
    public static String basis(PairReading pair) {
        RegionOfInterest region = pair.basis().region();
        String least = region.minAccuracy() == Double.NEGATIVE_INFINITY
                ? ""
                : Messages.text("readout.basis.accuracy", Phrases.number(region.minAccuracy()));
        return Messages.text(
                "readout.basis",
                pair.accuracy().name(),
                pair.compared().fronts().common().length,
                region.isAll() ? "" : Messages.text("readout.basis.region"),
                least,
                window(pair));
    }

    private static String window(PairReading pair) {
        RegionOfInterest region = pair.basis().region();
        boolean low = region.latencyLow() > Double.NEGATIVE_INFINITY;
        boolean high = region.latencyHigh() < Double.POSITIVE_INFINITY;
        if (!low && !high) {
            return "";
        }
        return Messages.text(
                low && high ? "readout.basis.window" : low ? "readout.basis.from" : "readout.basis.to",
                Numbers.latency(region.latencyLow(), pair.target().unit()),
                Numbers.latency(region.latencyHigh(), pair.target().unit()));
    }

    /** The pair's fronts as a figure that shows every architecture. */
    public static ParetoFigure figure(PairReading pair, FigureTheme theme) {
        return figure(pair, Aliases.NONE, theme);
    }

    /** The same, devices called by their aliases. */
    public static ParetoFigure figure(PairReading pair, Aliases aliases, FigureTheme theme) {
        return ParetoFigure.of(
                aliases.named(pair.proxy()),
                aliases.named(pair.target()),
                pair.accuracy(),
                pair.compared(),
                pair.basis().region(),
                List.of(),
                theme);
    }

    /** The same, showing the part in which the fronts lie. */
    public static ParetoFigure frontsFigure(PairReading pair, FigureTheme theme) {
        ParetoFigure whole = figure(pair, theme);
        return whole.withViewport(whole.accurateFronts());
    }
}

package org.proxylens.cli.result;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.Phrases;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.proxy.adapt.Adaptation;

/** The adapted front beside those of a pair, as JSON and in a sentence. */
public final class AdaptedText {
    /** What an adapted front has of its own; the target's front and its hypervolume are those of the pair. */
    private static final Set<PairFigure> FIGURES =
            EnumSet.range(PairFigure.PROXY_SELECTED, PairFigure.MAX_ACCURACY_REGRET);

    static {
        FIGURES.remove(PairFigure.HV_TARGET);
    }

    private AdaptedText() {}

    /** The tree under {@code adapted}. */
    public static Map<String, Object> json(AdaptedPair adapted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", adapted.adaptation().method().id());
        json.put(
                "measured",
                PairJson.ids(
                        adapted.pair().dataset().architectures(),
                        adapted.adaptation().measured().rows()));
        json.put("n_scored", adapted.adaptation().scored());
        json.put("srcc", adapted.adaptation().srcc());
        PairReading reading = adapted.reading();
        FIGURES.forEach(figure -> json.put(figure.key(), PairJson.number(figure, figure.value(reading))));
        json.put(
                "proxy_ids",
                PairJson.ids(
                        adapted.pair().dataset().architectures(),
                        adapted.result().fronts().proxy()));
        return json;
    }

    /** What it loses, in a sentence. */
    public static String text(AdaptedPair adapted) {
        ParetoLoss loss = adapted.result().loss();
        Adaptation adaptation = adapted.adaptation();
        return Messages.text(
                "cli.adapted.text",
                adaptation.method().id(),
                adaptation.measured().size(),
                Phrases.percent(loss.hvLoss()),
                Phrases.percent(loss.recovered()),
                Numbers.fixed(loss.meanAccuracyRegret(), 3),
                Phrases.correlation(adaptation.srcc()),
                adaptation.scored());
    }
}

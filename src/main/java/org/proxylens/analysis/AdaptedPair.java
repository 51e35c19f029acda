package org.proxylens.analysis;

import org.proxylens.pareto.PairResult;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptedFront;
import org.proxylens.rank.Correlation;

/**
 * The adapted front beside those of a pair.
 *
 * @param pair the pair
 * @param question what the prediction rests on
 * @param adaptation the predicted latencies
 * @param result their fronts and loss, over the architectures that the pair's own fronts rest on
 */
public record AdaptedPair(PairReading pair, AdaptationQuestion question, Adaptation adaptation, PairResult result) {

    /** Compares the front under predicted latencies with the target's. */
    public static AdaptedPair of(PairReading pair, AdaptationQuestion question, Adaptation adaptation) {
        return new AdaptedPair(
                pair,
                question,
                adaptation,
                AdaptedFront.compare(
                        adaptation,
                        pair.compared(),
                        pair.target().latencies(),
                        pair.accuracy().percent(),
                        pair.basis().region()));
    }

    /** The pair as it would be with the predicted latencies as proxy: its SRCC over the architectures not measured. */
    public PairReading reading() {
        return new PairReading(
                pair.dataset(),
                pair.proxy(),
                pair.target(),
                pair.basis(),
                new Correlation(adaptation.srcc(), adaptation.scored()),
                adaptation.prediction().srcc(),
                new Correlation(Double.NaN, adaptation.scored()),
                result);
    }
}

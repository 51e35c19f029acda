package org.proxylens.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.plan.Promise;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.pareto.PairResult;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.drift.TableDrift;
import org.proxylens.proxy.sample.Design;
import org.proxylens.rank.ParallelTasks;

/**
 * An adaptation, how good it is where that can be known, and what its front loses.
 *
 * @param question what it rests on
 * @param adaptation the prediction
 * @param ceiling what the additive code reaches on the target from up to 4,000 measurements; NaN where unknown
 * @param srccWithoutDrift SRCC with the drift of the target's table taken out; NaN where unknown or not looked for
 * @param front the front under the predicted latencies, re-measured; null where latencies or accuracies are not known
 * @param promise what the measurements alone promise
 */
public record AdaptationReading(
        AdaptationQuestion question,
        Adaptation adaptation,
        double ceiling,
        double srccWithoutDrift,
        @Nullable PairResult front,
        Promise promise) {

    /**
     * What another method reaches on the same measurements.
     *
     * @param adaptation its prediction; null where it is impossible
     * @param impossible why
     */
    public record Baseline(
            AdaptationMethod method,
            @Nullable Adaptation adaptation,
            @Nullable String impossible) {}

    /** Adapts and compares fronts. */
    public static AdaptationReading of(AdaptationQuestion question, Basis basis, Progress progress) {
        return question.known() == null
                ? of(question, basis, question.adapt(progress), null)
                : ParallelTasks.both(
                        progress,
                        question::adapt,
                        stop -> drift(question, stop),
                        (adaptation, drift) -> of(question, basis, adaptation, drift));
    }

    private static AdaptationReading of(
            AdaptationQuestion question, Basis basis, Adaptation adaptation, @Nullable TableDrift drift) {
        double[] known = question.known();
        Promise promise = Promise.of(
                question.adapter().known(question.target(), question.options()),
                adaptation.measured(),
                adaptation.prediction(),
                question.options().threshold(),
                basis.accuracy(),
                basis.region().minAccuracy());
        if (known == null || drift == null) {
            return new AdaptationReading(question, adaptation, Double.NaN, Double.NaN, null, promise);
        }
        double[] percent = basis.percent();
        return new AdaptationReading(
                question,
                adaptation,
                drift.ceiling(question.target()),
                adaptation.srccWithout(drift, known),
                percent == null
                        ? null
                        : ParetoAnalysis.compare(
                                adaptation.predicted(), known, percent, basis.region(), basis.reference()),
                promise);
    }

    /** The drift of the table, the target's looked for already. */
    private static TableDrift drift(AdaptationQuestion question, Progress stop) {
        stop.at(0);
        TableDrift drift =
                new TableDrift(question.adapter().dataset(), question.adapter().code(), stop);
        drift.of(question.target());
        drift.ceiling(question.target());
        return drift;
    }

    /** The SRCC as a share of the ceiling. */
    public double ceilingShare() {
        return adaptation.srcc() / ceiling;
    }

    /** The known devices. */
    public Dataset dataset() {
        return question.adapter().dataset();
    }

    /** Pareto loss of the adapted front, NaN where unknown. */
    public double hvLoss() {
        return front == null ? Double.NaN : front.loss().hvLoss();
    }

    /** Mean accuracy regret of the adapted front, NaN where unknown. */
    public double meanRegret() {
        return front == null ? Double.NaN : front.loss().meanAccuracyRegret();
    }

    /** What the simpler methods reach on the same measurements. */
    public List<Baseline> baselines() {
        return Stream.of(AdaptationMethod.SCRATCH, AdaptationMethod.LINEAR, AdaptationMethod.REUSE)
                .parallel()
                .filter(method -> method != adaptation.method())
                .map(this::baseline)
                .toList();
    }

    private Baseline baseline(AdaptationMethod method) {
        try {
            return new Baseline(method, question.by(method).latencies(adaptation.measured()), null);
        } catch (DataException impossible) {
            return new Baseline(method, null, impossible.getMessage());
        }
    }

    /** What the choice of the measurements is worth; empty where they were not chosen, or nothing can be told. */
    public Optional<DesignGain> gain() {
        if (question.given() != null || question.design() != Design.CHOSEN) {
            return Optional.empty();
        }
        return question.adapter().designGain(question.target(), question.samples(), question.options());
    }
}

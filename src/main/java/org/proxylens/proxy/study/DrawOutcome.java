package org.proxylens.proxy.study;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.drift.TableDrift;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.sample.Prediction;
import org.proxylens.rank.Interval;
import org.proxylens.rank.Quantiles;

/**
 * What one method reached in one draw.
 *
 * @param srcc on the architectures not measured
 * @param srccWithoutDrift the same with the drift of the target's table taken out, NaN where none was looked for
 * @param hvLoss Pareto loss of the adapted front, NaN without accuracies
 * @param regret its mean accuracy regret
 * @param coverage share of unmeasured architectures inside the 80 % interval, NaN without intervals
 * @param probability given that SRCC ≥ threshold, NaN where not given
 * @param strong whether SRCC ≥ threshold: 1 or 0
 * @param inside whether the SRCC lies in the 80 % interval given for it: 1 or 0; NaN where none is given
 */
record DrawOutcome(
        double srcc,
        double srccWithoutDrift,
        double hvLoss,
        double regret,
        double coverage,
        double probability,
        double strong,
        double inside) {

    static DrawOutcome of(
            Adaptation adaptation,
            TableDrift drift,
            double[] truth,
            double @Nullable [] accuracy,
            StudyOptions options) {
        double hvLoss = Double.NaN;
        double regret = Double.NaN;
        if (accuracy != null) {
            ParetoLoss loss = ParetoAnalysis.compare(
                            adaptation.predicted(), truth, accuracy, options.region(), options.reference())
                    .loss();
            hvLoss = loss.hvLoss();
            regret = loss.meanAccuracyRegret();
        }
        return new DrawOutcome(
                adaptation.srcc(),
                adaptation.srccWithout(drift, truth),
                hvLoss,
                regret,
                coverage(adaptation, truth),
                adaptation.prediction().probabilityStrong(),
                adaptation.srcc() >= options.threshold() ? 1 : 0,
                inside(adaptation.prediction().srcc(), adaptation.srcc()));
    }

    private static double inside(Interval interval, double srcc) {
        if (!interval.defined() || Double.isNaN(srcc)) {
            return Double.NaN;
        }
        return interval.low() <= srcc && srcc <= interval.high() ? 1 : 0;
    }

    private static double coverage(Adaptation adaptation, double[] truth) {
        double[] left = truth.clone();
        for (int row : adaptation.measured().rows()) {
            left[row] = Double.NaN;
        }
        Prediction prediction = adaptation.prediction();
        int scored = 0;
        int inside = 0;
        for (int row : ColumnValues.rows(left)) {
            if (!Double.isNaN(prediction.low()[row])) {
                scored++;
                inside += truth[row] >= prediction.low()[row]
                                && truth[row] <= prediction.high()[row]
                        ? 1
                        : 0;
            }
        }
        return scored == 0 ? Double.NaN : (double) inside / scored;
    }

    static StudyPoint summary(
            String target, AdaptationMethod method, Design design, int samples, DrawOutcome[] draws, double ceiling) {
        Quantiles srcc = figures(draws, DrawOutcome::srcc);
        return new StudyPoint(
                target,
                method,
                design,
                samples,
                srcc.count(),
                srcc.at(0.5),
                srcc.at(0.1),
                srcc.at(0.9),
                srcc.mean(),
                figures(draws, DrawOutcome::srccWithoutDrift).mean(),
                ceiling,
                figures(draws, DrawOutcome::hvLoss).at(0.5),
                figures(draws, DrawOutcome::regret).at(0.5),
                figures(draws, DrawOutcome::coverage).mean(),
                figures(draws, DrawOutcome::probability).mean(),
                figures(draws, DrawOutcome::strong).mean(),
                figures(draws, draw -> Math.pow(draw.probability - draw.strong, 2))
                        .mean(),
                figures(draws, DrawOutcome::inside).mean(),
                Arrays.stream(draws).map(DrawOutcome::srcc).toList(),
                Arrays.stream(draws)
                        .filter(draw -> !Double.isNaN(draw.probability))
                        .map(draw -> new StudyPoint.Trial(draw.probability, draw.strong > 0))
                        .toList());
    }

    private static Quantiles figures(DrawOutcome[] draws, ToDoubleFunction<DrawOutcome> figure) {
        return Quantiles.of(Arrays.stream(draws).mapToDouble(figure));
    }
}

package org.proxylens.view.plane;

import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.proxy.choose.ThresholdAnalysis.Admission;
import org.proxylens.proxy.choose.ThresholdAnalysis.Loss;
import org.proxylens.proxy.choose.ThresholdAnalysis.Predictor;

/** What a threshold admits and refuses, in words. */
final class ThresholdWords {
    private ThresholdWords() {}

    /**
     * Three sentences: who is admitted, who is refused, what each SRCC says of the loss.
     *
     * @param limit the greatest small loss: a share, or percentage points
     */
    static String of(ThresholdAnalysis analysis, Predictor predictor, double threshold, Loss loss, double limit) {
        Admission admission = analysis.admission(predictor, threshold, loss, limit);
        int pairs = admission.admitted() + admission.refused();
        String admitted = Messages.text(
                "chart.threshold.admitted",
                Numbers.threshold(threshold),
                Numbers.count(admission.admitted()),
                Numbers.count(pairs),
                Numbers.percent(admission.goodAmongAdmitted(), 0),
                loss(loss, limit));
        String refused = Messages.text(
                "chart.threshold.refused",
                Numbers.count(admission.refused()),
                Numbers.percent(admission.goodAmongRefused(), 0));
        String correlated = Messages.text(
                "chart.threshold.rank-correlation",
                Numbers.coefficient(analysis.rankCorrelation(Predictor.ALL, loss), 2),
                Numbers.coefficient(analysis.rankCorrelation(Predictor.ACCURATE, loss), 2),
                Numbers.coefficient(analysis.rankCorrelation(Predictor.FRONT, loss), 2));
        return String.join(" ", admitted, refused, correlated);
    }

    /** A loss with its unit. */
    static String loss(Loss loss, double value) {
        return loss.share() ? Numbers.percent(value, 1) : Numbers.fixed(value, 2) + " pp";
    }
}

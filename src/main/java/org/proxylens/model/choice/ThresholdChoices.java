package org.proxylens.model.choice;

import org.jspecify.annotations.Nullable;
import org.proxylens.proxy.choose.ThresholdAnalysis.Loss;
import org.proxylens.proxy.choose.ThresholdAnalysis.Predictor;

/**
 * What the threshold is weighed against.
 *
 * @param predictor the SRCC it is set on
 * @param loss what is to be kept small
 * @param regretLimit the mean accuracy regret up to which a pair is good, percentage points
 * @param colour the attribute whose groups of targets colour the pairs, null for none
 */
public record ThresholdChoices(
        Predictor predictor,
        Loss loss,
        double regretLimit,
        @Nullable String colour) {
    /** The SRCC over all architectures against the Pareto loss; a regret of up to one percentage point is good. */
    public static final ThresholdChoices DEFAULT = new ThresholdChoices(Predictor.ALL, Loss.HYPERVOLUME, 1, null);

    /** The same with another predictor. */
    public ThresholdChoices withPredictor(Predictor value) {
        return new ThresholdChoices(value, loss, regretLimit, colour);
    }

    /** The same with another loss. */
    public ThresholdChoices withLoss(Loss value) {
        return new ThresholdChoices(predictor, value, regretLimit, colour);
    }

    /** The same with another limit of the regret. */
    public ThresholdChoices withRegretLimit(double value) {
        return new ThresholdChoices(predictor, loss, value, colour);
    }

    /** The same in the colours of other groups. */
    public ThresholdChoices withColour(@Nullable String value) {
        return new ThresholdChoices(predictor, loss, regretLimit, value);
    }
}

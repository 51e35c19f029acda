package org.proxylens.pareto;

import org.proxylens.rank.CorrelationMatrix;

/**
 * Pareto loss of every ordered pair of devices, each matrix indexed [target][proxy]; NaN where undefined.
 *
 * @param hvLoss hypervolume loss, a share
 * @param accurateHvLoss hypervolume loss among accurate architectures, a share
 * @param meanAccuracyRegret percentage points
 * @param maxAccuracyRegret percentage points
 * @param uncoveredBudget share of the target's latency range for which the proxy offers nothing
 * @param recovered share of T that the proxy selects
 * @param frontSrcc SRCC between proxy and target over T alone: how well the proxy orders what matters
 * @param n common architectures inside the region of interest
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record LossMatrices(
        double[][] hvLoss,
        double[][] accurateHvLoss,
        double[][] meanAccuracyRegret,
        double[][] maxAccuracyRegret,
        double[][] uncoveredBudget,
        double[][] recovered,
        double[][] frontSrcc,
        int[][] n) {

    /** The losses between the first devices alone. */
    public LossMatrices first(int devices) {
        return new LossMatrices(
                CorrelationMatrix.first(hvLoss, devices),
                CorrelationMatrix.first(accurateHvLoss, devices),
                CorrelationMatrix.first(meanAccuracyRegret, devices),
                CorrelationMatrix.first(maxAccuracyRegret, devices),
                CorrelationMatrix.first(uncoveredBudget, devices),
                CorrelationMatrix.first(recovered, devices),
                CorrelationMatrix.first(frontSrcc, devices),
                CorrelationMatrix.first(n, devices));
    }
}

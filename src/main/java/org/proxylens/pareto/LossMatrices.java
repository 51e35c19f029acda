package org.proxylens.pareto;

import java.util.function.UnaryOperator;
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
        return each(
                matrix -> CorrelationMatrix.first(matrix, devices), counts -> CorrelationMatrix.first(counts, devices));
    }

    /** The same with every matrix, and the counts, changed alike. */
    public LossMatrices each(UnaryOperator<double[][]> matrix, UnaryOperator<int[][]> counts) {
        return new LossMatrices(
                matrix.apply(hvLoss),
                matrix.apply(accurateHvLoss),
                matrix.apply(meanAccuracyRegret),
                matrix.apply(maxAccuracyRegret),
                matrix.apply(uncoveredBudget),
                matrix.apply(recovered),
                matrix.apply(frontSrcc),
                counts.apply(n));
    }
}

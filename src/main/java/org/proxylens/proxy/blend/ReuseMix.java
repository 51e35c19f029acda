package org.proxylens.proxy.blend;

import java.util.function.IntToDoubleFunction;

/**
 * A share of the known device that ranks the measurements best, mixed into the blend's prediction: as large as the
 * leave-one-out errors of both ask for, held half way to none. So the prediction does not fall behind plain reuse.
 */
final class ReuseMix {
    private static final double HELD_BACK = 0.5;
    private static final double LEAST_FREEDOM = 0.1;

    private final IntToDoubleFunction column;
    private final int[] rows;
    private final double[] weights;
    private final double total;
    private final double meanX;
    private final double meanY;
    private final double squares;
    private final double slope;
    private final double share;

    /**
     * @param column standardised root latency of the device by row
     * @param rows measured rows
     * @param y standardised root latencies measured
     * @param posterior the blend's
     */
    ReuseMix(IntToDoubleFunction column, int[] rows, double[] y, Posterior posterior) {
        this.column = column;
        this.rows = rows;
        weights = posterior.trust();
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += weights[i];
            sumX += weights[i] * column.applyAsDouble(rows[i]);
            sumY += weights[i] * y[i];
        }
        total = sum;
        meanX = sumX / sum;
        meanY = sumY / sum;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < rows.length; i++) {
            double x = column.applyAsDouble(rows[i]) - meanX;
            xx += weights[i] * x * x;
            xy += weights[i] * x * (y[i] - meanY);
        }
        squares = xx;
        slope = xx > 0 && xy > 0 ? xy / xx : 0;
        share = slope > 0 ? share(y, posterior.leaveOneOutErrors()) : 0;
    }

    private double share(double[] y, double[] blendErrors) {
        double asked = 0;
        double squaredDifference = 0;
        for (int i = 0; i < rows.length; i++) {
            double x = column.applyAsDouble(rows[i]) - meanX;
            double leverage = weights[i] * (1 / total + x * x / squares);
            double error = (y[i] - meanY - slope * x) / Math.max(LEAST_FREEDOM, 1 - leverage);
            double difference = blendErrors[i] - error;
            asked += weights[i] * blendErrors[i] * difference;
            squaredDifference += weights[i] * difference * difference;
        }
        return squaredDifference > 0 ? Math.max(0, Math.min(1, HELD_BACK * asked / squaredDifference)) : 0;
    }

    /** The mixed prediction of a row, standardised. */
    double mixed(int row, double blend) {
        return blend + share * (meanY + slope * (column.applyAsDouble(row) - meanX) - blend);
    }
}

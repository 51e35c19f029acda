package org.proxylens.proxy.remeasure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Prediction;

/**
 * What the target's front may be: fronts under latencies drawn from a prediction, measured ones as they were measured.
 * Architectures that are hardly on any are left out beforehand.
 */
final class FrontDraws {
    static final int DRAWS = 64;
    static final int CANDIDATES = 200;

    private final int[] candidates;
    private final int[] measured;
    private final double[] latencies;
    private final double[][] drawn;
    private final double[] accuracy;

    /**
     * @param eligible rows that may be on the front: with an accuracy, in the region
     * @param accuracy by row, percent
     */
    FrontDraws(JointPrediction joint, Prediction marginal, int[] eligible, double[] accuracy, Random random) {
        this.accuracy = accuracy;
        Measurements known = joint.measured();
        BitSet those = ColumnValues.set(known.rows());
        BitSet allowed = ColumnValues.set(eligible);
        int[] places = IntStream.range(0, known.size())
                .filter(i -> allowed.get(known.rows()[i]))
                .toArray();
        Measurements some = known.some(places);
        measured = some.rows();
        latencies = some.latencies();
        int[] open = Arrays.stream(eligible).filter(row -> !those.get(row)).toArray();
        candidates = nearest(open, marginal, accuracy);
        drawn = joint.draws(candidates, DRAWS, random);
    }

    /** The rows nearest to the predicted front in units of their own doubt. */
    private static int[] nearest(int[] open, Prediction marginal, double[] accuracy) {
        double[] away = new double[accuracy.length];
        int[] byAccuracy = sorted(open, row -> -accuracy[row]);
        double best = Double.POSITIVE_INFINITY;
        for (int row : byAccuracy) {
            double latency = marginal.latencies()[row];
            best = Math.min(best, latency);
            away[row] = (latency - best) / (latency - marginal.low()[row] + Double.MIN_NORMAL);
        }
        return Arrays.copyOf(sorted(byAccuracy, row -> away[row]), Math.min(CANDIDATES, open.length));
    }

    private static int[] sorted(int[] rows, IntToDoubleFunction key) {
        return ColumnValues.sorted(Arrays.stream(rows), Comparator.comparingDouble(key::applyAsDouble));
    }

    /** Rows not measured that may be on the front. */
    int[] candidates() {
        return candidates;
    }

    /** The latency of a candidate, by its place, in a draw. */
    double latency(int draw, int place) {
        return drawn[draw][place];
    }

    /** The measured rows among those eligible. */
    int[] measured() {
        return measured;
    }

    /** All latencies of a draw by architecture row; NaN where neither measured nor a candidate. */
    double[] column(int draw) {
        double[] column = ColumnValues.missing(accuracy.length);
        for (int i = 0; i < measured.length; i++) {
            column[measured[i]] = latencies[i];
        }
        for (int i = 0; i < candidates.length; i++) {
            column[candidates[i]] = drawn[draw][i];
        }
        return column;
    }

    /** The front of a draw among architectures of a least accuracy, by rising latency. */
    int[] front(double[] column, double leastAccuracy) {
        int[] rows = Arrays.stream(ColumnValues.rows(column))
                .filter(row -> accuracy[row] >= leastAccuracy)
                .toArray();
        return ParetoAnalysis.front(rows, column, accuracy);
    }
}

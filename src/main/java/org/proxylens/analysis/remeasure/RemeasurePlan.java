package org.proxylens.analysis.remeasure;

import java.util.Arrays;
import java.util.List;
import org.proxylens.analysis.AdaptationQuestion;
import org.proxylens.analysis.Basis;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Progress;
import org.proxylens.proxy.remeasure.FrontDoubt;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Prediction;

/**
 * Which networks to measure next on a new device: those whose place on the front is in doubt, the one that leaves the
 * least of it unknown first.
 *
 * @param prediction what is predicted from the measurements so far
 * @param expectedLoss the share of the front's hypervolume that what is measured so far, and the sure ones, are expected to
 *     miss
 * @param sure rows that are on the front with a probability of at least {@link FrontDoubt#SURE}: they need no measurement
 * @param picks the networks to measure
 * @param seconds what measuring all of them is expected to take
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record RemeasurePlan(
        Prediction prediction, double expectedLoss, int[] sure, List<FrontDoubt.Pick> picks, double seconds) {
    /** What setting up one network takes, and how often it is run. */
    private static final double SET_UP_SECONDS = 5;

    private static final int RUNS = 100;
    private static final double MILLISECONDS = 1000;

    public RemeasurePlan {
        picks = List.copyOf(picks);
    }

    /**
     * The plan for a new device.
     *
     * @param question the measurements so far
     * @param basis accuracies and reference point; the least accuracy of its region holds
     * @param networks how many at most
     * @param minutes what they may take, infinite for no limit
     */
    public static RemeasurePlan of(
            AdaptationQuestion question, Basis basis, int networks, double minutes, Progress progress) {
        double[] accuracy = basis.known();
        long seed = question.options().seed();
        Measurements measured = question.measurements();
        JointPrediction joint = question.adapter().joint(question.target(), measured, question.options());
        progress.at(0.5);
        Prediction prediction = joint.marginal(question.options().threshold(), seed);
        int[] rows = Arrays.stream(ColumnValues.rows(prediction.latencies(), accuracy))
                .filter(row -> Double.isFinite(accuracy[row])
                        && accuracy[row] >= basis.region().minAccuracy())
                .toArray();
        double from = basis.region().accurateFrom();
        double accurate =
                Double.isNaN(from) ? ColumnValues.median(ColumnValues.rising(ColumnValues.of(accuracy, rows))) : from;
        FrontDoubt doubt = new FrontDoubt(
                joint,
                prediction,
                rows,
                accuracy,
                FrontDoubt.SURE,
                new double[] {Double.NEGATIVE_INFINITY, accurate},
                basis.reference(),
                seed);
        double before = doubt.expectedLoss();
        List<FrontDoubt.Pick> picks = doubt.next(
                networks,
                Double.isInfinite(minutes) ? row -> 1 : row -> seconds(prediction, row),
                Double.isInfinite(minutes) ? minutes : 60 * minutes);
        progress.at(1);
        double seconds = picks.stream()
                .mapToDouble(pick -> seconds(prediction, pick.row()))
                .sum();
        return new RemeasurePlan(prediction, before, doubt.sure(), picks, seconds);
    }

    private static double seconds(Prediction prediction, int row) {
        return SET_UP_SECONDS + RUNS * prediction.latencies()[row] / MILLISECONDS;
    }
}

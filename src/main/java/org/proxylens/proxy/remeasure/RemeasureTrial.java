package org.proxylens.proxy.remeasure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.proxylens.data.ColumnValues;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Measurements;

/** One target and one draw of its first measurements: what each way of measuring on loses. */
final class RemeasureTrial {
    private final String target;
    private final long seed;
    private final Measurements first;
    private final double[] truth;
    private final double[] accuracy;
    private final RemeasureOptions options;
    private final int[] rows;
    private final double accurateFrom;

    RemeasureTrial(
            String target, long seed, Measurements first, double[] truth, double[] accuracy, RemeasureOptions options) {
        this.target = target;
        this.seed = seed;
        this.first = first;
        this.truth = truth;
        this.accuracy = accuracy;
        this.options = options;
        rows = Arrays.stream(ColumnValues.rows(truth, accuracy))
                .filter(row -> options.region().contains(truth[row], accuracy[row]))
                .toArray();
        double from = options.region().accurateFrom();
        accurateFrom =
                Double.isNaN(from) ? ColumnValues.median(ColumnValues.rising(ColumnValues.of(accuracy, rows))) : from;
    }

    /** By the doubt about the places on the front, the prediction made anew after each round. */
    RemeasureCurve byDoubt(RemeasureCurve.Way way, JointPrediction start, double sureFrom) {
        Trail trail = new Trail(Math.min(options.networks(), rows.length));
        int promised = promised(start.marginal(1, seed).latencies());
        JointPrediction joint = start;
        while (true) {
            FrontDoubt doubt = new FrontDoubt(
                    joint,
                    joint.marginal(1, seed),
                    rows,
                    accuracy,
                    sureFrom,
                    new double[] {Double.NEGATIVE_INFINITY, accurateFrom},
                    options.reference(),
                    seed + trail.n);
            trail.at(doubt.expectedLoss(), doubt.sure());
            List<FrontDoubt.Pick> picks =
                    doubt.next(Math.min(options.round(), trail.left()), row -> 1, Double.POSITIVE_INFINITY);
            if (picks.isEmpty()) {
                return trail.curve(way, promised);
            }
            picks.forEach(pick -> trail.add(pick.row(), pick.expectedLoss()));
            int[] picked = picks.stream().mapToInt(FrontDoubt.Pick::row).toArray();
            joint = joint.with(Measurements.of(picked, truth));
        }
    }

    /** Layer by layer of the front under predicted latencies. */
    RemeasureCurve byLayers(RemeasureCurve.Way way, double[] predicted) {
        BitSet known = ColumnValues.set(first.rows());
        int[] open = Arrays.stream(rows).filter(row -> !known.get(row)).toArray();
        Trail trail = new Trail(Math.min(options.networks(), open.length));
        trail.at(Double.NaN, new int[0]);
        for (int row : FrontLayers.order(open, predicted, accuracy, trail.left(), options.reference())) {
            trail.add(row, Double.NaN);
        }
        return trail.curve(way, promised(predicted));
    }

    private int promised(double[] predicted) {
        int[] known =
                Arrays.stream(rows).filter(row -> !Double.isNaN(predicted[row])).toArray();
        return ParetoAnalysis.front(known, predicted, accuracy).length;
    }

    private double loss(int[] selected, double least) {
        RegionOfInterest region = options.region();
        double loss = ParetoAnalysis.selected(
                        selected,
                        truth,
                        accuracy,
                        new RegionOfInterest(
                                Math.max(least, region.minAccuracy()), region.latencyLow(), region.latencyHigh()),
                        options.reference())
                .loss()
                .hvLoss();
        // nothing selected in the region: all of it is lost
        return Double.isNaN(loss) ? 1 : loss;
    }

    /** What was measured one after another, and what the front of it loses after each. */
    private final class Trail {
        private final int[] chosen;
        private final double[] expected;
        private final int[] sure;
        private final double[] hvLoss;
        private final double[] accurateLoss;
        private int[] spared = {};
        private int n;

        Trail(int most) {
            chosen = new int[most];
            expected = new double[most + 1];
            sure = new int[most + 1];
            hvLoss = new double[most + 1];
            accurateLoss = new double[most + 1];
        }

        int left() {
            return chosen.length - n;
        }

        /** The prediction is made anew. */
        void at(double expectedLoss, int[] counted) {
            spared = counted;
            expected[n] = expectedLoss;
            score();
        }

        void add(int row, double expectedLoss) {
            chosen[n++] = row;
            expected[n] = expectedLoss;
            score();
        }

        private void score() {
            int[] selected = Stream.of(first.rows(), Arrays.copyOf(chosen, n), spared)
                    .flatMapToInt(Arrays::stream)
                    .toArray();
            sure[n] = spared.length;
            hvLoss[n] = loss(selected, Double.NEGATIVE_INFINITY);
            accurateLoss[n] = loss(selected, accurateFrom);
        }

        RemeasureCurve curve(RemeasureCurve.Way way, int promised) {
            return new RemeasureCurve(
                    target,
                    way,
                    seed,
                    Arrays.copyOf(chosen, n),
                    Arrays.copyOf(expected, n + 1),
                    Arrays.copyOf(sure, n + 1),
                    promised,
                    Arrays.copyOf(hvLoss, n + 1),
                    Arrays.copyOf(accurateLoss, n + 1));
        }
    }
}

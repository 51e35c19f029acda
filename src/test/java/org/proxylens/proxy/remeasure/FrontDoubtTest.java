package org.proxylens.proxy.remeasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Prediction;
import org.proxylens.proxy.sample.RowIntervals;
import org.proxylens.rank.Interval;

class FrontDoubtTest {
    private static final int ROWS = 40;
    private static final double[] EVERYTHING = {Double.NEGATIVE_INFINITY};

    /** Latencies known up to independent normal errors of a size. */
    private record Independent(double[] latency, double error, Measurements measured) implements JointPrediction {
        @Override
        public Prediction marginal(double threshold, long seed) {
            double[] low =
                    Arrays.stream(latency).map(value -> value - 1.28 * error).toArray();
            double[] high =
                    Arrays.stream(latency).map(value -> value + 1.28 * error).toArray();
            return new Prediction(latency, RowIntervals.of(low, high), Interval.UNDEFINED, Double.NaN);
        }

        @Override
        public double[][] draws(int[] rows, int count, Random random) {
            double[][] draws = new double[count][rows.length];
            for (double[] draw : draws) {
                Arrays.setAll(draw, i -> latency[rows[i]] + error * random.nextGaussian());
            }
            return draws;
        }

        @Override
        public JointPrediction with(Measurements further) {
            List<Integer> rows = new ArrayList<>();
            Arrays.stream(measured.rows()).forEach(rows::add);
            Arrays.stream(further.rows()).forEach(rows::add);
            int[] all = rows.stream().mapToInt(Integer::intValue).toArray();
            return new Independent(latency, error, Measurements.of(all, latency));
        }
    }

    private final double[] accuracy = new double[ROWS];
    private final double[] latency = new double[ROWS];
    private final int[] rows = IntStream.range(0, ROWS).toArray();

    FrontDoubtTest() {
        Random random = new Random(7);
        for (int row = 0; row < ROWS; row++) {
            accuracy[row] = 50 + 40 * random.nextDouble();
            latency[row] = 5 + (accuracy[row] - 50) / 8 + 5 * random.nextDouble();
        }
    }

    private FrontDoubt doubt(double error, double sureFrom, int... measured) {
        JointPrediction joint = new Independent(latency, error, Measurements.of(measured, latency));
        return doubt(joint, sureFrom);
    }

    private FrontDoubt doubt(JointPrediction joint, double sureFrom) {
        return new FrontDoubt(
                joint, joint.marginal(1, 1), rows, accuracy, sureFrom, EVERYTHING, ReferencePoint.DEFAULT, 1);
    }

    private static List<FrontDoubt.Pick> picks(FrontDoubt doubt, int most) {
        return doubt.next(most, row -> 1, Double.POSITIVE_INFINITY);
    }

    @Test
    void withoutDoubtThePicksAreTheFront() {
        FrontDoubt doubt = doubt(0, FrontDoubt.NEVER, 0);
        List<FrontDoubt.Pick> picks = picks(doubt, ROWS);
        int[] front = ParetoAnalysis.front(rows, latency, accuracy);
        List<Integer> members =
                Arrays.stream(front).filter(row -> row != 0).boxed().toList();
        assertThat(picks).extracting(FrontDoubt.Pick::row).containsExactlyInAnyOrderElementsOf(members);
        assertThat(picks).allSatisfy(pick -> assertThat(pick.probability()).isCloseTo(1, within(1e-9)));
        assertThat(picks.get(picks.size() - 1).expectedLoss()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatIsExpectedWithoutDoubtComesTrue() {
        FrontDoubt doubt = doubt(0, FrontDoubt.NEVER, 0, 5);
        int[] measured = {0, 5, -1, -1, -1};
        List<FrontDoubt.Pick> picks = picks(doubt, 3);
        for (int i = 0; i < 3; i++) {
            measured[2 + i] = picks.get(i).row();
            double loss = ParetoAnalysis.selected(
                            Arrays.copyOf(measured, 3 + i),
                            latency,
                            accuracy,
                            RegionOfInterest.ALL,
                            ReferencePoint.DEFAULT)
                    .loss()
                    .hvLoss();
            assertThat(picks.get(i).expectedLoss()).isCloseTo(loss, within(1e-12));
        }
    }

    @Test
    void whatIsExpectedFallsAndMostAtFirst() {
        FrontDoubt doubt = doubt(1, FrontDoubt.NEVER, 0);
        double before = doubt.expectedLoss();
        double gain = Double.POSITIVE_INFINITY;
        for (FrontDoubt.Pick pick : picks(doubt, 12)) {
            assertThat(pick.expectedLoss()).isLessThan(before);
            assertThat(before - pick.expectedLoss()).isLessThanOrEqualTo(gain + 1e-12);
            gain = before - pick.expectedLoss();
            before = pick.expectedLoss();
            assertThat(pick.probability()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void whatIsSureNeedsNoMeasurement() {
        FrontDoubt all = doubt(0.3, FrontDoubt.NEVER, 0);
        FrontDoubt spared = doubt(0.3, FrontDoubt.SURE, 0);
        assertThat(all.sure()).isEmpty();
        assertThat(spared.sure()).isNotEmpty();
        assertThat(Arrays.stream(spared.sure()).boxed())
                .allSatisfy(row -> assertThat(spared.membership(row)).isGreaterThanOrEqualTo(FrontDoubt.SURE));
        assertThat(spared.expectedLoss()).isLessThan(all.expectedLoss());
        assertThat(picks(spared, ROWS))
                .extracting(FrontDoubt.Pick::row)
                .doesNotContainAnyElementsOf(
                        Arrays.stream(spared.sure()).boxed().toList());
    }

    @Test
    void aBudgetOfSecondsIsKept() {
        List<FrontDoubt.Pick> picks = doubt(1, FrontDoubt.NEVER, 0).next(ROWS, row -> row % 2 == 0 ? 10 : 1, 12);
        double seconds =
                picks.stream().mapToDouble(pick -> pick.row() % 2 == 0 ? 10 : 1).sum();
        assertThat(seconds).isLessThanOrEqualTo(12).isGreaterThan(5);
        assertThat(picks.get(0).row() % 2).as("cheap ones first").isEqualTo(1);
    }

    @Test
    void layersAreFrontsOfTheRest() {
        int[] order = FrontLayers.order(rows, latency, accuracy, ROWS, ReferencePoint.DEFAULT);
        int[] first = ParetoAnalysis.front(rows, latency, accuracy);
        assertThat(order).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(Arrays.copyOf(order, first.length)).containsExactlyInAnyOrder(first);
        assertThat(order[0]).isIn(Arrays.stream(first).boxed().toArray());
    }
}

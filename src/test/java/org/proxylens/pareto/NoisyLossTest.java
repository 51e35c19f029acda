package org.proxylens.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proxylens.benchmark.NoiseCoverageTable;

/** Intervals under noise, on noise that is made up and so known. */
class NoisyLossTest {
    @Test
    void theIntervalHoldsTheTrueLossAndProbabilitiesComeTrue() {
        NoiseCoverageTable.Coverage coverage = NoiseCoverageTable.of(0.05, 0.1, 5, 3, 40);
        assertThat(coverage.inside()).isGreaterThanOrEqualTo(0.8);
        assertThat(coverage.told()).isCloseTo(coverage.member(), within(0.1));
        assertThat(Math.abs(coverage.corrected())).isLessThan(Math.abs(coverage.bias()));
    }

    @Test
    void aColumnWithoutRepeatsStaysAsItIs() {
        double[] values = {1, 2, Double.NaN};
        NoisyColumn column = NoisyColumn.ofLatencies(values, row -> new double[0]);
        assertThat(column.noisy()).isFalse();
        assertThat(column.resampled(new Random(1))).containsExactly(values);
        NoisyLoss loss = NoisyLoss.of(column, column, column, RegionOfInterest.ALL, ReferencePoint.DEFAULT, 10, 1);
        assertThat(loss.estimate()).isZero();
        assertThat(loss.interval().low()).isZero();
        assertThat(loss.interval().high()).isZero();
        assertThat(loss.probability()).containsOnly(1);
    }

    /** One repeat of two is none: of two drawn, both are numbers a quarter of the time. */
    @Test
    void aRepeatThatIsNoNumberIsNotDroppedInSilence() {
        double[] values = new double[4000];
        Arrays.fill(values, 100);
        double[] repeats = {101, Double.NaN};
        double[] again = NoisyColumn.ofLatencies(values, row -> repeats).resampled(new Random(3));
        assertThat(Arrays.stream(again).filter(Double::isNaN).count()).isBetween(2900L, 3100L);
    }

    /** Two repeats, each off by 10 % of the middle: single measurements scatter by sqrt(2) times as much. */
    @Test
    void resamplesScatterAsMuchAsTheMeasurements() {
        double[] values = new double[4000];
        Arrays.fill(values, 100);
        double[][] repeats = {{100 * Math.exp(-.1), 100 * Math.exp(.1)}};
        double[] again = NoisyColumn.ofLatencies(values, row -> repeats[0]).resampled(new Random(3));
        double variance = Arrays.stream(again)
                .map(value -> Math.pow(Math.log(value / 100), 2))
                .average()
                .orElseThrow();
        assertThat(variance).as("the mean of two, each of variance 2 · 0.01").isCloseTo(.01, within(.001));
        double[] seeds = {88, 92};
        double[] accuracy = new double[4000];
        Arrays.fill(accuracy, 90);
        double[] other = NoisyColumn.ofAccuracies(accuracy, row -> seeds).resampled(new Random(3));
        assertThat(Arrays.stream(other)
                        .map(value -> (value - 90) * (value - 90))
                        .average()
                        .orElseThrow())
                .isCloseTo(4, within(.4));
    }
}

package org.proxylens.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class FrontTest {
    private static int[] front(double[] latency, double[] accuracy) {
        return ParetoAnalysis.front(IntStream.range(0, latency.length).toArray(), latency, accuracy);
    }

    @Test
    void drawnByHand() {
        double[] latency = {3, 1, 2, 4, 2.5, 5};
        double[] accuracy = {70, 60, 65, 70, 64, 75};
        assertThat(front(latency, accuracy)).containsExactly(1, 2, 0, 5);
    }

    @Test
    void equalPointsAreAllKept() {
        assertThat(front(new double[] {2, 1, 2, 1}, new double[] {9, 8, 9, 8})).containsExactly(1, 3, 0, 2);
    }

    @Test
    void ofEqualLatencyTheMostAccurateStands() {
        assertThat(front(new double[] {1, 1, 1, 1}, new double[] {5, 7, 6, 7})).containsExactly(1, 3);
    }

    @Test
    void ofEqualAccuracyTheFastestStands() {
        assertThat(front(new double[] {3, 2, 4}, new double[] {7, 7, 7})).containsExactly(1);
    }

    @Test
    void fewOrNone() {
        assertThat(front(new double[0], new double[0])).isEmpty();
        assertThat(front(new double[] {4}, new double[] {50})).containsExactly(0);
        assertThat(ParetoAnalysis.front(new int[] {2, 0}, new double[] {2, 1, 3}, new double[] {50, 99, 60}))
                .containsExactly(0, 2);
    }

    @Test
    void architecturesWithoutLatencyOrAccuracyTakeNoPart() {
        assertThat(front(new double[] {Double.NaN, 2, 3}, new double[] {99, 50, Double.NaN}))
                .containsExactly(1);
    }

    @Property
    void isWhatNobodyDominates(@ForAll("points") double[][] points) {
        double[] latency = points[0];
        double[] accuracy = points[1];
        int[] expected = IntStream.range(0, latency.length)
                .filter(x -> IntStream.range(0, latency.length)
                        .noneMatch(y -> latency[y] <= latency[x]
                                && accuracy[y] >= accuracy[x]
                                && (latency[y] < latency[x] || accuracy[y] > accuracy[x])))
                .toArray();
        int[] found = front(latency, accuracy);
        assertThat(found).containsExactlyInAnyOrder(expected);
        for (int i = 1; i < found.length; i++) {
            double[] before = {latency[found[i - 1]], accuracy[found[i - 1]], found[i - 1]};
            double[] here = {latency[found[i]], accuracy[found[i]], found[i]};
            assertThat(Arrays.compare(before, here)).isNegative();
        }
    }

    @Provide
    Arbitrary<double[][]> points() {
        Arbitrary<Double> coarse = Arbitraries.integers().between(1, 12).map(Integer::doubleValue);
        Arbitrary<Double> fine = Arbitraries.doubles().between(1, 12);
        Arbitrary<Double> value = Arbitraries.frequencyOf(Tuple.of(3, coarse), Tuple.of(1, fine));
        return Arbitraries.integers().between(0, 40).flatMap(n -> value.array(double[].class)
                .ofSize(n)
                .array(double[][].class)
                .ofSize(2));
    }
}

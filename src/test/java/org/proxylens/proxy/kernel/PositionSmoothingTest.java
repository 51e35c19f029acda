package org.proxylens.proxy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionSmoothingTest {
    @Test
    void everyLengthUpToTheNodesHasABasis() {
        for (int positions = 1; positions <= 100; positions++) {
            assertThat(new PositionSmoothing(positions).width()).isBetween(1, 8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 350, 490, 500, 2000})
    void longListsHaveTheSmoothBasisThatShortOnesHave(int positions) {
        PositionSmoothing smoothing = new PositionSmoothing(positions);
        double length = positions / 4.0;
        for (int other : new int[] {0, 1, positions / 3, positions - 1}) {
            double expected = Math.exp(-0.5 * other * other / length / length);
            assertThat(product(smoothing, 0, other)).isCloseTo(expected, within(0.03));
        }
    }

    private static double product(PositionSmoothing smoothing, int one, int other) {
        double[] a = new double[smoothing.width()];
        double[] b = new double[smoothing.width()];
        smoothing.add(1, one, a, 0);
        smoothing.add(1, other, b, 0);
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}

package org.proxylens.proxy.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConformalQuantileTest {
    @Test
    void theReachIsTheResidualAtItsRank() {
        double[] nine = {-9, 1, 2, -3, 4, 5, -6, 7, 8};

        // 0.8 · 10 = the eighth smallest
        assertThat(ConformalQuantile.of(nine).reach()).isEqualTo(8);
        assertThat(ConformalQuantile.of(new double[] {1, -2}).reach()).isEqualTo(2);
    }

    @Test
    void theNextErrorIsWithinReachFourTimesInFive() {
        Random random = new Random(1);
        int within = 0;
        int trials = 4000;
        for (int trial = 0; trial < trials; trial++) {
            double[] residuals =
                    random.doubles(14).map(u -> Math.tan(Math.PI * (u - 0.5))).toArray();
            double next = Math.tan(Math.PI * (random.nextDouble() - 0.5));
            within += Math.abs(next) <= ConformalQuantile.of(residuals).reach() ? 1 : 0;
        }
        assertThat((double) within / trials).isCloseTo(0.8, within(0.02));
    }

    @Test
    void oneOutlierDoesNotDecideTheSize() {
        double[] residuals = new double[20];
        Arrays.fill(residuals, 0.5);
        residuals[3] = 100;

        assertThat(ConformalQuantile.of(residuals).size()).isLessThan(0.9);
        assertThat(ConformalQuantile.of(residuals).spread())
                .isLessThan(ConformalQuantile.of(new double[5]).spread());
    }
}

package org.proxylens.proxy.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarginalLikelihoodTest {
    private static final int K = 6;

    /** A Gram matrix of rank 3. */
    private static double[] gram(Random random) {
        double[] factors = random.doubles(3 * K, -1, 1).toArray();
        double[] gram = new double[K * (K + 1) / 2];
        for (int i = 0, at = 0; i < K; i++) {
            for (int j = 0; j <= i; j++, at++) {
                for (int f = 0; f < 3; f++) {
                    gram[at] += factors[3 * i + f] * factors[3 * j + f];
                }
            }
        }
        return gram;
    }

    @Test
    void itsGradientHoldsWithNoisesThatDiffer() {
        Random random = new Random(5);
        double[][] grams = {gram(random), gram(random)};
        double[] y = random.doubles(K, -1, 1).toArray();
        double[] ratios = {1, 1, 8, 1, 2, 1};
        Scales prior = new Scales(new double[] {-1, -2, -2}, 0.7);
        MarginalLikelihood evidence = new MarginalLikelihood(grams, y, prior, ratios);
        double[] at = {-0.5, -1.5, -1};
        double[] gradient = new double[3];
        evidence.at(at, gradient);

        for (int i = 0; i < 3; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (evidence.at(up, new double[3]) - evidence.at(down, new double[3])) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void anOutlierGivenItsNoiseCostsLess() {
        double[][] grams = {gram(new Random(5))};
        double[] y = {0.1, -0.1, 9, 0, 0.1, -0.2};
        double[] scales = {-1, -1};
        double plain = new MarginalLikelihood(grams, y, null).at(scales, new double[2]);
        double given =
                new MarginalLikelihood(grams, y, null, new double[] {1, 1, 60, 1, 1, 1}).at(scales, new double[2]);
        assertThat(given).isLessThan(plain);
    }

    @Test
    void anOutlierHasItsPrice() {
        assertThat(StudentNoise.price(new double[] {1, 1, 1})).isZero();
        assertThat(StudentNoise.price(new double[] {1, 8, 1})).isCloseTo(2 * (Math.log(8) - 0.875), within(1e-12));
        assertThat(StudentNoise.price(new double[] {0.8})).isPositive();
    }
}

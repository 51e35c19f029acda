package org.proxylens.proxy.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.proxylens.proxy.blend.MarginalLikelihood;
import org.proxylens.proxy.blend.Scales;

class NumericTest {
    @Property(tries = 50)
    void choleskySolvesAndInverts(@ForAll @IntRange(min = 1, max = 25) int n, @ForAll long seed) {
        double[] matrix = positive(n, new Random(seed));
        double[] x = new Random(seed + 1).doubles(n, -1, 1).toArray();
        double[] b = product(matrix, x);
        Cholesky factor = new Cholesky(matrix, n);

        assertThat(factor.solve(b)).containsExactly(x, within(1e-8));
        assertThat(product(factor.inverse(), b)).containsExactly(x, within(1e-8));
        for (int i = 0; i < n; i++) {
            assertThat(factor.inverseDiagonal()[i]).isEqualTo(factor.inverse()[i * n + i]);
        }
    }

    /** The lower triangle by rows, one behind the other. */
    private static double[] lower(double[] matrix, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Arrays.copyOfRange(matrix, i * n, i * n + i + 1))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Property(tries = 20)
    void theEvidencesGradientIsItsSlope(@ForAll long seed) {
        Random random = new Random(seed);
        int k = 12;
        double[][] grams = {lower(positive(k, random), k), lower(positive(k, random), k)};
        double[] y = random.doubles(k, -1, 1).toArray();
        MarginalLikelihood evidence = new MarginalLikelihood(grams, y, new Scales(new double[] {-1, -2, -3}, 0.7));
        double[] x = {-1.5, -1, -2};
        double[] gradient = new double[3];
        evidence.at(x, gradient);
        for (int i = 0; i < 3; i++) {
            double[] up = x.clone();
            double[] down = x.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (evidence.at(up, new double[3]) - evidence.at(down, new double[3])) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
        }
    }

    @Test
    void bfgsFindsTheFloorOfACurvedValley() {
        Bfgs.Objective rosenbrock = (x, gradient) -> {
            double a = 1 - x[0];
            double b = x[1] - x[0] * x[0];
            gradient[0] = -2 * a - 400 * x[0] * b;
            gradient[1] = 200 * b;
            return a * a + 100 * b * b;
        };

        assertThat(Bfgs.minimise(rosenbrock, new double[] {-1.2, 1}, 200, 1e-16))
                .containsExactly(new double[] {1, 1}, within(1e-5));
    }

    @Test
    void leastSquaresTakesTheShortestOfManySolutions() {
        double[][] twins = {{1, 1}, {2, 2}, {3, 3}};

        assertThat(LeastSquares.solve(twins, new double[] {2, 4, 6}))
                .containsExactly(new double[] {1, 1}, within(1e-12));
    }

    @Property(tries = 20)
    void theNormalEquationsOfOneHotColumnsHaveTheSameSolution(@ForAll long seed) {
        Random random = new Random(seed);
        int rows = 60;
        double[][] design = new double[rows][10];
        double[][] products = new double[10][10];
        double[] y = random.doubles(rows, 1, 9).toArray();
        double[] right = new double[10];
        for (int row = 0; row < rows; row++) {
            // three positions of three tokens each and a constant: of rank 7
            int[] ones = {random.nextInt(3), 3 + random.nextInt(3), 6 + random.nextInt(3), 9};
            for (int one : ones) {
                design[row][one] = 1;
                right[one] += y[row];
                for (int other : ones) {
                    products[one][other]++;
                }
            }
        }
        assertThat(LeastSquares.solveNormal(products, right))
                .containsExactly(LeastSquares.solve(design, y), within(1e-9));
    }

    private static double[] positive(int n, Random random) {
        double[] root = random.doubles((long) n * n, -1, 1).toArray();
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] = Cholesky.dot(root, i * n, root, j * n, n) + (i == j ? 0.5 : 0);
            }
        }
        return matrix;
    }

    private static double[] product(double[] matrix, double[] x) {
        double[] out = new double[x.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Cholesky.dot(matrix, i * out.length, x, 0, out.length);
        }
        return out;
    }
}

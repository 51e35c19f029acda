package org.proxylens.proxy.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedVarianceTest {
    private static final int ROWS = 4000;
    private static final Random RANDOM = new Random(3);
    private static final double[] COMMON = noise();

    private static double[] noise() {
        return RANDOM.doubles(ROWS, -1, 1).toArray();
    }

    /** The common part with noise of its own. */
    private static FeatureColumns column(double share) {
        double[] own = noise();
        double[] values = new double[ROWS];
        Arrays.setAll(values, row -> share * COMMON[row] + (1 - share) * own[row]);
        return FeatureColumns.centred(values, 1);
    }

    @Test
    void ofTwoItIsTheSquaredCorrelation() {
        FeatureColumns one = column(0.5);
        FeatureColumns other = column(0.5);
        double product = 0;
        for (int row = 0; row < ROWS; row++) {
            product += one.values()[row] * other.values()[row] / ROWS;
        }
        double squared = product * product / (one.squares() * other.squares());
        double[] shares = new SharedVariance(List.of(one, other)).among(new int[] {0, 1});
        assertThat(shares[0]).isCloseTo(squared, within(2e-3));
        assertThat(shares[1]).isCloseTo(squared, within(2e-3));
    }

    @Test
    void noiseThatNoOtherHasSharesNothing() {
        SharedVariance shared = new SharedVariance(List.of(column(0.8), column(0.8), column(0), column(0.8)));
        double[] shares = shared.among(new int[] {0, 1, 2, 3});
        assertThat(shares[2]).isLessThan(0.01);
        assertThat(shares[0]).isGreaterThan(0.9);
        // of a smaller pool less is explained, and what is not in it does not count
        assertThat(shared.among(new int[] {0, 1})[0]).isLessThan(shares[0]).isGreaterThan(0.8);
        assertThat(shared.among(new int[] {0, 2})[0]).isLessThan(0.01);
    }

    @Test
    void aSubsetThatLacksFewSharesWhatItsColumnsShareAlone() {
        List<FeatureColumns> columns = List.of(column(0.8), column(0.3), column(0.6), column(0.5), column(0.7));
        double[] shares = new SharedVariance(columns).among(new int[] {0, 2, 3});
        double[] alone =
                new SharedVariance(List.of(columns.get(0), columns.get(2), columns.get(3))).among(new int[] {0, 1, 2});
        assertThat(shares).containsExactly(alone, within(1e-12));
    }

    @Test
    void ofOneAloneNothingIsHeldAgainstIt() {
        assertThat(new SharedVariance(List.of(column(0.5))).among(new int[] {0}))
                .containsExactly(1);
        assertThat(new SharedVariance(List.of()).among(new int[0])).isEmpty();
    }

    @Test
    void aConstantColumnIsNoTrouble() {
        FeatureColumns constant = FeatureColumns.centred(new double[ROWS], 1);
        double[] shares = new SharedVariance(List.of(constant, column(0.5))).among(new int[] {0, 1});
        assertThat(shares[0]).isBetween(0.0, 0.01);
    }
}

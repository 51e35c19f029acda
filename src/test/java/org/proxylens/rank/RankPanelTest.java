package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankPanelTest {
    /** Whatever the number of rows and columns leaves over, every sum is exact, as sums of doubles are here. */
    @ParameterizedTest
    @CsvSource({"1, 2, 1", "15, 3, 5", "16, 1, 2", "17, 64, 256", "3000, 7, 33", "16384, 2, 3"})
    void sumsAreExact(int rows, int left, int right) {
        SplittableRandom random = new SplittableRandom(rows);
        int[][] one = columns(left, rows, random);
        int[][] other = columns(right, rows, random);
        RankPanel panel = new RankPanel();
        double[] sums = new double[RankPanel.LEFT * RankPanel.RIGHT];
        panel.multiply(other.length <= RankPanel.LEFT ? other : one, other, sums);
        panel.multiply(one, other, sums);
        for (int i = 0; i < left; i++) {
            for (int j = 0; j < right; j++) {
                assertThat(sums[i * RankPanel.RIGHT + j]).isEqualTo(RankProduct.dot(one[i], other[j]));
            }
        }
    }

    /** All ranks at the ends, of like and of unlike sign: the greatest products there can be. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, -1", "-1, -1"})
    void theGreatestProductsFit(int signOfLeft, int signOfRight) {
        int rows = RankPanel.MOST_ROWS;
        int[][] left = {
            IntStream.range(0, rows).map(row -> signOfLeft * (rows - 1)).toArray()
        };
        int[][] right = {
            IntStream.range(0, rows).map(row -> signOfRight * (rows - 1)).toArray()
        };
        double[] sums = new double[RankPanel.LEFT * RankPanel.RIGHT];
        new RankPanel().multiply(left, right, sums);
        assertThat(sums[0]).isEqualTo((double) signOfLeft * signOfRight * rows * (rows - 1) * (rows - 1));
    }

    private static int[][] columns(int count, int rows, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(column -> random.ints(rows, 1 - rows, rows).toArray())
                .toArray(int[][]::new);
    }
}

package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void tiesTakeTheirAverageRankAndMissingTakesNone() {
        double[] ranks = RankCorrelations.ranks(new double[] {7, Double.NaN, 3, 7, 1, 7});
        assertThat(ranks).containsExactly(4, Double.NaN, 2, 4, 1, 4);
    }

    @Test
    void negativeZeroTiesWithZeroAndInfinitiesAreTheEnds() {
        double[] ranks = RankCorrelations.ranks(
                new double[] {0.0, -0.0, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE});
        assertThat(ranks).containsExactly(3.5, 3.5, 2, 6, 1, 5);
    }

    @Test
    void nothingHasNoRanks() {
        assertThat(RankCorrelations.ranks(new double[0])).isEmpty();
        assertThat(RankCorrelations.ranks(new double[] {Double.NaN})).containsExactly(Double.NaN);
    }

    @Test
    void valuesAlikeToTheLastBitsBesideOneFarOffAreToldApart() {
        double[] values = IntStream.range(0, 5000)
                .mapToDouble(i -> 5 + Math.ulp(5.0) * (i * 1237 % 5000))
                .toArray();
        values[17] = 1e-300;
        checkOrder(SortedColumn.of(values), values);
    }

    @Property
    void theOrderRisesAndKeepsRowsOfEqualValues(@ForAll("columns") double[] values) {
        checkOrder(SortedColumn.of(values), values);
    }

    @Property
    void ranksAreThoseOfCounting(@ForAll("columns") double[] values) {
        double[] ranks = RankCorrelations.ranks(values);
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            long below = Arrays.stream(values).filter(other -> other < value).count();
            long equal = Arrays.stream(values).filter(other -> other == value).count();
            assertThat(ranks[row]).isEqualTo((Double) (Double.isNaN(value) ? Double.NaN : below + (equal + 1) / 2.0));
        }
    }

    private static void checkOrder(SortedColumn column, double[] values) {
        int[] order = IntStream.range(0, column.size()).map(column::row).toArray();
        int[] expected = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .boxed()
                .sorted((a, b) -> values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b)
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(order).containsExactly(expected);
    }

    @Provide
    Arbitrary<double[]> columns() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles(),
                        Arbitraries.integers().between(-3, 3).map(Integer::doubleValue),
                        Arbitraries.of(Double.NaN, 0.0, -0.0, 1e300, Double.MIN_VALUE))
                .array(double[].class)
                .ofMaxSize(60);
    }
}

package org.proxylens.data.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ColumnValues;

class ColumnSpreadTest {
    @Property
    void isThatOfTheRisingValues(@ForAll("columns") double[] column) {
        double[] before = column.clone();
        double[] rising = ColumnValues.rising(column);
        ColumnSpread spread = ColumnSpread.of(column);
        int n = rising.length;
        assertThat(spread.n()).isEqualTo(n);
        assertThat(spread).matches(found -> n > 0 || found.equals(ColumnSpread.NONE));
        if (n > 0) {
            assertThat(spread.median()).isEqualTo(ColumnValues.median(rising));
            assertThat(spread.least()).isEqualTo(rising[0]);
            assertThat(spread.lowerQuartile()).isEqualTo(rising[n / 4]);
            assertThat(spread.upperQuartile()).isEqualTo(rising[3 * n / 4]);
            assertThat(spread.greatest()).isEqualTo(rising[n - 1]);
        }
        assertThat(column).isEqualTo(before);
        if (tiedPairs(rising) >= QuantisationCheck.TIED_PAIRS * n * (n - 1)) {
            assertThat(spread.mayTie() || n < 2).isTrue();
        }
    }

    @Provide
    Arbitrary<double[]> columns() {
        Arbitrary<Double> any =
                Arbitraries.doubles().between(1e-3, 1e6).ofScale(4).injectNull(0.1);
        Arbitrary<Double> few = Arbitraries.integers().between(1, 20).map(Integer::doubleValue);
        return Arbitraries.oneOf(any, few)
                .map(value -> value == null ? Double.NaN : value)
                .list()
                .ofMaxSize(300)
                .map(values -> values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Values that rise and fall make the worst parts for the middle one of three. */
    @Test
    void organPipesAreNoBurden() {
        double[] column = IntStream.range(0, 100_000)
                .mapToDouble(row -> Math.min(row, 100_000 - row))
                .toArray();
        assertThat(ColumnSpread.of(column).median()).isEqualTo(ColumnValues.median(ColumnValues.rising(column)));
        assertThat(ColumnSpread.of(column).mayTie()).isFalse();
    }

    @Test
    void aCommonValueMayTie() {
        double[] column =
                IntStream.range(0, 1000).mapToDouble(row -> row < 120 ? 7 : row).toArray();
        assertThat(ColumnSpread.of(column).mayTie()).isTrue();
    }

    private static double tiedPairs(double[] rising) {
        return Arrays.stream(rising)
                .map(value ->
                        Arrays.stream(rising).filter(other -> other == value).count() - 1)
                .sum();
    }
}

package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Progress;

class KendallTest {
    /** Pairs: 4 agree, 1 disagrees, 1 is tied in y: (4 − 1) over the root of 6 · 5. */
    @Test
    void handChecked() {
        Correlation found = RankCorrelations.kendall(new double[] {1, 2, 3, 4}, new double[] {1, 3, 2, 3});
        assertThat(found.value()).isCloseTo(3 / Math.sqrt(30), within(1e-15));
    }

    @Test
    void undefinedBelowThreeAndForAConstantSide() {
        assertThat(RankCorrelations.kendall(new double[] {1, 2}, new double[] {1, 2}))
                .isEqualTo(new Correlation(Double.NaN, 2));
        assertThat(RankCorrelations.kendall(new double[] {1, 2, 3}, new double[] {4, 4, 4}))
                .isEqualTo(new Correlation(Double.NaN, 3));
    }

    @Property
    void agreesWithCountingAllPairs(@ForAll("pairs") List<double[]> pair) {
        Correlation found = RankCorrelations.kendall(pair.get(0), pair.get(1));
        double expected = brute(pair.get(0), pair.get(1));
        if (Double.isNaN(expected) || found.n() < 3) {
            assertThat(found.defined()).isFalse();
        } else {
            assertThat(found.value()).isCloseTo(expected, within(1e-14));
            assertThat(RankCorrelations.kendall(pair.get(1), pair.get(0)).value())
                    .isEqualTo(found.value());
            assertThat(RankCorrelations.kendall(pair.get(0), pair.get(0)).value())
                    .isIn(1.0, Double.NaN);
        }
    }

    @Property(tries = 100)
    void theMatrixHoldsEveryPair(@ForAll("matrices") List<double[]> columns) {
        CorrelationMatrix matrix = RankCorrelations.kendallMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                assertThat(new Correlation(matrix.value()[i][j], matrix.n()[i][j]))
                        .isEqualTo(RankCorrelations.kendall(columns.get(i), columns.get(j)));
            }
        }
    }

    private static double brute(double[] x, double[] y) {
        long agree = 0;
        long xUntied = 0;
        long yUntied = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = Math.signum(x[i] - x[j]);
                double dy = Math.signum(y[i] - y[j]);
                if (!Double.isNaN(dx) && !Double.isNaN(dy)) {
                    agree += (long) (dx * dy);
                    xUntied += dx != 0 ? 1 : 0;
                    yUntied += dy != 0 ? 1 : 0;
                }
            }
        }
        return agree / Math.sqrt((double) xUntied * yUntied);
    }

    @Provide
    Arbitrary<List<double[]>> pairs() {
        return SpearmanTest.columns(2);
    }

    @Provide
    Arbitrary<List<double[]>> matrices() {
        return SpearmanTest.columns(4);
    }
}

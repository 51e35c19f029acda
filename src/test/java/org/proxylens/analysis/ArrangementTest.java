package org.proxylens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.Arrangement.SortBy;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;

class ArrangementTest {
    private static final double[][] SRCC = {
        {1, 0.2, Double.NaN, 0.8},
        {0.2, 1, 0.5, 0.4},
        {Double.NaN, 0.5, 1, 0.6},
        {0.8, 0.4, 0.6, 1}
    };

    private static final MatrixReading MATRIX = new MatrixReading(
            List.of("a", "b", "c", "d"), CommonSet.PAIRWISE, new CorrelationMatrix(SRCC, new int[4][4]), null, null);

    @Test
    void theBestForATargetStandFirstAfterItselfAndTheUndefinedLast() {
        assertThat(arranged(new SortBy("a", true), null)).containsExactly(0, 3, 1, 2);
        assertThat(arranged(new SortBy("d", true), null)).containsExactly(3, 0, 2, 1);
    }

    @Test
    void ofLossesTheLeastIsTheBestAndRowsAreNotColumns() {
        double[][] loss = {{0, 1, 2, 3}, {9, 0, 8, 7}, {4, 6, 0, 5}, {1, 1, 1, 0}};

        assertThat(new Arrangement(Order.GIVEN, new SortBy("a", true), null, Set.of())
                        .indices(MATRIX, loss, Measure.HV_LOSS))
                .containsExactly(0, 3, 2, 1);
        assertThat(new Arrangement(Order.GIVEN, new SortBy("b", false), null, Set.of("d"))
                        .indices(MATRIX, loss, Measure.HV_LOSS))
                .containsExactly(3, 1, 2, 0);
    }

    @Test
    void groupsStandTogetherInTheOrderOfTheirFirstMembers() {
        assertThat(arranged(null, List.of(1, 0, 1, 0))).containsExactly(0, 2, 1, 3);
        assertThat(arranged(new SortBy("d", true), List.of(1, 0, 1, 0))).containsExactly(3, 1, 0, 2);
    }

    @Test
    void aDeviceThatIsNotShownSortsNothing() {
        assertThat(arranged(new SortBy("z", true), null)).containsExactly(0, 1, 2, 3);
    }

    private static int[] arranged(SortBy by, List<Integer> groups) {
        return new Arrangement(Order.GIVEN, by, groups, Set.of()).indices(MATRIX, SRCC, Measure.SRCC);
    }
}

package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GroupContrastTest {
    private static final double NAN = Double.NaN;

    /** Two groups of three: .9 inside, .5 between, but for one pair that is undefined. */
    private static double[][] matrix() {
        double[][] value = new double[7][7];
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                value[i][j] = i == j ? 1 : i % 2 == j % 2 ? .9 : .5;
            }
        }
        value[1][4] = NAN;
        value[4][1] = NAN;
        return value;
    }

    @Test
    void meansByHandAndPByEnumeration() {
        // of the 20 ways to choose three of six, the two that are the groups themselves show so large a difference
        GroupContrast contrast =
                GroupContrast.of(matrix(), new int[] {1, 2, 3, 4, 5, 6}, new int[] {0, 1, 0, 1, 0, 1}, 50_000, 1);
        assertThat(contrast.within()).isCloseTo(.9, within(1e-12));
        assertThat(contrast.withinPairs()).isEqualTo(6);
        assertThat(contrast.between()).isCloseTo(.5, within(1e-12));
        assertThat(contrast.betweenPairs()).isEqualTo(8);
        assertThat(contrast.difference()).isCloseTo(.4, within(1e-12));
        assertThat(contrast.p()).isCloseTo(.1, within(.005));
        assertThat(contrast.byChance().low()).isNegative();
        assertThat(contrast.byChance().high()).isPositive();
    }

    @Test
    void groupsThatSayNothingAreNotTold() {
        GroupContrast contrast =
                GroupContrast.of(matrix(), new int[] {1, 2, 3, 4, 5, 6}, new int[] {0, 0, 0, 1, 1, 1}, 5000, 1);
        assertThat(contrast.p()).isGreaterThan(.3);
        assertThat(contrast.difference())
                .isBetween(contrast.byChance().low(), contrast.byChance().high());
    }

    @Test
    void ofOneGroupThereIsNoContrast() {
        GroupContrast contrast = GroupContrast.of(matrix(), new int[] {0, 1, 2}, new int[] {0, 0, 0}, 100, 1);
        assertThat(contrast.between()).isNaN();
        assertThat(contrast.p()).isNaN();
        assertThat(contrast.byChance().defined()).isFalse();
    }

    @Test
    void theSeedDecides() {
        int[] members = {0, 1, 2, 3, 4, 5, 6};
        int[] groups = {0, 1, 2, 1, 0, 2, 2};
        assertThat(GroupContrast.of(matrix(), members, groups, 200, 3))
                .isEqualTo(GroupContrast.of(matrix(), members, groups, 200, 3));
    }
}

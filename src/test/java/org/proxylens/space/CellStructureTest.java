package org.proxylens.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CostFeaturesTest;
import org.proxylens.space.network.NetworkShape;

class CellStructureTest {
    @Test
    void figuresAreThoseCountedByHand() {
        double[] figures =
                figures("|nor_conv_3x3~0|+|nor_conv_3x3~0|skip_connect~1|" + "+|avg_pool_3x3~0|none~1|nor_conv_1x1~2|");

        assertThat(figures)
                .containsExactly(
                        // 3 x 3, 1 x 1, pooling, skip; sums into the nodes 2 and 3
                        2,
                        1,
                        1,
                        1,
                        2,
                        // both 3 x 3 read the input, the 1 x 1 reads node 2, the pooling the input
                        1,
                        1,
                        1,
                        2,
                        // input, 3 x 3, sum, 1 x 1, output; the pooling beside it
                        2,
                        2,
                        10,
                        4,
                        1,
                        // all three leave the input, two of them convolutions; nodes 1, 2 and 3
                        3,
                        2,
                        3);
    }

    @Test
    void aLoneSkipConnectionPassesItsSourceOn() {
        double[] figures = figures("|skip_connect~0|+|avg_pool_3x3~0|avg_pool_3x3~1|+|none~0|none~1|skip_connect~2|");

        assertThat(figures[7]).as("values that poolings read").isEqualTo(1);
        assertThat(figures[16]).as("nodes with values of their own").isEqualTo(1);
    }

    @Test
    void whatTakesNoPartIsNotCounted() {
        String dead = "|nor_conv_3x3~0|+|none~0|none~1|+|skip_connect~0|none~1|avg_pool_3x3~2|";
        String without = "|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|";

        assertThat(figures(dead)).isEqualTo(figures(without));
    }

    @Test
    void whatRunsOnNothingCountsWhereOnlyWhatDoesNotReachTheOutputIsLeftOut() {
        String starved = "|none~0|+|none~0|nor_conv_3x3~1|+|nor_conv_3x3~0|none~1|nor_conv_1x1~2|";

        double[] reaching = figures(starved, NetworkShape.Extent.REACHING);

        assertThat(figures(starved)).startsWith(1, 0, 0, 0, 0);
        // 3 x 3, 1 x 1, pooling, skip, sums
        assertThat(reaching).startsWith(2, 1, 0, 0, 1);
        assertThat(reaching[9]).as("longest path, from where there is nothing").isEqualTo(2);
        assertThat(figures(starved.replace("nor_conv_1x1~2", "none~2"), NetworkShape.Extent.REACHING))
                .startsWith(1, 0, 0, 0, 0);
    }

    @Test
    void theCodeKnowsTheStructureWhereTheSpaceHasOne() {
        String dead = "|nor_conv_3x3~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|";
        CodeFeatures features = new CodeFeatures(
                OneHotCodeTest.code(CostFeaturesTest.cell("none"), CostFeaturesTest.cell("nor_conv_3x3"), dead, null));
        double[] weights = new double[features.columns()];
        int first = features.code().active(2)[0];
        weights[first] = 1;
        weights[features.code().columns() + first] = 10;

        assertThat(features.structure()).isNotEmpty().allSatisfy(column -> assertThat(column.squares())
                .isEqualTo(1));
        assertThat(features.dot(2, weights))
                .as("in the code, not in what takes part")
                .isEqualTo(1);
        assertThat(features.dot(1, weights)).isEqualTo(11);
        assertThat(features.dot(3, weights)).isZero();
        assertThat(new CodeFeatures(OneHotCodeTest.code("a|b", "c|d")).structure())
                .isEqualTo(List.of());
    }

    private static double[] figures(String cell) {
        return figures(cell, NetworkShape.Extent.PRUNED);
    }

    private static double[] figures(String cell, NetworkShape.Extent extent) {
        return CellStructure.of(Nasbench201Cell.parse(cell).orElseThrow(), extent);
    }
}

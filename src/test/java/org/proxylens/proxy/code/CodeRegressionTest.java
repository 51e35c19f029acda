package org.proxylens.proxy.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ColumnValues;
import org.proxylens.space.OneHotCode;

class CodeRegressionTest {
    private static final int ROWS = 60;
    private static final OneHotCode CODE = OneHotCode.of(
            ROWS, row -> "abc".charAt(row % 3) + "|" + "abc".charAt(row / 3 % 3) + "|" + "ab".charAt(row / 9 % 2));

    @Test
    void whatIsSharedOverColumnsChangesNone() {
        CodeRegression shared = new CodeRegression(new CodeFeatures(CODE));
        for (int lacking : new int[] {0, 5, 0, 11, 5}) {
            double[] column = column(lacking);
            assertThat(shared.weights(column))
                    .containsExactly(new CodeRegression(new CodeFeatures(CODE)).weights(column));
        }
    }

    @Test
    void aColdStartDoesNotBendTheWeights() {
        double[] column = column(0);
        CodeRegression regression = new CodeRegression(new CodeFeatures(CODE));
        double[] before = regression.weights(column);
        column[4] += 3;

        assertThat(regression.weights(column)).containsExactly(before, within(0.1));
    }

    @Test
    void withoutAMatrixTheWeightsAreTheSame() {
        CodeFeatures features = new CodeFeatures(CODE);
        for (int lacking : new int[] {0, 11}) {
            double[] column = column(lacking);
            column[4] += 3;
            assertThat(new CodeRegression(features, true).weights(column))
                    .containsExactly(new CodeRegression(features, false).weights(column), within(1e-8));
        }
    }

    @Test
    void leastSquaresWithoutAMatrixAreThoseOfLeastNorm() {
        double[] column = column(11);
        int[] rows = ColumnValues.rows(column);
        LinearModel model = LinearModel.fit(CODE, column);

        double[] solution = LinearModel.byGradients(CodeFeatures.oneHot(CODE), column, rows);

        assertThat(Arrays.copyOf(solution, CODE.columns())).containsExactly(model.weights(), within(1e-8));
        assertThat(solution[CODE.columns()]).isCloseTo(model.constant(), within(1e-8));
    }

    private static double[] column(int lacking) {
        Random random = new Random(7);
        double[] column = IntStream.range(0, ROWS)
                .mapToDouble(row -> row % 3 - 1 + 0.1 * random.nextGaussian())
                .toArray();
        for (int row = 0; row < lacking; row++) {
            column[row * 5] = Double.NaN;
        }
        return column;
    }
}

package org.proxylens.proxy.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
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

    @Test
    void whereTheStepsRunOutNearlyAllIsExplained() {
        Random random = new Random(1);
        int[] rows = IntStream.range(0, 2000).toArray();
        List<String> archs = Arrays.stream(rows)
                .mapToObj(row ->
                        random.ints(20, 0, 100).mapToObj(token -> "op" + token).collect(Collectors.joining("|")))
                .toList();
        OneHotCode code = OneHotCode.of(rows.length, archs::get);
        double[] costs = random.doubles(code.columns(), -1, 1).toArray();
        double[] values = Arrays.stream(rows)
                .mapToDouble(row -> code.dot(row, costs) * (1 + 0.05 * random.nextGaussian()))
                .toArray();

        LinearModel model = LinearModel.fit(code, values);

        double[] predicted = model.predict(code);
        assertThat(Arrays.stream(rows)
                        .mapToDouble(row -> Math.pow(values[row] - predicted[row], 2))
                        .sum())
                .isLessThan(
                        0.01 * Arrays.stream(values).map(value -> value * value).sum());
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

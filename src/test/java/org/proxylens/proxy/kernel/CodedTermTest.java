package org.proxylens.proxy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeForm;
import org.proxylens.proxy.code.ColumnLoadings;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.proxy.code.SummedFeatures;
import org.proxylens.space.OneHotCode;

/** A term by its form of the code is what it is by its features, row by row; also with a row that has no code. */
class CodedTermTest {
    private static final int ROWS = 40;
    private static final int WIDTH = 3;
    private static final int[] FIXED = {2, 5, 7, 11, 20};
    private static final OneHotCode CELLS = OneHotCode.of(ROWS, row -> row == 7 ? null : cell(new Random(row)));

    private static String cell(Random random) {
        String[] operations = {"none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"};
        List<String> edges = new ArrayList<>();
        for (int source : new int[] {0, 0, 1, 0, 1, 2}) {
            edges.add(operations[random.nextInt(5)] + "~" + source);
        }
        return "|%s|+|%s|%s|+|%s|%s|%s|".formatted(edges.toArray());
    }

    private static double[][] loadings(int columns) {
        Random random = new Random(3);
        return IntStream.range(0, columns)
                .mapToObj(column -> random.doubles(WIDTH, -1, 1).toArray())
                .toArray(double[][]::new);
    }

    private static ColumnLoadings of(double[][] loadings) {
        return new ColumnLoadings(loadings.length, WIDTH, (column, factor, features) -> {
            for (int i = 0; i < WIDTH; i++) {
                features[i] += factor * loadings[column][i];
            }
        });
    }

    private static KernelTerm byRow(CodeFeatures features, double[][] loadings) {
        double[] values = new double[ROWS * WIDTH];
        for (int row = 0; row < ROWS; row++) {
            for (int feature = 0; feature < WIDTH; feature++) {
                int at = feature;
                double[] weights = IntStream.range(0, loadings.length)
                        .mapToDouble(column -> loadings[column][at])
                        .toArray();
                values[row * WIDTH + feature] = features.dot(row, weights);
            }
        }
        return new LinearTerm(KernelPart.COUNTS, List.of(FeatureColumns.centred(values, WIDTH)));
    }

    private static void same(KernelTerm one, KernelTerm other) {
        double[] weights = {0.5, -1, 2, 0.25, -0.75};
        KernelTerm.Section section = one.section(FIXED, 0.7);
        KernelTerm.Section otherSection = other.section(FIXED, 0.7);
        for (int row = 0; row < ROWS; row++) {
            assertThat(one.at(row)).isCloseTo(other.at(row), within(1e-12));
            assertThat(one.at(row, 9)).isCloseTo(other.at(row, 9), within(1e-12));
            double[] covariances = new double[FIXED.length];
            double[] otherCovariances = new double[FIXED.length];
            section.add(row, covariances, 4);
            otherSection.add(row, otherCovariances, 4);
            assertThat(covariances).containsExactly(otherCovariances, within(1e-12));
            assertThat(one.weighted(FIXED, 0.7, weights).of(row, new double[0], 0))
                    .isCloseTo(other.weighted(FIXED, 0.7, weights).of(row, new double[0], 0), within(1e-12));
        }
    }

    @Test
    void featuresOfTheOneHotCode() {
        CodeFeatures features = new CodeFeatures(CELLS);
        double[][] loadings = loadings(CELLS.columns());
        same(CodedTerm.of(KernelPart.COUNTS, CodeForm.ofLoadings(features, of(loadings))), byRow(features, loadings));
    }

    @Test
    void featuresOfTheWholeCode() {
        CodeFeatures features = new CodeFeatures(CELLS);
        double[][] loadings = loadings(features.columns());
        same(CodedTerm.of(KernelPart.POOL, CodeForm.ofLoadings(features, of(loadings))), byRow(features, loadings));
    }

    @Test
    void featuresWorkedOutRowByRow() {
        CodeFeatures features = new CodeFeatures(CELLS);
        for (int columns : new int[] {CELLS.columns(), features.columns()}) {
            double[][] loadings = loadings(columns);
            SummedFeatures summed = new SummedFeatures(features, of(loadings));
            same(SummedTerm.of(KernelPart.COUNTS, summed, summed.squares()), byRow(features, loadings));
        }
    }

    @Test
    void columnsAsTheyAre() {
        CodeFeatures features = new CodeFeatures(CELLS);
        double[] diagonal = new double[features.columns()];
        double[][] loadings = new double[diagonal.length][WIDTH];
        for (int feature = 0; feature < WIDTH; feature++) {
            int column = feature * (features.columns() - 1) / 2;
            diagonal[column] = 1;
            loadings[column][feature] = 1;
        }
        same(CodedTerm.of(KernelPart.POOL, CodeForm.diagonal(features, diagonal)), byRow(features, loadings));
    }

    @Test
    void termsUnderTheirScalesAreOne() {
        CodeFeatures features = new CodeFeatures(CELLS);
        KernelTerm wide =
                CodedTerm.of(KernelPart.POOL, CodeForm.ofLoadings(features, of(loadings(features.columns()))));
        double[] ones = new double[CELLS.columns()];
        ones[3] = 1;
        KernelTerm narrow = CodedTerm.of(KernelPart.ONE_HOT, CodeForm.diagonal(features, ones));
        KernelTerm column = RelativeTerm.of(row -> row - 19.5, 133.25);

        CodedTerm.Merged merged = CodedTerm.Merged.of(List.of(wide, column, narrow), new double[] {0.5, 3, 2});

        assertThat(merged.terms()).hasSize(2);
        assertThat(merged.terms().get(0)).isSameAs(column);
        assertThat(merged.scales()[0]).isEqualTo(3);
        for (int row = 0; row < ROWS; row++) {
            assertThat(merged.scales()[1] * merged.terms().get(1).at(row, 4))
                    .isCloseTo(0.5 * wide.at(row, 4) + 2 * narrow.at(row, 4), within(1e-12));
        }
    }

    @Test
    void whatIsTheSameEverywhereCountsForNothing() {
        // of sevenths no seven add up to 1, and either token of the first position stands in each row
        CodeFeatures features = new CodeFeatures(
                OneHotCode.of(7, row -> (row % 2 == 0 ? "a" : "b") + "|always|" + "cdefghi".charAt(row)));
        for (List<Integer> constant : List.of(List.of(2), List.of(0, 1))) {
            double[][] loadings = new double[features.columns()][WIDTH];
            constant.forEach(column -> loadings[column][0] = 0.1);
            SummedFeatures summed = new SummedFeatures(features, of(loadings));

            assertThat(SummedTerm.of(KernelPart.COUNTS, summed, summed.squares())
                            .scale())
                    .isZero();
            assertThat(CodedTerm.of(KernelPart.COUNTS, CodeForm.ofLoadings(features, of(loadings)))
                            .scale())
                    .isZero();
        }
        double[] constant = new double[7];
        Arrays.fill(constant, 0.1);
        assertThat(FeatureColumns.centred(constant, 1).squares()).isZero();
    }

    @Test
    void aSingleDeviceIsItsColumn() {
        double[] values = new Random(8).doubles(ROWS, -1, 1).toArray();
        FeatureColumns column = FeatureColumns.centred(values, 1);
        same(
                RelativeTerm.of(row -> column.values()[row], column.squares()),
                new LinearTerm(KernelPart.RELATIVE, List.of(column)));
    }
}

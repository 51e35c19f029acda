package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Progress;
import org.proxylens.data.Repeats;

class SpearmanTest {
    private static final double NONE = Double.NaN;

    /** Ranks 1 2 3 4 against 1 2.5 2.5 4: covariance 4.5 over the root of 5 · 4.5. */
    @Test
    void handChecked() {
        Correlation found = RankCorrelations.spearman(new double[] {1, 2, 3, 9}, new double[] {5, 6, 6, 70});
        assertThat(found.value()).isCloseTo(4.5 / Math.sqrt(5 * 4.5), within(1e-15));
        assertThat(found.n()).isEqualTo(4);
    }

    @Test
    void onlyArchitecturesValidOnBothCount() {
        Correlation found =
                RankCorrelations.spearman(new double[] {1, NONE, 3, 2, 5, 6}, new double[] {1, 9, 3, 2, NONE, 4});
        assertThat(found).isEqualTo(new Correlation(1, 4));
    }

    @Test
    void undefinedBelowThreeAndForAConstantSide() {
        assertThat(RankCorrelations.spearman(new double[] {1, 2}, new double[] {1, 2}))
                .isEqualTo(new Correlation(NONE, 2));
        assertThat(RankCorrelations.spearman(new double[] {4, 4, 4, NONE}, new double[] {1, 2, 3, 4}))
                .isEqualTo(new Correlation(NONE, 3));
        assertThat(RankCorrelations.spearman(new double[] {1, NONE}, new double[] {NONE, 2}))
                .isEqualTo(new Correlation(NONE, 0));
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> RankCorrelations.spearman(new double[3], new double[4]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void matricesOfColumnsOfDifferentLengthAreRefused() {
        List<double[]> columns = List.of(new double[3], new double[4]);
        assertThatThrownBy(() -> RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of 3 and 4 rows");
        assertThatThrownBy(() -> RankCorrelations.kendallMatrix(columns, CommonSet.PAIRWISE, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of 3 and 4 rows");
        assertThatThrownBy(() -> RankCorrelations.kendall(new double[3], new double[4]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Rows 0, 2, 4 and 5 of those that are valid on both: ranks 1 2 3 4 against 2 1 3 4. */
    @Test
    void onlyTheRowsAskedForCount() {
        SortedColumn x = SortedColumn.of(new double[] {1, 7, 2, 8, 3, 4, NONE});
        SortedColumn y = SortedColumn.of(new double[] {2, 1, 1, NONE, 3, 4, 5});
        BitSet rows = new BitSet();
        IntStream.of(0, 2, 3, 4, 5, 6).forEach(rows::set);
        assertThat(RankCorrelations.spearman(x, y, rows)).isEqualTo(new Correlation(0.8, 4));
    }

    @Property
    void symmetricAndBlindToRisingMaps(@ForAll("pairs") double[][] pair) {
        Correlation there = RankCorrelations.spearman(pair[0], pair[1]);
        Correlation back = RankCorrelations.spearman(pair[1], pair[0]);
        double[] mapped = Arrays.stream(pair[0]).map(x -> 3 * x - 1000).toArray();
        double[] falling = Arrays.stream(pair[0]).map(x -> -x).toArray();
        assertThat(back).isEqualTo(there);
        assertThat(RankCorrelations.spearman(mapped, pair[1])).isEqualTo(there);
        assertThat(RankCorrelations.spearman(falling, pair[1]).value() + there.value())
                .isIn(0.0, NONE);
        if (there.defined()) {
            assertThat(there.value()).isBetween(-1.0, 1.0);
            assertThat(RankCorrelations.spearman(pair[0], mapped).value()).isEqualTo(1);
        }
    }

    @Property
    void agreesWithAnIndependentProgram(@ForAll("pairs") double[][] pair) {
        double[][] common = common(pair);
        Correlation found = RankCorrelations.spearman(pair[0], pair[1]);
        assertThat(found.n()).isEqualTo(common[0].length);
        if (found.defined()) {
            assertThat(found.value())
                    .isCloseTo(new SpearmansCorrelation().correlation(common[0], common[1]), within(1e-12));
        }
    }

    @Property(tries = 200)
    void theMatrixHoldsEveryPair(@ForAll("matrices") List<double[]> columns) {
        CorrelationMatrix matrix = RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                Correlation pair = RankCorrelations.spearman(columns.get(i), columns.get(j));
                assertThat(new Correlation(matrix.value()[i][j], matrix.n()[i][j]))
                        .isEqualTo(pair);
            }
        }
    }

    @Property(tries = 200)
    void listwiseIsPairwiseOverTheRowsThatAllHave(@ForAll("matrices") List<double[]> columns) {
        CorrelationMatrix listwise = RankCorrelations.spearmanMatrix(columns, CommonSet.LISTWISE, Progress.NONE);
        double[][] common = common(columns.toArray(double[][]::new));
        CorrelationMatrix complete =
                RankCorrelations.spearmanMatrix(List.of(common), CommonSet.PAIRWISE, Progress.NONE);
        assertThat(Arrays.deepEquals(listwise.value(), complete.value())).isTrue();
        assertThat(listwise.n()).isDeepEqualTo(complete.n());
    }

    @Test
    void manyDevicesFillEveryCell() {
        double[][] columns = new double[77][500];
        for (int device = 0; device < columns.length; device++) {
            for (int row = 0; row < columns[device].length; row++) {
                columns[device][row] = Math.sin(row * (1 + device % 9)) + row * 0.001 * device;
            }
        }
        columns[40][3] = NONE;
        CorrelationMatrix matrix = RankCorrelations.spearmanMatrix(List.of(columns), CommonSet.PAIRWISE, Progress.NONE);
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                assertThat(matrix.value()[i][j])
                        .isEqualTo(RankCorrelations.spearman(columns[i], columns[j])
                                .value());
            }
        }
    }

    @Test
    void asManyDevicesAsABlockHolds() {
        List<double[]> columns = IntStream.range(0, RankPanel.LEFT)
                .mapToObj(device -> new double[] {1, 2, device % 4})
                .toList();
        CorrelationMatrix matrix = RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
        assertThat(matrix.value()[0][3]).isEqualTo(-0.5);
        assertThat(matrix.value()[31][31]).isEqualTo(1);
    }

    /** Few holes, and others in every column: the matrix takes a shorter way than a single pair does. */
    @Test
    void everyPairHasItsOwnHoles() {
        SplittableRandom random = new SplittableRandom(4);
        List<double[]> columns = IntStream.range(0, 7)
                .mapToObj(device -> IntStream.range(0, 400)
                        .mapToDouble(row -> random.nextInt(20) == 0 ? NONE : 1 + random.nextInt(60 * (device + 1)))
                        .toArray())
                .toList();
        CorrelationMatrix matrix = RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                Correlation pair = RankCorrelations.spearman(columns.get(i), columns.get(j));
                assertThat(matrix.value()[i][j]).isEqualTo(pair.value());
                assertThat(matrix.n()[i][j]).isEqualTo(pair.n()).isBetween(300, 400);
            }
        }
    }

    @Test
    void noDevicesMakeAnEmptyMatrix() {
        assertThat(RankCorrelations.spearmanMatrix(List.of(), CommonSet.LISTWISE, Progress.NONE)
                        .value())
                .isEmpty();
    }

    @Test
    void progressRisesToTheWhole() {
        List<double[]> columns = List.of(new double[] {1, 2, 3}, new double[] {1, 3, 2}, new double[] {3, 2, 1});
        List<Double> told = new CopyOnWriteArrayList<>();
        RankCorrelations.kendallMatrix(columns, CommonSet.PAIRWISE, told::add);
        assertThat(told).hasSize(3 + 6).allMatch(fraction -> fraction > 0 && fraction <= 1);
        assertThat(told.stream().filter(fraction -> fraction < 0.1 + 1e-9)).hasSize(3);
        assertThat(Collections.max(told)).isCloseTo(1, within(1e-12));
    }

    @Test
    void cancelledWorkStops() {
        List<double[]> columns = List.of(new double[] {1, 2, 3}, new double[] {1, 3, 2});
        Progress cancelled = fraction -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void repeatabilityIsTheSrccOfFirstAndSecondRepeat() {
        double[] first = {1, 2, 3, 4};
        double[] second = {1, 3, 2, NONE};
        Device twice = new Device(
                "d",
                first,
                LatencyUnit.MILLISECONDS,
                null,
                new Repeats(new int[] {2, 2, 2, 1}, first, second),
                Map.of(),
                new BitSet());
        assertThat(Repeatability.of(twice)).isEqualTo(new Correlation(0.5, 3));
        assertThat(Repeatability.of(Device.ofMilliseconds("once", first)).defined())
                .isFalse();
    }

    private static double[][] common(double[][] columns) {
        int[] rows = IntStream.range(0, columns[0].length)
                .filter(row -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[row])))
                .toArray();
        return Arrays.stream(columns)
                .map(column ->
                        Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
    }

    @Provide
    Arbitrary<double[][]> pairs() {
        return columns(2).map(columns -> columns.toArray(double[][]::new));
    }

    @Provide
    Arbitrary<List<double[]>> matrices() {
        return Arbitraries.integers().between(1, 6).flatMap(SpearmanTest::columns);
    }

    static Arbitrary<List<double[]>> columns(int count) {
        Arbitrary<Double> latency = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(-5, 5).map(Integer::doubleValue)),
                Tuple.of(8, Arbitraries.integers().between(-9999, 9999).map(x -> x / 64.0)),
                Tuple.of(1, Arbitraries.just(Double.NaN)));
        return Arbitraries.integers()
                .between(0, 40)
                .flatMap(rows ->
                        latency.array(double[].class).ofSize(rows).list().ofSize(count));
    }
}

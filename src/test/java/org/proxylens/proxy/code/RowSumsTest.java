package org.proxylens.proxy.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.proxylens.space.OneHotCode;

/** Sums over many rows at once are those over one row after another. */
class RowSumsTest {
    private static final List<String> OPERATIONS =
            List.of("none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3");

    @Property(tries = 150)
    void ofCellsWithTheirStructure(
            @ForAll @IntRange(max = 40) int rows, @ForAll @IntRange(max = 3) int known, @ForAll long seed) {
        Random random = new Random(seed);
        agree(
                new CodeFeatures(code(rows, known, random, () -> {
                    String[] edges = random.ints(6, 0, OPERATIONS.size())
                            .mapToObj(OPERATIONS::get)
                            .toArray(String[]::new);
                    return "|%s~0|+|%s~0|%s~1|+|%s~0|%s~1|%s~2|".formatted((Object[]) edges);
                })),
                random);
    }

    @Property(tries = 150)
    void ofAnyTokens(
            @ForAll @IntRange(max = 60) int rows,
            @ForAll @IntRange(max = 3) int known,
            @ForAll @IntRange(min = 1, max = 12) int positions,
            @ForAll @IntRange(min = 1, max = 100) int tokens,
            @ForAll long seed) {
        Random random = new Random(seed);
        agree(
                CodeFeatures.oneHot(code(rows, known, random, () -> random.ints(positions, 0, tokens)
                        .mapToObj(token -> "op" + token)
                        .collect(Collectors.joining("|")))),
                random);
    }

    @Property(tries = 150)
    void ofOnesInGroups(
            @ForAll @IntRange(max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 9) int positions,
            @ForAll boolean pairing,
            @ForAll long seed) {
        Random random = new Random(seed);
        int columns = pairing ? 12 : 1200;
        int[][] ones = IntStream.range(0, rows)
                .mapToObj(row -> random.ints(random.nextInt(positions + 1), 0, columns)
                        .distinct()
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        double[] weights = random.doubles(columns, -1, 1).toArray();
        double[] values = random.doubles(rows, -1, 1).toArray();
        int[] some = some(rows, random);
        double[] sums = new double[columns];
        for (int row : some) {
            for (int column : ones[row]) {
                sums[column] += values[row];
            }
        }
        double[] added = new double[columns];
        GroupedOnes grouped = new GroupedOnes(ones, columns);

        grouped.add(some, values, added);

        close(added, sums);
        close(
                grouped.dots(weights),
                Arrays.stream(ones)
                        .mapToDouble(row -> Arrays.stream(row)
                                .mapToDouble(column -> weights[column])
                                .sum())
                        .toArray());
    }

    @Example
    void figuresThatAreAlikeAreKeptOnceAndOthersTellApartByTheirHashes() {
        int rows = 4000;
        Random random = new Random(3);
        List<FeatureColumns> columns = IntStream.range(0, 3)
                .mapToObj(figure -> new FeatureColumns(
                        IntStream.range(0, rows)
                                .mapToDouble(row -> random.nextGaussian())
                                .toArray(),
                        1,
                        1))
                .toList();
        RowFigures different = new RowFigures(columns, rows, row -> true);
        RowFigures alike = new RowFigures(
                List.of(new FeatureColumns(
                        IntStream.range(0, rows).mapToDouble(row -> row % 3 - 1).toArray(), 1, 1)),
                rows,
                row -> true);

        assertThat(different.values()).hasSize(rows * 3);
        assertThat(IntStream.range(0, rows)
                        .map(row -> new RowFigures.Kind(Arrays.copyOfRange(different.values(), row * 3, row * 3 + 3))
                                .hashCode())
                        .distinct()
                        .count())
                .isGreaterThan(rows - 10);
        assertThat(alike.values()).containsExactly(-1, 0, 1);
        assertThat(alike.values()[alike.from(3)]).isEqualTo(-1);
        assertThat(alike.values()[alike.from(5)]).isEqualTo(1);
    }

    /** A code of rows; how many of three are known. */
    private static OneHotCode code(int rows, int known, Random random, Supplier<String> arch) {
        @Nullable String[] archs = new @Nullable String[rows];
        Arrays.setAll(archs, row -> random.nextInt(3) < known ? arch.get() : null);
        return OneHotCode.of(rows, row -> archs[row]);
    }

    private static int[] some(int rows, Random random) {
        int share = random.nextInt(1, 9);
        return IntStream.range(0, rows).filter(row -> random.nextInt(8) < share).toArray();
    }

    private static void agree(CodeFeatures features, Random random) {
        int rows = features.code().rows();
        double[] weights = random.doubles(features.columns(), -1, 1).toArray();
        double[] values = random.doubles(rows, -1, 1).toArray();
        int[] some = some(rows, random);
        double[] one = new double[features.columns()];
        for (int row : some) {
            features.add(row, values[row], one);
        }
        double[] all = new double[features.columns()];

        features.addAll(some, values, all);

        close(all, one);
        close(
                features.dots(weights),
                IntStream.range(0, rows)
                        .mapToDouble(row -> features.dot(row, weights))
                        .toArray());
        close(
                features.dots(some, weights),
                Arrays.stream(some)
                        .mapToDouble(row -> features.dot(row, weights))
                        .toArray());
        assertThat(IntStream.range(0, rows).filter(row -> !features.code().known(row)))
                .allSatisfy(row -> assertThat(features.dot(row, weights)).isZero());
    }

    private static void close(double[] actual, double[] expected) {
        assertThat(actual).containsExactly(expected, within(1e-9));
    }
}

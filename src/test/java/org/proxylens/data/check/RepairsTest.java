package org.proxylens.data.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.CellFilter;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;

class RepairsTest {
    private static final String DEAD = "|none~0|+|none~0|none~1|+|none~0|nor_conv_1x1~1|nor_conv_3x3~2|";
    private static final String CONV = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|";
    private static final int ROWS = 40;
    private static final int INVALID = 7;

    private static double[] latencies(double factor, int seed) {
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> row == INVALID ? Double.NaN : factor * (5 + row * 0.3 + (row * seed % 41) * 0.11))
                .toArray();
    }

    private static Device device(String name, double factor, int seed) {
        BitSet invalid = new BitSet();
        invalid.set(INVALID);
        return new Device(name, latencies(factor, seed), LatencyUnit.MILLISECONDS, null, null, Map.of(), invalid);
    }

    /** Device {@code s} is in seconds; row 0 is a dead cell. */
    private static Dataset read() {
        List<String> ids = IntStream.range(0, ROWS).mapToObj(Integer::toString).toList();
        List<String> archs =
                IntStream.range(0, ROWS).mapToObj(row -> row == 0 ? DEAD : CONV).toList();
        Dataset dataset = new Dataset(
                "d",
                new ArchitectureTable(ids, archs, List.of()),
                List.of(device("a", 1, 7), device("b", 1, 11), device("s", 0.001, 13)),
                List.of(Problem.of(Severity.INFO, "ignored-file", 1, "notes.txt")),
                List.of());
        return dataset.withProblems(Checks.run(dataset));
    }

    private static DataRepair offered(Dataset dataset) {
        return dataset.problems().stream()
                .flatMap(problem -> problem.repairs().stream())
                .filter(DataRepair.class::isInstance)
                .map(DataRepair.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingToDoGivesTheSameDataset() {
        Dataset read = read();
        assertThat(Repairs.NONE.apply(read)).isSameAs(read);
        assertThat(Repairs.NONE.words()).isEmpty();
    }

    @Test
    void aRepairEndsItsProblemAndIsNamedInstead() {
        Dataset read = read();
        DataRepair repair = offered(read);
        assertThat(repair).isEqualTo(new DataRepair.Rescale("s", 1000));

        Dataset treated = Repairs.NONE.with(repair).apply(read);

        assertThat(treated.problems())
                .extracting(Problem::kind)
                .contains("ignored-file", "repaired", "disconnected-cell")
                .doesNotContain("wrong-unit")
                .doesNotHaveDuplicates();
        Problem told = treated.problems().stream()
                .filter(problem -> problem.kind().equals("repaired"))
                .findFirst()
                .orElseThrow();
        assertThat(told.what()).contains("s: latencies times 1,000");
        assertThat(told.repairs()).containsExactly(new Repair.TakeBack(repair));
        assertThat(read.problems()).extracting(Problem::kind).contains("wrong-unit");
    }

    @Test
    void checksLookOnlyAtTheCellsThatAreLeft() {
        Dataset treated = Repairs.NONE.leavingOut(CellFilter.DISCONNECTED, true).apply(read());
        assertThat(treated.architectures().size()).isEqualTo(ROWS - 1);
        assertThat(treated.problems())
                .extracting(Problem::kind)
                .contains("left-out-cells", "isomorphic-cell")
                .doesNotContain("disconnected-cell");
    }

    @Test
    void invalidLatenciesAreRankedAfterRepairs() {
        Repairs repairs =
                Repairs.NONE.with(new DataRepair.CountMissing("a", 0, 10)).with(InvalidPolicy.SLOWEST);
        double[] latencies = repairs.apply(read()).devices().get(0).latencies();
        double greatest = IntStream.range(0, ROWS)
                .filter(row -> row != INVALID)
                .mapToDouble(row -> latencies[row])
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElseThrow();
        assertThat(greatest).isLessThanOrEqualTo(10);
        assertThat(latencies[INVALID]).isEqualTo(Math.nextUp(greatest));
    }

    @Test
    void isAValue() {
        DataRepair scale = new DataRepair.Rescale("s", 1000);
        DataRepair missing = new DataRepair.CountMissing("s", 1, 2);
        DataRepair percent = new DataRepair.ReadAsPercent("top1");
        Repairs all = Repairs.NONE.with(scale).with(percent).with(missing).with(scale);
        assertThat(all.repairs()).containsExactly(scale, percent, missing);
        // bounds in ms were found in the scaled latencies: they fall with the scale
        assertThat(all.without(scale).repairs()).containsExactly(percent);
        assertThat(all.without(missing).repairs()).containsExactly(scale, percent);
        assertThat(all.without(new DataRepair.ReadAsPercent("x"))).isEqualTo(all);
        Repairs cells = Repairs.NONE.leavingOut(CellFilter.ISOMORPHIC_REPEATS, true);
        assertThat(cells.leavingOut(CellFilter.ISOMORPHIC_REPEATS, false)).isEqualTo(Repairs.NONE);
        assertThat(cells.with(InvalidPolicy.FASTEST).words())
                .containsExactly("one of each isomorphic cell", "invalid latencies ranked fastest");
    }
}

package org.proxylens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.check.Checks;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.open.Datasets;
import org.proxylens.rank.ReferenceData;

/** Thirty cells in fifteen pairs of twins: copied values are told from measured and from coarse ones. */
class CopiedLatenciesTest {
    private static final String[] OPERATIONS = {"none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"};

    /** Cells of two operations in a row through the first node, each without and with a second node that leads nowhere. */
    private static List<String> archs() {
        List<String> archs = new ArrayList<>();
        for (int first = 2; first < 5; first++) {
            for (int second = 0; second < 5; second++) {
                String one = OPERATIONS[first];
                String other = OPERATIONS[second == 0 ? first : second];
                String last = second == 0 ? "none" : one;
                archs.add("|" + one + "~0|+|none~0|none~1|+|" + last + "~0|" + other + "~1|none~2|");
                archs.add("|" + one + "~0|+|skip_connect~0|none~1|+|" + last + "~0|" + other + "~1|none~2|");
            }
        }
        return archs;
    }

    private static Dataset dataset(IntToDoubleFunction latency) {
        List<String> archs = archs();
        List<String> ids =
                IntStream.range(0, archs.size()).mapToObj(Integer::toString).toList();
        Device device = Device.ofMilliseconds(
                "d", IntStream.range(0, archs.size()).mapToDouble(latency).toArray());
        return new Dataset("set", new ArchitectureTable(ids, archs, List.of()), List.of(device), List.of(), List.of());
    }

    private static List<Problem> copies(Dataset dataset) {
        return Checks.run(dataset).stream()
                .filter(problem -> problem.kind().equals("copied-latency"))
                .toList();
    }

    @Test
    void tellsOfTwinsThatAreEqualToTheLastDigit() {
        Dataset copied = dataset(row -> 1 + row / 2 * 0.37);
        Problem problem = copies(copied).get(0);

        assertThat(problem.device()).isEqualTo("d");
        assertThat(problem.count()).isEqualTo(15);
        assertThat(problem.archIds()).startsWith("1", "3", "5").hasSize(15);
        assertThat(problem.what()).startsWith("15 of 30 latencies");
        assertThat(problem.repairs()).containsExactly(new DataRepair.KeepMeasured("d"));
    }

    @Test
    void keepsWhatWasMeasured() {
        Dataset copied = dataset(row -> 1 + row / 2 * 0.37);
        Dataset repaired = Repairs.NONE.with(new DataRepair.KeepMeasured("d")).apply(copied);

        assertThat(repaired.devices().get(0).latencies()).startsWith(1, Double.NaN, 1.37, Double.NaN);
        assertThat(repaired.devices().get(0).valid()).isEqualTo(15);
        assertThat(copies(repaired)).isEmpty();
        assertThat(repaired.problems()).anyMatch(problem -> problem.what().contains("copied latencies"));
    }

    @Test
    void isSilentWhereTwinsDifferOrTheClockIsCoarse() {
        assertThat(copies(dataset(row -> 1 + row * 0.37))).isEmpty();
        assertThat(copies(dataset(row -> 1 + row / 2 % 2))).isEmpty();
        assertThat(copies(dataset(row -> 5))).isEmpty();
    }

    @Test
    void tellsOfHalfASetThatWasCopied() {
        assertThat(copies(dataset(row -> row < 15 ? 1 + row / 2 * 0.37 : 10 + row))
                        .get(0)
                        .count())
                .isEqualTo(7);
    }

    /** Every twentieth twin of our own reference cells, in five draws, and not one where no value was copied. */
    @Test
    void tellsOfATwentiethThatWasCopied() {
        Dataset dataset = Datasets.open(ReferenceData.OWN.resolve("nasbench201"), Progress.NONE);
        int[] groups = dataset.architectures().isomorphs();
        for (String name : List.of("cpu_1", "gpu_1", "gpu_256", "phone_fine")) {
            double[] measured = dataset.device(name).orElseThrow().latencies();
            CopiedLatencies copies = new CopiedLatencies(dataset.architectures());
            assertThat(copies.of(Device.ofMilliseconds(name, measured)).cardinality())
                    .as(name)
                    .isZero();
            for (int seed = 0; seed < 5; seed++) {
                double[] copied = measured.clone();
                Random random = new Random(seed);
                Map<Integer, Integer> first = new HashMap<>();
                Set<Integer> rows = new TreeSet<>();
                for (int row = 0; row < copied.length; row++) {
                    Integer twin = first.putIfAbsent(groups[row], row);
                    if (twin != null && random.nextDouble() < 0.05) {
                        copied[row] = copied[twin];
                        rows.add(row);
                    }
                }
                assertThat(copies.of(Device.ofMilliseconds(name, copied)).stream()
                                .boxed())
                        .as("%s, draw %s", name, seed)
                        .containsAll(rows);
            }
        }
    }

    /** Twins that differ by two steps of the clock at the most tie by chance, on latencies of their own. */
    @Test
    void isSilentWhereRoundingTiesTwins() {
        Random random = new Random(5);
        assertThat(copies(dataset(row -> 10 * (row / 2 + 1) + random.nextInt(5))))
                .isEmpty();
    }
}

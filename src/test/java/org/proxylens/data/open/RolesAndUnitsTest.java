package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proxylens.data.open.DatasetFolder.latencies;
import static org.proxylens.data.open.DatasetFolder.problems;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.JoinBy;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Problem;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.table.ImportSpec;

/** What a column or file holds and in which unit, by its name and content; and that a join asked for is the one made. */
class RolesAndUnitsTest extends FolderTest {
    private static final String CONV = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|";
    private static final String SKIP = "|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|";
    private static final String POOL = "|none~0|+|none~0|none~1|+|avg_pool_3x3~0|none~1|none~2|";

    private static ImportSpec spec(RawUnit unit, String... latencies) {
        return new ImportSpec(List.of(), "net", false, List.of(), List.of(latencies), unit, List.of(), Map.of());
    }

    @Test
    void readsUnitsFromNamesInWideTables() {
        Dataset dataset = folder.with("w.csv", "arch_id,cpu_ns,npu_s,tpu_sec,Galaxy S", "1,2000000,0.5,0.25,3")
                .open("w.csv");

        assertThat(dataset.deviceNames()).containsExactly("cpu", "npu", "tpu", "Galaxy S");
        assertThat(dataset.latencies()).extracting(values -> values[0]).containsExactly(2.0, 500.0, 250.0, 3.0);
    }

    @Test
    void readsUnitsThatAreWrittenOut() {
        Dataset dataset = folder.with(
                        "w.csv",
                        "arch_id,a_seconds,b_nsec,c_usec,d_milliseconds,e-us,f.ns,g (microseconds)",
                        "1,0.002,2000000,2000,2,2000,2000000,2000")
                .open("w.csv");

        assertThat(dataset.deviceNames()).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(dataset.latencies()).extracting(values -> values[0]).containsOnly(2.0);
    }

    @Test
    void aUnitSaidByHandHoldsForAllLatencies() {
        folder.with("u.csv", "arch_id,a,b,params", "1,2000,3000,7");
        ImportSpec micro =
                new ImportSpec(List.of(), null, false, List.of(), List.of(), RawUnit.MICROSECONDS, List.of(), Map.of());
        Dataset dataset = open(OpenOptions.DEFAULT.importedBy(micro), "u.csv");

        assertThat(dataset.latencies()).extracting(values -> values[0]).containsExactly(2.0, 3.0, 7.0);
    }

    @Test
    void readsUnitsFromNamesWhereColumnsAreNamedByHand() {
        folder.with("w.csv", "net,cpu (us),npu (s)", "1,1500,0.5");

        assertThat(open(OpenOptions.DEFAULT.importedBy(spec(null, "cpu (us)", "npu (s)")), "w.csv")
                        .latencies())
                .extracting(values -> values[0])
                .containsExactly(1.5, 500.0);
        Dataset said = open(OpenOptions.DEFAULT.importedBy(spec(RawUnit.MILLISECONDS, "cpu (us)")), "w.csv");
        assertThat(said.latencies().get(0)).containsExactly(1500);
        assertThat(said.deviceNames()).containsExactly("cpu (us)");
    }

    @Test
    void refusesCommasBesideWholeNumbers() {
        folder.with("d.csv", "arch_id;latency_ms", "1;3", "2;3,5");

        assertThatThrownBy(() -> folder.open("d.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("d.csv:3")
                .hasMessageContaining("'3,5'");
    }

    @Test
    void refusesAColumnOfCommasBesideAnotherOfWholeNumbers() {
        folder.with("d.csv", "arch_id;a;b", "1;3,5;7", "2;4,25;8").with("t.csv", "arch_id;a;b", "1;1,234.5;7");

        assertThatThrownBy(() -> folder.open("d.csv")).hasMessageContaining("d.csv:2: the column 'a' holds '3,5'");
        assertThatThrownBy(() -> folder.open("t.csv")).hasMessageContaining("'1,234.5'");
    }

    @ParameterizedTest
    @CsvSource({
        "failed, failed × 1, word, no latency here",
        "inf, inf × 1, infinity, its slowest networks",
        "∞, ∞ × 1, infinity, its slowest networks",
        "1e400, Infinity × 1, infinity, its slowest networks",
        "-1, -1 × 1, marker, its fastest networks"
    })
    void speaksOfWhatStandsThere(String invalid, String shown, String advised, String effect) {
        Dataset dataset = folder.with("d.csv", "arch_id,latency_ms", "1,3", "2," + invalid)
                .open("d.csv");

        Problem problem = problems(dataset, "invalid-latency").get(0);
        assertThat(problem.what()).contains(shown);
        assertThat(problem.advice()).contains(advised);
        assertThat(problem.effect()).contains(effect);
    }

    @Test
    void takesACountOfTheRowsForAnIndex() {
        String[] rows = IntStream.range(0, 12)
                .mapToObj(row -> "a" + row + "," + (11 - row) + "," + (row + 1.5))
                .toArray(String[]::new);
        Dataset dataset = folder.with(
                        "w.csv",
                        Stream.concat(Stream.of("arch_id,number,phone"), Stream.of(rows))
                                .toArray(String[]::new))
                .open("w.csv");

        assertThat(dataset.deviceNames()).containsExactly("phone");
        assertThat(problems(dataset, "ignored-column").get(0).what()).contains("index");
    }

    @Test
    void joinsListsThroughAMapOfCellsToIndices() {
        folder.with("str2idx.json", "{\"" + POOL + "\": 2, \"" + CONV + "\": 0, \"" + SKIP + "\": 1}")
                .with("idx2str.json", "{\"0\": \"" + CONV + "\", \"1\": \"" + SKIP + "\", \"2\": \"" + POOL + "\"}")
                .with("list.json", "[\"" + CONV + "\", \"" + SKIP + "\", \"" + POOL + "\"]")
                .with("phone.json", "[1.5, 2.5, 3.5]");

        for (String map : List.of("str2idx.json", "idx2str.json", "list.json")) {
            Dataset dataset = open(OpenOptions.DEFAULT, "phone.json", map);
            assertThat(dataset.deviceNames()).as(map).containsExactly("phone");
            assertThat(latencies(dataset, "phone"))
                    .as(map)
                    .containsExactly(
                            archs(dataset).equals(List.of(CONV, SKIP, POOL))
                                    ? new double[] {1.5, 2.5, 3.5}
                                    : new double[] {3.5, 1.5, 2.5});
            int conv = archs(dataset).indexOf(CONV);
            assertThat(latencies(dataset, "phone")[conv]).as(map).isEqualTo(1.5);
        }
    }

    @Test
    void joinsAMapThatIsATable() {
        folder.with("map.csv", "arch,idx", CONV + ",1", SKIP + ",0")
                .with("latency.csv", "arch_id,latency_ms", "0,2", "1,3");
        Dataset dataset = open(OpenOptions.DEFAULT, "latency.csv", "map.csv");

        assertThat(archs(dataset)).containsExactly(SKIP, CONV);
    }

    @Test
    void joinsAMapThatStandsBesideTheFolderOfLatencies() {
        folder.with("help/latency/phone.json", "[1.5, 2.5, 3.5]")
                .with("help/str_arch2idx.json", "{\"" + POOL + "\": 2, \"" + CONV + "\": 0, \"" + SKIP + "\": 1}")
                .with("help/reference_index.json", "[2, 0, 1]")
                .with("help/settings.json", "{\"seed\": 5}");
        Dataset dataset = folder.open("help");

        assertThat(archs(dataset)).containsExactly(CONV, SKIP, POOL);
        assertThat(dataset.deviceNames()).containsExactly("phone");
        assertThat(problems(dataset, "ignored-file").get(0).what()).contains("2 files", "reference_index", "settings");
    }

    private static List<String> archs(Dataset dataset) {
        return IntStream.range(0, dataset.architectures().size())
                .mapToObj(row -> String.valueOf(dataset.architectures().arch(row)))
                .collect(Collectors.toList());
    }

    @Test
    void takesFlopsAndAccuraciesForWhatTheirFilesAreCalled() {
        folder.with("phone.json", "[1.5, 2.5, 3.5]")
                .with("flops.json", "[10, 20, 30]")
                .with("params.json", "[1, 2, 3]")
                .with("accuracy.json", "[90.5, 91.5, 92.5]");
        Dataset dataset = folder.open();

        assertThat(dataset.device("flops").orElseThrow().unit()).isEqualTo(LatencyUnit.NONE);
        assertThat(dataset.device("params").orElseThrow().unit()).isEqualTo(LatencyUnit.NONE);
        assertThat(dataset.device("phone").orElseThrow().unit()).isEqualTo(LatencyUnit.MILLISECONDS);
        assertThat(dataset.architectures().accuracy("accuracy").orElseThrow().percent())
                .containsExactly(90.5, 91.5, 92.5);
    }

    @Test
    void refusesAListThatOnlyCounts() {
        folder.with("index.json", "[9, 8, 7, 6, 5, 4, 3, 2, 1, 0]");
        assertThatThrownBy(() -> folder.open("index.json"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("0 … 9");
    }

    @Test
    void joinsFbnetBlocksByNumber() {
        String blocks = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3]";
        String others = blocks.replace("[0", "[1");
        folder.with(
                        "metainfo.json",
                        "{\"arch\": [{\"op_idx_list\": " + blocks + "}, {\"op_idx_list\": " + others + "}]}")
                .with("arch.json", "[" + blocks + ", " + others + "]")
                .with("phone.json", "[1.5, 2.5]");

        for (String map : List.of("metainfo.json", "arch.json")) {
            Dataset dataset = open(OpenOptions.DEFAULT, "phone.json", map);
            assertThat(dataset.architectures().hasArchs()).as(map).isTrue();
            assertThat(dataset.deviceNames()).as(map).containsExactly("phone");
        }
    }

    @Test
    void asksBeforeADeviceOfTheSameNameCountsAsRepeats() {
        folder.with("old/latency/phone.csv", "arch_id,latency_ms", "1,1", "2,2", "3,3")
                .with("phone.csv", "arch_id,latency_ms", "2,4", "9,6");

        assertThatThrownBy(() -> open(OpenOptions.DEFAULT, "old", "phone.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("1 of its 2 rows")
                .hasMessageContaining("--same-device");
        assertThat(latencies(open(OpenOptions.DEFAULT.withSameDevices(), "old", "phone.csv"), "phone"))
                .containsExactly(1, 3, 3, 6);
    }

    @Test
    void showsHowAnAddedDeviceFits() {
        folder.with("old/latency/phone.csv", "arch_id,latency_ms", "1,1", "2,2", "3,3")
                .with("new.csv", "arch_id,latency_ms", "2,4", "9,6");

        assertThat(open(OpenOptions.DEFAULT, "old", "new.csv").sources().get(1).role())
                .contains("1 of 2");
    }

    @Test
    void obeysTheJoinAskedForOrRefuses() {
        folder.with("a.csv", "arch_id,a", "1,1")
                .with("b.csv", "arch_id,b", "1,2")
                .with("c.csv", "arch,acc", CONV + ",90");

        assertThatThrownBy(() -> open(OpenOptions.DEFAULT.joinedBy(JoinBy.POSITION), "a.csv", "b.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("b.csv");
        assertThatThrownBy(() -> open(OpenOptions.DEFAULT.joinedBy(JoinBy.ARCH_ID), "a.csv", "c.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("c.csv");
        assertThatThrownBy(() -> open(OpenOptions.DEFAULT.joinedBy(JoinBy.ARCH), "a.csv", "b.csv"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("b.csv");
    }

    @Test
    void findsAWrongUnitAmongTwoDevices() {
        Dataset dataset = folder.with("w.csv", "arch_id,a,b", "1,0.011,9", "2,0.012,10", "3,0.013,11")
                .open("w.csv");
        Problem problem = problems(dataset, "wrong-unit").get(0);
        assertThat(problem.device()).isEqualTo("a");
        assertThat(problem.repairs()).hasSize(1);
    }
}

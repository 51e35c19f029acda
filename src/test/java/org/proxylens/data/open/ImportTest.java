package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proxylens.data.open.DatasetFolder.latencies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.table.ImportSpec;

/** Files that explain themselves to nobody, read as the user says. */
class ImportTest extends FolderTest {
    private Dataset open(String name, ImportSpec spec) {
        return open(OpenOptions.DEFAULT.importedBy(spec), name);
    }

    @Test
    void readsAWideTableAsSaid() {
        folder.with("t.csv", "net;phone;board;comment;val", "n1;1.5;2;good;91", "n2;2.5;;;92");
        Dataset dataset =
                open("t.csv", spec("net", false, null, RawUnit.MILLISECONDS, List.of("val"), "phone", "board"));

        assertThat(dataset.deviceNames()).containsExactly("phone", "board");
        assertThat(latencies(dataset, "board")).containsExactly(2, Double.NaN);
        assertThat(dataset.architectures().accuracies().get(0).percent()).containsExactly(91, 92);
    }

    @Test
    void readsALongTableOfCellsAsSaid() {
        folder.with("t.csv", "hw,net,time", "a,|x~0|,1000", "b,|x~0|,2000", "a,|y~0|,3000", "b,|y~0|,4000");
        Dataset dataset = open("t.csv", spec("net", true, "hw", RawUnit.MICROSECONDS, List.of(), "time"));

        assertThat(dataset.architectures().ids()).containsExactly("|x~0|", "|y~0|");
        assertThat(dataset.architectures().arch(1)).isEqualTo("|y~0|");
        assertThat(latencies(dataset, "b")).containsExactly(2, 4);
    }

    @Test
    void readsByPositionWhereNoColumnNamesTheArchitecture() {
        folder.with("t.csv", "phone,board", "1,2", "3,4");
        Dataset dataset = open("t.csv", spec(null, false, null, RawUnit.MILLISECONDS, List.of(), "phone", "board"));

        assertThat(dataset.architectures().ids()).containsExactly("0", "1");
    }

    private static ImportSpec spec(
            @Nullable String architecture,
            boolean cell,
            @Nullable String device,
            RawUnit unit,
            List<String> accuracies,
            String... latencies) {
        return new ImportSpec(
                List.of(),
                architecture,
                cell,
                device == null ? List.of() : List.of(device),
                List.of(latencies),
                unit,
                accuracies,
                Map.of());
    }

    @Test
    void appliesOnlyToFilesThatHaveTheColumns() {
        folder.with("t.csv", "net,phone", "1,5", "2,6").with("architectures.csv", "arch_id,acc", "1,90", "2,91");
        ImportSpec spec = new ImportSpec(
                List.of(), "net", false, List.of(), List.of("phone"), RawUnit.SECONDS, List.of(), Map.of());
        Dataset dataset = open(".", spec);

        assertThat(latencies(dataset, "phone")).containsExactly(5000, 6000);
        assertThat(dataset.architectures().accuracy("acc")).isPresent();
        ImportSpec other = new ImportSpec(
                List.of(), "nothing", false, List.of(), List.of("phone"), RawUnit.SECONDS, List.of(), Map.of());
        assertThatThrownBy(() -> open("t.csv", other))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the columns named do not stand in its header");
    }

    @Test
    void aSpecGoesToJsonAndBack() throws JsonProcessingException {
        ImportSpec spec = new ImportSpec(
                List.of("a", "b"), null, true, List.of("b"), List.of("a"), RawUnit.NANOSECONDS, List.of("c"), Map.of());
        ObjectMapper mapper = new ObjectMapper();

        ImportSpec back = mapper.readValue(mapper.writeValueAsString(spec), ImportSpec.class);
        assertThat(back).isEqualTo(spec);
        assertThat(back.fits(List.of("a ", "b"))).isTrue();
        assertThat(back.fits(List.of("b", "a"))).isFalse();
    }
}

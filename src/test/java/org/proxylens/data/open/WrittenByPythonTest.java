package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/** Small files that Python, NumPy, pandas, torch and pyarrow wrote themselves, under names that tell nothing. */
class WrittenByPythonTest {
    private static final double[] VALUES = {1.5, 2.25, 0.1, 40};

    private static RawTable read(String resource) throws IOException {
        try (InputStream in = WrittenByPythonTest.class.getResourceAsStream("/formats/" + resource)) {
            SourceFile file = SourceFile.of(
                    "unnamed",
                    SourceFile.Place.ANYWHERE,
                    Objects.requireNonNull(in).readAllBytes());
            return (RawTable) new Readers(new ByHand(null))
                    .of(file)
                    .read(file, Progress.NONE)
                    .get(0);
        }
    }

    private static double[] column(RawTable table, String name) {
        return table.columns().stream()
                .filter(column -> name.equals(column.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + name + " among " + names(table)))
                .values();
    }

    private static List<String> names(RawTable table) {
        return table.columns().stream()
                .map(column -> String.valueOf(column.name()))
                .toList();
    }

    private static double[] asSingles() {
        return Arrays.stream(VALUES).map(value -> (float) value).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void numbersOfEveryProtocol(int protocol) throws IOException {
        RawTable table = read("numpy-p" + protocol + ".pickle");
        for (String name : List.of("floats", "tuple", "scalars", "array", "big_endian", "every_second", "column")) {
            assertThat(column(table, name)).as(name).containsExactly(VALUES);
        }
        assertThat(column(table, "singles")).containsExactly(asSingles());
        assertThat(column(table, "halves")).containsExactly(1.5, 2.25, 0x1.998p-4, 40);
        assertThat(column(table, "whole")).containsExactly(1, 2, 3, 40);
        assertThat(column(table, "none")).containsExactly(1.5, Double.NaN, 0.1, 40);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void tuplesOfOldProtocols(int protocol) throws IOException {
        RawTable table = read("tuple-p" + protocol + ".pickle");
        assertThat(table.format()).isEqualTo("pickle");
        assertThat(table.columns().get(0).values()).containsExactly(VALUES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tensors.pt", "tensors-p4.pt"})
    void tensors(String resource) throws IOException {
        RawTable table = read(resource);
        assertThat(table.format()).isEqualTo("torch archive");
        for (String name : List.of("double", "every_second", "tail", "column", "grad", "plain", "zero_dim")) {
            assertThat(column(table, name)).as(name).containsExactly(VALUES);
        }
        assertThat(column(table, "single")).containsExactly(asSingles());
        assertThat(column(table, "half")).containsExactly(1.5, 2.25, 0x1.998p-4, 40);
        assertThat(column(table, "bfloat")).containsExactly(1.5, 2.25, 0x1.9ap-4, 40);
        assertThat(column(table, "whole")).containsExactly(1, 2, 3, 40);
        assertThat(column(table, "expanded")).containsExactly(1.5, 1.5, 1.5, 1.5);
    }

    @Test
    void aTorchList() throws IOException {
        assertThat(read("list.pt").columns().get(0).values()).containsExactly(VALUES);
    }

    @ParameterizedTest
    @CsvSource({
        "old.pt, before version 1.6",
        "old-p4.pt, before version 1.6",
        "module.pt, refuses to construct torch.nn.modules.linear.Linear"
    })
    void refusesOtherTorchFiles(String resource, String message) {
        assertThatThrownBy(() -> read(resource))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"types.parquet", "types.feather"})
    void columnTypes(String resource) throws IOException {
        RawTable table = read(resource);
        assertThat(table.ids()).containsExactly("a", "b", "c", "d");
        assertThat(names(table)).containsExactly("dec", "wide_dec", "half", "whole", "unsigned", "byte", "code");
        for (String name : List.of("dec", "wide_dec", "code")) {
            assertThat(column(table, name)).as(name).containsExactly(VALUES);
        }
        assertThat(column(table, "half")).containsExactly(1.5, 2.25, 0x1.998p-4, 40);
        assertThat(column(table, "whole")).containsExactly(1, Double.NaN, 3, 4);
        assertThat(column(table, "unsigned")).containsExactly(1, 2, 3, 0x1p63);
        assertThat(column(table, "byte")).containsExactly(1, 2, 3, 4);
        assertThat(table.problems())
                .anyMatch(problem -> problem.what().contains("'when'"))
                .anyMatch(problem -> problem.what().contains("'day'"));
    }

    @ParameterizedTest
    @CsvSource({"counted.parquet, 0 1 2 3", "unnamed-index.parquet, 5 6 7 8", "counted-by-two.parquet, 10 12 14 16"})
    void theIndexOfPandasNamesArchitectures(String resource, String ids) throws IOException {
        RawTable table = read(resource);
        assertThat(table.ids()).containsExactly(ids.split(" "));
        assertThat(names(table)).containsExactly("pixel3", "gpu");
        assertThat(column(table, "pixel3")).containsExactly(VALUES);
    }
}

package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;

/** Files that cannot be used are refused with one clear line. */
class RefusalTest {
    @TempDir
    Path temp;

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("no arch_id", bytes("net,latency_ms\n1,2\n"), "d.csv:1: no column is named arch_id"),
                Arguments.of("no number", bytes("arch_id,latency_ms\n1,x\n2,y\n"), "d.csv: no number stands in it"),
                Arguments.of("no latency column", bytes("arch_id\n1\n2\n"), "d.csv: no number stands in it"),
                Arguments.of("decimal commas", bytes("arch_id;latency_ms\n1;3,5\n"), "write numbers with a point"),
                Arguments.of("twins", bytes("arch_id,a,a\n1,2,3\n"), "d.csv:1: two columns are named 'a'"),
                Arguments.of("twin ids", bytes("arch_id,arch_id,a\n1,2,3\n"), "two columns are named 'arch_id'"),
                Arguments.of("empty", bytes(""), "d.csv: the file is empty"),
                Arguments.of("blank", bytes("\n \n"), "d.csv: the file is empty"),
                Arguments.of("header only", bytes("arch_id,latency_ms\n"), "no row stands below the header"),
                Arguments.of(
                        "Latin-1",
                        "arch_id,latency_ms\n1,2\nz\u00fc,3\n".getBytes(StandardCharsets.ISO_8859_1),
                        "d.csv:3: the text is not UTF-8"),
                Arguments.of(
                        "UTF-16", "arch_id,latency_ms\n1,2\n".getBytes(StandardCharsets.UTF_16), "UTF-16, not UTF-8"),
                Arguments.of("binary", new byte[] {'a', 0, 1, 2, 'b'}, "d.csv: this is a binary file"),
                Arguments.of("NumPy file", latin1("\u0093NUMPY\1\0v\0"), "it is no whole NumPy file"),
                Arguments.of(
                        "NumPy dates",
                        latin1("\u0093NUMPY\1\0\73\0{'descr': '<M8[D]', 'fortran_order': False, 'shape': (1,)}     \n"),
                        "an array of type <M8[D]"),
                Arguments.of(
                        "a Series of pandas",
                        latin1("\u0080\2cpandas.core.series\nSeries\n."),
                        "no times, categories or Series"),
                Arguments.of("zip", latin1("PK\3\4\0\0\0"), "this is a zip archive, but neither torch's"),
                Arguments.of("bzip2", latin1("BZh91AY&SY\0\0"), "the packed file (gzip or bzip2) is damaged"),
                Arguments.of("old Feather", latin1("FEA1\0\0"), "write it again as version 2"),
                Arguments.of(
                        "mostly ragged", bytes("arch_id,latency_ms\n1,2,3\n2,2,3\n3,1\n"), "another number of fields"),
                Arguments.of(
                        "open quote",
                        bytes("arch_id,latency_ms\n1,2\n\"3,4\n5,6\n"),
                        "d.csv:3: the quotes of this record do not pair"),
                Arguments.of(
                        "cut gzip",
                        new byte[] {0x1f, (byte) 0x8b, 8, 0, 0},
                        "d.csv: the packed file (gzip or bzip2) is damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void refusesInAFolderAndAlone(String name, byte[] content, String message) throws IOException {
        Files.createDirectories(temp.resolve("latency"));
        Path file = Files.write(temp.resolve("latency/d.csv"), content);

        for (Path opened : new Path[] {temp, file}) {
            assertThatThrownBy(() -> Datasets.open(opened, Progress.NONE))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining(message)
                    .satisfies(
                            e -> assertThat(e.getMessage()).doesNotContain("\n").endsWith("."));
        }
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> Datasets.open(temp.resolve("nowhere"), Progress.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no such file or folder");
    }

    @Test
    void refusesAnEmptyFolder() throws IOException {
        assertThatThrownBy(() -> Datasets.open(temp, Progress.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the folder holds no table");
        Files.createDirectories(temp.resolve("latency"));
        assertThatThrownBy(() -> Datasets.open(temp, Progress.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("latency: the folder holds no latency file");
    }

    @Test
    void refusesAFolderOfArchitecturesOnly() {
        DatasetFolder folder = new DatasetFolder(temp).with("architectures.csv", "arch_id,acc", "1,90");

        assertThatThrownBy(folder::open)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no latency stands in the data");
    }

    @Test
    void refusesADeviceThatIsALatencyHereAndACostThere() {
        DatasetFolder folder = new DatasetFolder(temp)
                .with("latency/d.csv", "arch_id,latency_ms", "1,2")
                .with("latency/d.tsv", "arch_id\tmacs", "1\t2");

        assertThatThrownBy(folder::open).isInstanceOf(DataException.class).hasMessageContaining("device 'd'");
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.join.AssemblySize;
import org.proxylens.data.join.Link;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/** Files made to exhaust a reader end in one line that names the file. */
class CraftedFilesTest {
    private static final ReadLimits LIMITS = new ReadLimits(2L << 20, 64);

    private static List<RawContent> read(String name, byte[] content) {
        SourceFile file = SourceFile.of(name, SourceFile.Place.ANYWHERE, content);
        return new Readers(new ByHand(null), LIMITS).of(file).read(file, Progress.NONE);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CraftedFilesTest.class.getResourceAsStream("/formats/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    static List<Arguments> crafted() {
        return List.of(
                arguments("deep.json", "[".repeat(100_000), "nest too deeply"),
                arguments("long.json", "[1" + "0".repeat(10_000) + "]", "too long"),
                arguments("many.json", "[" + "[],".repeat(100_000) + "[]]", "unpacks to more than 2 MB"),
                arguments("cut.json", "{\"a\": [1, 2", "this is not JSON"),
                arguments("deep.yaml", "mean: " + "[".repeat(100_000), "nest more than 64 deep"),
                arguments("laughs.yaml", "a: &a {mean: 1}\nb: [*a, *a, *a]\n", "aliases are not read"),
                arguments("many.yaml", "mean: [" + "[],".repeat(100_000) + "]", "unpacks to more than 2 MB"),
                arguments("tabs.yaml", "a:\n\t- mean: 1\n  b: {\n", "this is not YAML"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crafted")
    void textThatAsksForTooMuch(String name, String content, String message) {
        assertThatThrownBy(() -> read(name, SampleFiles.utf8(content)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(name + ":")
                .message()
                .contains(message)
                .doesNotContain("\n");
    }

    @Test
    void recordsOfEverNewKeys() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            lines.append("{\"id\": 1, \"k").append(i).append("\": 2}\n");
        }
        assertThatThrownBy(() -> read("keys.jsonl", SampleFiles.utf8(lines.toString())))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("unpacks to more than 2 MB");
    }

    @Test
    void arrowMessagesLongerThanTheFile() throws IOException {
        byte[] stream = resource("stream.arrows");
        ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 0x0070_0000);
        assertThatThrownBy(() -> read("x.arrows", stream)).hasMessageContaining("its messages do not fit");
    }

    @Test
    void parquetFootersLongerThanTheFile() throws IOException {
        byte[] table = resource("none.parquet");
        ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).putInt(table.length - 8, 0x7000_0000);
        assertThatThrownBy(() -> read("x.parquet", table)).hasMessageContaining("its footer is cut off");
    }

    @Test
    void spreadsheetsThatUnpackToTooMuch() {
        byte[] bomb = ZipWriter.zip(Map.of(
                "[Content_Types].xml", SampleFiles.utf8("<Types/>"), "xl/worksheets/sheet1.xml", new byte[30_000_000]));
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> read("x.xlsx", bomb)).hasMessageContaining("unpacks to more than 2 MB");
    }

    @Test
    void entitiesInSpreadsheetsAreNotExpanded() {
        String entities = "<!DOCTYPE x [<!ENTITY a \"1111111111\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
        byte[] crafted = ZipWriter.zip(Map.of(
                "[Content_Types].xml", SampleFiles.utf8(entities), "xl/workbook.xml", SampleFiles.utf8(entities)));
        assertThatThrownBy(() -> read("x.xlsx", crafted)).isInstanceOf(DataException.class);
    }

    /** Each list holds ten times the one before, by its number in the memo: 10^60 numbers in 1,700 bytes. */
    private static String tenTimesTenTimes() {
        StringBuilder pickle = new StringBuilder("\u0080\4]\u0094(K\1K\1e0");
        for (char level = 0; level < 60; level++) {
            pickle.append("]\u0094(").append(("h" + level).repeat(10)).append("e0");
        }
        return pickle.append("h<.").toString();
    }

    static List<Arguments> craftedPickles() {
        return List.of(
                arguments("ten times", tenTimesTenTimes(), "neither a list of numbers"),
                arguments("tuples", "\u0080\4)" + "\u0085".repeat(10_000) + ".", "nest more than 64 deep"),
                arguments("one again", "\u0080\4](K\1" + "2".repeat(400_000) + "e.", "unpacks to more than 2 MB"),
                arguments("long number", "\u0080\2\u008b\u00ff\u00ff\u00ff\u007f.", "longer than the file"),
                arguments("negative length", "\u0080\2\u008b\u00ff\u00ff\u00ff\u00ff.", "longer than the file"),
                arguments("frame", "\u0080\4\u0095\0\0\0\0\0\0\0\u0080]K\1a.", "longer than the file"),
                arguments("bytes", "\u0080\5\u0096\0\0\0\0\1\0\0\0a.", "longer than the file"),
                arguments("far memo", "\u0080\2K\1r\u00ff\u00ff\u00ff\u007f.", "out of turn"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("craftedPickles")
    void picklesThatAskForTooMuch(String name, String latin1, String message) {
        assertThatThrownBy(() -> read("x.pickle", latin1.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("x.pickle: ")
                .hasMessageContaining(message);
    }

    @Test
    void datasetsLargerThanMemory() {
        RawColumn column = latencies(1_000);
        List<Link> links = List.of(new Link(RawTable.byPosition("x.pickle", "pickle", 1_000, List.of(column)), 0));
        AssemblySize.check(links, 300_000);
        assertThatThrownBy(() -> AssemblySize.check(links, 200_000))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("x.pickle: 1,000 architectures")
                .hasMessageContaining("-Xmx");
    }

    @Test
    void moreDevicesThanCanBeCompared() {
        RawColumn column = latencies(1);
        RawTable table = RawTable.byPosition("x.pickle", "pickle", 1, Collections.nCopies(5_001, column));
        assertThatThrownBy(() -> AssemblySize.check(List.of(new Link(table, 0)), Long.MAX_VALUE))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("x.pickle: 5,001 devices");
    }

    @Test
    void rowsOfEndlessFields() {
        String header = "arch_id,a," + "x".repeat(16) + "\n";
        String row = "1" + ",2".repeat(1 << 15) + "\n";
        assertThatThrownBy(() -> read("x.csv", SampleFiles.utf8(header + row)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("x.csv:2: ");
    }

    @Test
    void cellsOfCsvAreCountedAsTheyAreRead() {
        byte[] bytes = SampleFiles.utf8("arch_id,a\n" + "1,1\n".repeat(200_000));
        assertThatThrownBy(() -> read("x.csv", bytes))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("x.csv: it unpacks to more than 2 MB");
    }

    @Test
    void errorsInJsonLinesNameTheLine() {
        String line = "{\"id\": \"a\", \"latency\": 1}\n";
        for (String wrong : List.of("{\"id\": \"a\n", "{\"id\": nothing}\n", "]\n")) {
            assertThatThrownBy(() -> read("x.jsonl", SampleFiles.utf8(line.repeat(6) + wrong + line.repeat(6))))
                    .isInstanceOf(DataException.class)
                    .hasMessageMatching("x.jsonl:7: this is not JSON from character \\d+ of the line on; .*");
        }
    }

    private static RawColumn latencies(int count) {
        return new RawColumn("a", RawColumn.Kind.LATENCY, RawUnit.MILLISECONDS, null, new double[count], Map.of());
    }
}

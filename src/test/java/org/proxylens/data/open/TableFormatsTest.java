package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.read.parquet.ParquetExport;
import org.proxylens.data.source.FileWriter;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.source.ZipArchive;
import org.proxylens.data.table.ByHand;

/** Parquet and Arrow files of another writer (pyarrow), spreadsheets, and our own Parquet. */
class TableFormatsTest {
    private static final double NAN = Double.NaN;

    @TempDir
    private Path folder;

    private static SourceFile resource(String name) throws IOException {
        try (InputStream in = TableFormatsTest.class.getResourceAsStream("/formats/" + name)) {
            return SourceFile.of(
                    name, SourceFile.Place.ANYWHERE, Objects.requireNonNull(in).readAllBytes());
        }
    }

    private static RawTable read(SourceFile file) {
        List<RawContent> contents = new Readers(new ByHand(null)).of(file).read(file, Progress.NONE);
        assertThat(contents).hasSize(1);
        return (RawTable) contents.get(0);
    }

    private static double[] column(RawTable table, String name) {
        return table.columns().stream()
                .filter(column -> name.equals(column.name()))
                .findFirst()
                .orElseThrow()
                .values();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none.parquet",
                "snappy.parquet",
                "gzip.parquet",
                "zstd.parquet",
                "lz4.parquet",
                "pages2.parquet",
                "uncompressed.feather",
                "lz4.feather",
                "zstd.feather",
                "stream.arrows"
            })
    void readsWhatPyarrowWrites(String name) throws IOException {
        RawTable table = read(resource(name));
        assertThat(table.format()).isEqualTo(name.endsWith("parquet") ? "Parquet" : "Arrow");
        assertThat(table.ids()).containsExactly("3", "1", "2");
        assertThat(table.archs()).containsExactly("a", "b", "c");
        assertThat(column(table, "acc_cifar10")).containsExactly(90.5, NAN, 94.125);
        assertThat(column(table, "pixel3")).containsExactly(1.5, -1, NAN);
        assertThat(column(table, "raspi4")).containsExactly(0.1f, 2.25, 3);
        assertThat(column(table, "macs")).containsExactly(7, 8, 9);
        assertThat(table.columns().stream().map(RawColumn::kind))
                .containsExactly(
                        RawColumn.Kind.ACCURACY, RawColumn.Kind.LATENCY, RawColumn.Kind.LATENCY, RawColumn.Kind.COST);
        assertThat(table.problems()).anyMatch(problem -> problem.what().contains("'note'"));
    }

    /** The ends of the texts a, b and c, one of them put behind its buffer or before its beginning. */
    @ParameterizedTest
    @CsvSource({"4,-1", "4,82943", "8,82943", "8,2147483647", "12,4096", "12,82943", "12,-2147483648"})
    void refusesTextsBeyondTheirBuffer(int offset, int end) throws IOException {
        byte[] content = resource("uncompressed.feather").bytes();
        byte[] ends = {0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 'a', 'b', 'c'};
        int at = IntStream.range(0, content.length)
                .filter(i -> i + ends.length <= content.length
                        && Arrays.equals(content, i, i + ends.length, ends, 0, ends.length))
                .findFirst()
                .orElseThrow();
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(at + offset, end);

        assertThatThrownBy(() -> read(SourceFile.of("test.feather", SourceFile.Place.ANYWHERE, content)))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("test[^\\n]*damaged[^\\n]*");
    }

    @Test
    void readsBlocksThatReferBack() throws IOException {
        double[] values = column(read(resource("linked.feather")), "d");
        assertThat(values).hasSize(20_000);
        assertThat(values[19_999]).isEqualTo(499);
    }

    @Test
    void namesACompressionThatIsNotRead() {
        assertThatThrownBy(() -> read(resource("brotli.parquet")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("compressed with BROTLI");
    }

    private static byte[] spreadsheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("latencies");
            List<Object> header = List.of("arch_id", "arch", "pixel3_ms", "acc_cifar10", "note");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(1, i, (String) header.get(i));
            }
            sheet.value(2, 0, 10);
            sheet.value(2, 1, "a|b");
            sheet.value(2, 2, 0.1);
            sheet.value(2, 3, 91.25);
            sheet.value(4, 0, "x");
            sheet.value(4, 2, "invalid");
        }
        return bytes.toByteArray();
    }

    @Test
    void readsSpreadsheets() throws IOException {
        RawTable table = read(SourceFile.of("t.xlsx", SourceFile.Place.ANYWHERE, spreadsheet()));
        assertThat(table.format()).isEqualTo("XLSX");
        assertThat(table.ids()).containsExactly("10", "x");
        assertThat(table.lines()).containsExactly(3, 5);
        assertThat(column(table, "pixel3")).containsExactly(0.1, NAN);
        assertThat(table.columns().get(0).words()).isEqualTo(Map.of(1, "invalid"));
        assertThat(column(table, "acc_cifar10")).containsExactly(91.25, NAN);
    }

    private static byte[] workbook(Map<String, List<List<Object>>> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        if (rows.get(row).get(column) instanceof Number number) {
                            sheet.value(row, column, number);
                        } else {
                            sheet.value(row, column, rows.get(row).get(column).toString());
                        }
                    }
                }
            });
        }
        return bytes.toByteArray();
    }

    @Test
    void readsEverySheetThatNamesArchitectures() throws IOException {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("notes", List.of(List.of("measured"), List.of("by hand")));
        sheets.put("pixel", List.of(List.of("arch_id", "latency_us"), List.of(1, 500), List.of(2, 750)));
        sheets.put("gpu", List.of(List.of("arch_id", "latency_ms"), List.of(2, 3), List.of(1, 4)));
        sheets.put("architectures", List.of(List.of("arch_id", "top"), List.of(1, 90), List.of(2, 91)));
        Path file = Files.write(folder.resolve("renamed.csv"), workbook(sheets));
        Dataset dataset = Datasets.open(file, Progress.NONE);
        assertThat(dataset.deviceNames()).containsExactly("pixel", "gpu");
        assertThat(dataset.devices().get(0).latencies()).containsExactly(0.5, 0.75);
        assertThat(dataset.devices().get(1).latencies()).containsExactly(4, 3);
        assertThat(dataset.architectures().accuracy("top").orElseThrow().percent())
                .containsExactly(90, 91);
        assertThat(dataset.problems()).anyMatch(problem -> problem.what().contains("sheet 'notes'"));
    }

    @Test
    void namesTheSheetOfABadRow() throws IOException {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("a", List.of(List.of("arch_id", "latency_ms"), List.of(1, 2)));
        sheets.put("b", List.of(List.of("arch_id", "latency_ms"), List.of(1, "invalid")));
        SourceFile file = SourceFile.of("t.xlsx", SourceFile.Place.ANYWHERE, workbook(sheets));
        assertThatThrownBy(() -> new Readers(new ByHand(null)).of(file).read(file, Progress.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("t.xlsx (sheet b): no number")
                .hasMessageContaining("'invalid' stands there");
    }

    @Test
    void refusesNumbersOfEndlessDigitsInSpreadsheets() throws IOException {
        Map<String, byte[]> entries = ZipArchive.unpack(
                SourceFile.of("t.xlsx", SourceFile.Place.ANYWHERE, spreadsheet()),
                new MemoryBudget(
                        SourceFile.of("t.xlsx", SourceFile.Place.ANYWHERE, new byte[0]), ReadLimits.standard()));
        String sheet = new String(entries.get("xl/worksheets/sheet1.xml"), java.nio.charset.StandardCharsets.UTF_8);
        entries.put("xl/worksheets/sheet1.xml", SampleFiles.utf8(sheet.replace("91.25", "9".repeat(100_000))));
        SourceFile crafted = SourceFile.of("t.xlsx", SourceFile.Place.ANYWHERE, ZipWriter.zip(entries));
        assertThatThrownBy(() -> read(crafted))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("digits");
    }

    @Test
    void writesParquetThatReadsBackToTheLastBit() throws IOException {
        double[] odd = {Math.nextUp(1.0), 1e-300, NAN, 0.1};
        Device invalid = Device.ofMilliseconds("ümlaut, and . dot", new double[] {1, NAN, 3, 4});
        invalid.invalid().set(1);
        Dataset dataset = new Dataset(
                "d",
                new ArchitectureTable(
                        List.of("0", "1", "2", "10"),
                        java.util.Arrays.asList("a", null, "c", "d"),
                        List.of(new AccuracyColumn("acc", new double[] {1, 2, 3, NAN}))),
                List.of(Device.ofMilliseconds("odd", odd), invalid),
                List.of(),
                List.of());
        Path file = folder.resolve("d.parquet");
        FileWriter.write(file, out -> ParquetExport.write(dataset, out));
        Dataset back = Datasets.open(file, Progress.NONE);
        assertThat(back.architectures().ids()).isEqualTo(dataset.architectures().ids());
        assertThat(back.architectures().arch(1)).isNull();
        assertThat(back.architectures().accuracy("acc").orElseThrow().percent()).containsExactly(1, 2, 3, NAN);
        assertThat(back.deviceNames()).isEqualTo(dataset.deviceNames());
        assertThat(back.devices().get(0).latencies()).containsExactly(odd);
        assertThat(back.devices().get(1).invalid().get(1)).isTrue();
    }

    @Test
    void writesIdsThatAreNoNumbersAsText() throws IOException {
        Dataset dataset = new Dataset(
                "d",
                new ArchitectureTable(List.of("007", "b"), List.of(), List.of()),
                List.of(Device.ofMilliseconds("x", new double[] {1, 2})),
                List.of(),
                List.of());
        Path file = folder.resolve("d.parquet");
        FileWriter.write(file, out -> ParquetExport.write(dataset, out));
        assertThat(Datasets.open(file, Progress.NONE).architectures().ids()).containsExactly("007", "b");
    }
}

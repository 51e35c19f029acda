package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.table.ImportSpec;

/** Numbers that are none, that have no end or are no plain ones, and pages that are damaged. */
class ParquetNumbersTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message table {
              optional binary arch_id (STRING);
              required double full;
              optional double holed;
              optional float single;
              optional int32 byte (INTEGER(8,true));
              optional int32 unsigned (INTEGER(32,false));
              optional int64 long (INTEGER(64,false));
              optional int32 decimal (DECIMAL(9,2));
              optional int64 when (TIMESTAMP(MILLIS,true));
              optional int64 group;
            }
            """);

    private static final List<String> COLUMNS =
            List.of("full", "holed", "single", "byte", "unsigned", "long", "decimal");
    private static final int ROWS = 300;

    @TempDir
    private Path folder;

    private static double full(int row) {
        return switch (row % 11) {
            case 2 -> Double.NaN;
            case 4 -> Double.POSITIVE_INFINITY;
            case 6 -> Double.NEGATIVE_INFINITY;
            default -> 1 + row / 8.0;
        };
    }

    private static boolean hasName(int row) {
        return row % 13 != 2;
    }

    private Path write(ParquetProperties.WriterVersion version, boolean dictionary, CompressionCodecName packed)
            throws IOException {
        Path file = folder.resolve(packed + ".parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withWriterVersion(version)
                .withDictionaryEncoding(dictionary)
                .withCodecFactory(new GzipPages())
                .withCompressionCodec(packed)
                .withPageRowCountLimit(70)
                .build()) {
            for (int row = 0; row < ROWS; row++) {
                Group group = new SimpleGroup(SCHEMA);
                if (hasName(row)) {
                    group.append("arch_id", "net" + row);
                }
                group.append("full", full(row));
                if (row % 3 != 1) {
                    group.append("holed", full(row)).append("single", (float) full(row));
                }
                group.append("byte", row % 100 + 1)
                        .append("unsigned", (int) (3_000_000_000L + row))
                        .append("long", -1L - 4096L * row)
                        .append("decimal", 125 + row)
                        .append("when", 1_700_000_000_000L + row)
                        .append("group", row % 4L);
                writer.write(group);
            }
        }
        return file;
    }

    private static Dataset open(Path file, Map<String, List<String>> where) {
        ImportSpec spec = new ImportSpec(List.of(), "arch_id", false, List.of(), COLUMNS, null, List.of(), where);
        return Datasets.open(List.of(file), OpenOptions.DEFAULT.importedBy(spec), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "PARQUET_1_0, true, UNCOMPRESSED",
        "PARQUET_1_0, false, UNCOMPRESSED",
        "PARQUET_2_0, false, UNCOMPRESSED",
        "PARQUET_1_0, true, GZIP",
        "PARQUET_1_0, false, GZIP",
        "PARQUET_2_0, false, GZIP"
    })
    void everyNumberIsWhatItIsCalled(
            ParquetProperties.WriterVersion version, boolean dictionary, CompressionCodecName packed)
            throws IOException {
        Path file = write(version, dictionary, packed);
        Map<String, IntToDoubleFunction> expected = Map.of(
                "full", ParquetNumbersTest::full,
                "holed", row -> row % 3 == 1 ? Double.NaN : full(row),
                "single", row -> row % 3 == 1 ? Double.NaN : full(row),
                "byte", row -> row % 100 + 1.0,
                "unsigned", row -> 3e9 + row,
                "long", row -> 0x1p64 - 4096.0 * row,
                "decimal", row -> (125 + row) / 100.0);
        for (boolean some : new boolean[] {false, true}) {
            Dataset read = open(file, some ? Map.of("group", List.of("3")) : Map.of());
            int[] rows = IntStream.range(0, ROWS)
                    .filter(row -> hasName(row) && (!some || row % 4 == 3))
                    .toArray();
            assertThat(read.architectures().size()).isEqualTo(rows.length);
            assertThat(read.devices()).extracting(Device::name).containsExactlyElementsOf(COLUMNS);
            for (Device device : read.devices()) {
                BitSet invalid = new BitSet();
                for (int row : rows) {
                    int at = read.architectures().row("net" + row);
                    double value = expected.get(device.name()).applyAsDouble(row);
                    assertThat(device.latencies()[at])
                            .as("%s of %s", device.name(), row)
                            .isEqualTo(Double.valueOf(Double.isFinite(value) ? value : Double.NaN));
                    boolean absent = row % 3 == 1 && !device.name().equals("full");
                    invalid.set(at, !absent && !Double.isFinite(value));
                }
                assertThat(device.invalid()).as(device.name()).isEqualTo(invalid);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARQUET_1_0", "PARQUET_2_0"})
    void aDamagedPageIsRefusedInOneLine(ParquetProperties.WriterVersion version) throws IOException {
        int refused = 0;
        for (CompressionCodecName packed : List.of(CompressionCodecName.UNCOMPRESSED, CompressionCodecName.GZIP)) {
            byte[] whole = Files.readAllBytes(write(version, true, packed));
            Path file = folder.resolve("damaged.parquet");
            Random random = new Random(5);
            for (int draw = 0; draw < 150; draw++) {
                byte[] damaged = whole.clone();
                damaged[4 + random.nextInt(whole.length - 12)] += (byte) (1 + random.nextInt(255));
                Files.write(file, damaged);
                try {
                    assertThat(open(file, Map.of()).devices()).isNotEmpty();
                } catch (DataException refusal) {
                    refused++;
                    assertThat(refusal).hasMessageMatching("[^\n]*damaged[^\n]*");
                }
            }
        }
        assertThat(refused).isGreaterThan(20);
    }
}

package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.table.ImportSpec;

/** Columns of every plain number, in several groups of rows and pages, with holes, rows without a name and every encoding. */
class ParquetColumnsTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message table {
              optional binary arch_id (STRING);
              required double full;
              optional double holed;
              optional double repeated;
              optional float single;
              optional int32 small;
              optional int64 large;
              optional int64 group;
            }
            """);

    private static final List<String> COLUMNS = List.of("full", "holed", "repeated", "single", "small", "large");
    private static final int ROWS = 4000;
    private static final int SEED = 3;

    @TempDir
    private Path folder;

    /** By column and row; NaN where nothing stands. */
    private double[][] write(Path file, ParquetProperties.WriterVersion version, boolean dictionary, boolean split)
            throws IOException {
        double[][] written = new double[COLUMNS.size()][ROWS];
        Random random = new Random(SEED);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withWriterVersion(version)
                .withDictionaryEncoding(dictionary)
                .withByteStreamSplitEncoding(split)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withPageSize(4096)
                .withPageRowCountLimit(500)
                .withRowGroupSize(40_000L)
                .build()) {
            for (int row = 0; row < ROWS; row++) {
                Group group = new SimpleGroup(SCHEMA);
                if (row % 97 != 5) {
                    group.append("arch_id", "net" + row);
                }
                for (int column = 0; column < COLUMNS.size(); column++) {
                    boolean there = column == 0 || random.nextInt(10) > 0;
                    double value = 1 + random.nextInt(column == 2 ? 7 : 1 << 20) / 8.0;
                    String name = COLUMNS.get(column);
                    written[column][row] = !there ? Double.NaN : column < 4 ? value : Math.floor(value);
                    if (there) {
                        switch (column) {
                            case 3 -> group.append(name, (float) value);
                            case 4 -> group.append(name, (int) value);
                            case 5 -> group.append(name, (long) value);
                            default -> group.append(name, value);
                        }
                    }
                }
                group.append("group", (long) row % 3);
                writer.write(group);
            }
        }
        return written;
    }

    @ParameterizedTest
    @CsvSource({
        "PARQUET_1_0, true, false",
        "PARQUET_1_0, false, false",
        "PARQUET_1_0, false, true",
        "PARQUET_2_0, true, false",
        "PARQUET_2_0, false, false"
    })
    void everyValueIsThere(ParquetProperties.WriterVersion version, boolean dictionary, boolean split)
            throws IOException {
        Path file = folder.resolve("table.parquet");
        double[][] written = write(file, version, dictionary, split);
        for (boolean some : new boolean[] {false, true}) {
            ImportSpec spec = new ImportSpec(
                    List.of(),
                    "arch_id",
                    false,
                    List.of(),
                    COLUMNS,
                    null,
                    List.of(),
                    some ? Map.of("group", List.of("1")) : Map.of());
            Dataset read = Datasets.open(List.of(file), OpenOptions.DEFAULT.importedBy(spec), Progress.NONE);
            int[] rows = IntStream.range(0, ROWS)
                    .filter(row -> row % 97 != 5 && (!some || row % 3 == 1))
                    .toArray();
            List<String> ids = new ArrayList<>();
            Arrays.stream(rows).mapToObj(row -> "net" + row).sorted().forEach(ids::add);
            assertThat(read.architectures().ids()).isEqualTo(ids);
            for (int column = 0; column < COLUMNS.size(); column++) {
                double[] latencies =
                        read.device(COLUMNS.get(column)).orElseThrow().latencies();
                for (int row : rows) {
                    assertThat(latencies[read.architectures().row("net" + row)])
                            .isEqualTo(Double.valueOf(written[column][row]));
                }
            }
        }
    }
}

package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversion keeps every value to the last bit. */
class ConvertTest {
    /** Medians are printed with 17 digits: which of them tie depends on how their last bit is read. */
    private static final double MEDIAN_TIES = 1e-4;

    @TempDir
    Path folder;

    @Test
    void aFolderComesBackAsItWas() throws IOException {
        Path copy = folder.resolve("copy");
        CliRun run = CliRun.of("convert", CliRun.SAMPLE, "-o", copy).ok();
        assertThat(run.out()).isEmpty();
        assertSameNumbers(copy.resolve("latency/ort_b1.csv"), CliRun.SAMPLE.resolve("latency/ort_b1.csv"));
        assertThat(CliRun.of("srcc", copy, "--kendall", "--json", "-").json())
                .isEqualTo(CliRun.of("srcc", CliRun.SAMPLE, "--kendall", "--json", "-")
                        .json());
        assertThat(CliRun.of("loss", copy, "--json", "-").json())
                .isEqualTo(CliRun.of("loss", CliRun.SAMPLE, "--json", "-").json());
        String devices = CliRun.of("info", CliRun.SAMPLE).ok().out();
        assertThat(CliRun.of("info", copy).ok().out().lines().skip(2).limit(20))
                .containsExactlyElementsOf(devices.lines().skip(2).limit(20).toList());
    }

    @Test
    void aParquetTableKeepsItsAccuraciesWhateverTheirName() throws IOException {
        Path table = folder.resolve("s.parquet");
        CliRun.of("convert", CliRun.SAMPLE, "--parquet", table).ok();
        assertThat(CliRun.of("loss", table, "--json", "-").json().get("hv_loss"))
                .isEqualTo(
                        CliRun.of("loss", CliRun.SAMPLE, "--json", "-").json().get("hv_loss"));
        assertThat(CliRun.of("loss", table, "--json", "-")
                        .json()
                        .get("accuracy")
                        .asText())
                .isEqualTo("digits");
    }

    @Test
    void accuraciesOfTestSetsAreNoDevices() throws IOException {
        Path nats = Files.writeString(
                folder.resolve("nats.csv"),
                "arch_id,phone,board,cifar10_test,imagenet16_120_test,mine (%)\n1,3,4,90,40,1\n2,4,5,91,42,2\n");
        assertThat(CliRun.of("srcc", nats, "--json", "-").json().get("devices"))
                .extracting(JsonNode::asText)
                .containsExactly("phone", "board");
        assertThat(CliRun.of("info", nats, "--json", "-").json().get("accuracies"))
                .extracting(column -> column.get("accuracy").asText())
                .containsExactly("cifar10_test", "imagenet16_120_test", "mine");
    }

    @Test
    void wideAndLong() throws IOException {
        Path wide = folder.resolve("wide.csv");
        Path longFile = folder.resolve("long.csv");
        CliRun run = CliRun.of("convert", CliRun.SAMPLE, "--wide", wide, "--long", longFile)
                .ok();
        assertThat(run.err()).contains("accuracies are not in these tables", "macs is no latency");
        JsonNode medians = CliRun.of("srcc", wide, "--json", "-").json();
        JsonNode expected = CliRun.of("srcc", CliRun.SAMPLE, "--json", "-").json();
        assertThat(medians.get("devices")).isEqualTo(expected.get("devices"));
        assertThat(medians.get("n")).isEqualTo(expected.get("n"));
        for (int row = 0; row < expected.get("srcc").size(); row++) {
            for (int column = 0; column < expected.get("srcc").size(); column++) {
                assertThat(medians.at("/srcc/" + row + "/" + column).asDouble())
                        .isCloseTo(expected.at("/srcc/" + row + "/" + column).asDouble(), within(MEDIAN_TIES));
            }
        }
        assertThat(Files.readAllLines(longFile).get(0)).isEqualTo("arch_id,device,latency_ms");
        assertThat(CliRun.of("info", longFile, "--json", "-").json().get("devices"))
                .hasSize(15);
    }

    @Test
    void tablesGoToStandardOutputToo() {
        CliRun run = CliRun.of("convert", CliRun.SAMPLE, "--long", "-");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("arch_id,device,latency_ms\n");
        for (List<String> wrong :
                List.of(List.of("-o", "-"), List.of("--parquet", "-"), List.of("--wide", "-", "--long", "-"))) {
            List<Object> arguments = new ArrayList<>(List.of("convert", CliRun.SAMPLE));
            arguments.addAll(wrong);
            CliRun refused = CliRun.of(arguments.toArray());
            assertThat(refused.status()).isEqualTo(ErrorLines.USAGE);
            assertThat(refused.err()).contains("standard output");
        }
    }

    @Test
    void aFullFolderIsNotMixedInto() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        CliRun run = CliRun.of("convert", CliRun.SAMPLE, "-o", folder);
        assertThat(run.status()).isEqualTo(ErrorLines.USAGE);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void invalidMarkersAndOddNamesSurvive() throws IOException {
        Path wide =
                Files.writeString(folder.resolve("in.csv"), "arch_id,a/b,plain\n1,0.1,-1\n2,1e-7,2\n3,12345678.9,3\n");
        Path copy = folder.resolve("copy");
        CliRun run = CliRun.of("convert", wide, "-o", copy).ok();
        assertThat(run.err()).contains("latency/a_b.csv");
        assertThat(Files.readAllLines(copy.resolve("latency/a_b.csv")))
                .containsExactly("arch_id,latency_ms", "1,0.1", "2,0.00000010", "3,12345678.9");
        assertThat(Files.readAllLines(copy.resolve("latency/plain.csv")))
                .containsExactly("arch_id,latency_ms", "1,-1", "2,2", "3,3");
    }

    private static void assertSameNumbers(Path actual, Path expected) throws IOException {
        List<String> actualLines = Files.readAllLines(actual);
        List<String> expectedLines = Files.readAllLines(expected);
        assertThat(actualLines).hasSameSizeAs(expectedLines);
        for (int line = 1; line < expectedLines.size(); line++) {
            String[] a = actualLines.get(line).split(",");
            String[] b = expectedLines.get(line).split(",");
            assertThat(a[0]).isEqualTo(b[0]);
            assertThat(Double.parseDouble(a[1])).isEqualTo(Double.parseDouble(b[1]));
        }
    }
}

package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.JoinBy;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.rank.ReferenceData;

/** The sets as published, and ours of their shape, hold, value for value, what the CSVs beside them hold. */
class PublishedOriginalsTest {
    private static Dataset open(Path root, String... paths) {
        return Datasets.open(
                java.util.Arrays.stream(paths).map(root::resolve).toList(), OpenOptions.DEFAULT, Progress.NONE);
    }

    /** A CSV read plainly: value by arch_id, in file order. */
    private static List<String[]> csv(Path root, String path) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve(path));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(","))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void oneProxyPickles(Path root) throws IOException {
        Dataset dataset = open(root, "originals/oneproxy", "nasbench201/architectures.csv");
        boolean own = root.equals(ReferenceData.OWN);
        int devices = own ? 6 : 18;
        int rows = own ? 400 : 1999;
        assertThat(dataset.devices()).hasSize(devices);
        assertThat(dataset.architectures().size()).isEqualTo(rows);
        assertThat(dataset.sources())
                .filteredOn(source -> source.role().contains(devices + " devices"))
                .singleElement()
                .satisfies(source -> assertThat(source.evidence()).satisfies(evidence -> {
                    assertThat(evidence.by()).isEqualTo(JoinBy.ARCH);
                    assertThat(evidence.matched()).isEqualTo(rows);
                }));
        for (Device device : dataset.devices()) {
            for (String[] record : csv(root, "oneproxy/latency/" + device.name() + ".csv")) {
                int row = dataset.architectures().row(record[0]);
                double value = Double.parseDouble(record[1]);
                if (value > 0) {
                    assertThat(device.latencies()[row]).isEqualTo(value);
                } else {
                    assertThat(device.latencies()[row]).isNaN();
                    assertThat(device.invalid().get(row)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void oneHotCodeGivesTheCells(Path root) throws IOException {
        Map<String, String> cells = new HashMap<>();
        csv(root, "nasbench201/architectures.csv").forEach(record -> cells.put(record[0], record[1]));
        Dataset dataset = open(root, "originals/oneproxy");
        List<String[]> records =
                csv(root, "oneproxy/latency/" + dataset.deviceNames().get(0) + ".csv");
        for (int row = 0; row < records.size(); row++) {
            assertThat(dataset.architectures().id(row)).isEqualTo(Integer.toString(row));
            assertThat(dataset.architectures().arch(row)).isEqualTo(cells.get(records.get(row)[0]));
        }
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void oneHotCodeAloneIsAListOfArchitectures(Path root) throws IOException {
        Dataset dataset = Datasets.open(
                List.of(root.resolve("originals/oneproxy/encode.pickle")),
                OpenOptions.DEFAULT.orArchitecturesAlone(),
                Progress.NONE);
        Dataset joined = open(root, "originals/oneproxy");
        assertThat(dataset.devices()).isEmpty();
        assertThat(dataset.architectures().ids())
                .isEqualTo(joined.architectures().ids());
        for (int row = 0; row < joined.architectures().size(); row++) {
            assertThat(dataset.architectures().arch(row))
                    .isEqualTo(joined.architectures().arch(row));
        }
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void helpArchives(Path root) throws IOException {
        Dataset dataset = open(root, "originals/help");
        assertThat(dataset.devices()).hasSize(3);
        for (Device device : dataset.devices()) {
            List<String[]> records = csv(root, "nasbench201/latency/" + device.name() + ".csv");
            assertThat(device.latencies()).hasSize(records.size());
            for (String[] record : records) {
                int row = dataset.architectures().row(record[0]);
                assertThat(device.latencies()[row]).isEqualTo(Double.parseDouble(record[1]));
            }
        }
    }
}

package org.proxylens.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.open.Datasets;
import org.proxylens.space.Architecture;
import org.proxylens.space.Spaces;
import org.proxylens.space.network.NetworkShape;

/** What of a cell known devices ran. */
class KnownExtentTest {
    private static final List<String> OPERATIONS =
            List.of("none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3");

    @ParameterizedTest
    @EnumSource
    void isToldByLatencies(NetworkShape.Extent extent) {
        Random random = new Random(7);
        List<String> ids = new ArrayList<>();
        List<String> archs = new ArrayList<>();
        double[] latencies = new double[400];
        for (int row = 0; row < latencies.length; row++) {
            StringBuilder cell = new StringBuilder();
            for (String edge : List.of("|%s~0|", "+|%s~0|", "%s~1|", "+|%s~0|", "%s~1|", "%s~2|")) {
                cell.append(String.format(edge, OPERATIONS.get(random.nextInt(OPERATIONS.size()))));
            }
            ids.add("n" + row);
            archs.add(cell.toString());
            Architecture read = Spaces.read(cell.toString()).orElseThrow();
            for (String token : read.space().built(read.tokens(), extent)) {
                latencies[row] += OPERATIONS.indexOf(token);
            }
            latencies[row] = (1 + latencies[row]) * Math.exp(.05 * random.nextGaussian());
        }
        Dataset dataset = new Dataset(
                "known",
                new ArchitectureTable(ids, archs, List.of()),
                List.of(Device.ofMilliseconds("a", latencies)),
                List.of(),
                List.of());

        assertThat(KnownExtent.of(dataset)).isEqualTo(extent);
    }

    /** Device by device, of the published measurements: the extent each ran explains far more than any other. */
    @ParameterizedTest
    @CsvSource({
        "nasbench201, titan_rtx_256, WHOLE",
        "nasbench201, gold_6226, WHOLE",
        "nasbench201, pixel3, REACHING",
        "oneproxy, rice_edgegpu, REACHING",
        "oneproxy, rice_raspi4, REACHING",
        "oneproxy, rice_fpga, WHOLE",
        "oneproxy, eagle_cpu_855, PRUNED",
        "oneproxy, true_a76, PRUNED"
    })
    void ofPublishedDevices(String folder, String device, NetworkShape.Extent extent) {
        Path published = Path.of("../shared/reference");
        assumeTrue(Files.exists(published), "the published measurements are not here");
        Dataset dataset = Datasets.open(
                List.of(published.resolve(folder), published.resolve("nasbench201/architectures.csv")),
                OpenOptions.DEFAULT,
                Progress.NONE);

        assertThat(KnownExtent.of(dataset.onlyDevices(List.of(device)))).isEqualTo(extent);
        for (NetworkShape.Extent other : NetworkShape.Extent.values()) {
            List<Device> alone = List.of(dataset.device(device).orElseThrow());
            if (other != extent) {
                assertThat(KnownExtent.explained(dataset.architectures(), alone, other))
                        .isLessThan(KnownExtent.explained(dataset.architectures(), alone, extent) - 0.01);
            }
        }
    }

    @Test
    void isWholeWhereTooFewTell() {
        ArchitectureTable few = new ArchitectureTable(
                List.of("a", "b"),
                List.of(
                        "|none~0|+|none~0|nor_conv_3x3~1|+|skip_connect~0|none~1|none~2|",
                        "|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|"),
                List.of());
        Device same = Device.ofMilliseconds("d", new double[] {1, 1});

        assertThat(KnownExtent.of(new Dataset("few", few, List.of(same), List.of(), List.of())))
                .isEqualTo(NetworkShape.Extent.WHOLE);
    }
}

package org.proxylens.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
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

    @ParameterizedTest
    @CsvSource({"nasbench201, WHOLE", "fbnet, WHOLE"})
    void ofPublishedSets(String folder, NetworkShape.Extent extent) {
        Path published = Path.of("../shared/reference", folder);
        assumeTrue(Files.exists(published), "the published measurements are not here");

        assertThat(KnownExtent.of(Datasets.open(published, Progress.NONE))).isEqualTo(extent);
    }
}

package org.proxylens.proxy.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.open.Datasets;
import org.proxylens.rank.ReferenceData;

/** Which of our own tables and of the published ones drift. */
class ReferenceDriftTest {
    private static Dataset open(Path root, String... names) {
        return Datasets.open(Stream.of(names).map(root::resolve).toList(), OpenOptions.DEFAULT, Progress.NONE);
    }

    private static Path published() {
        assumeTrue(Files.exists(ReferenceData.PUBLISHED), "the published measurements are not beside the project");
        return ReferenceData.PUBLISHED;
    }

    private static List<String> drifting(Dataset dataset) {
        return TableDrift.told(dataset).problems().stream()
                .filter(problem -> problem.kind().equals("drift"))
                .map(Problem::device)
                .toList();
    }

    /** {@code make.py} laid a slow walk over two of our own devices. */
    @Test
    void theWalksThatWereLaidOverTwoDevices() {
        Dataset fbnet = open(ReferenceData.OWN, "fbnet");
        JsonNode walks = ReferenceData.expected(ReferenceData.OWN, "drift.json");
        assertThat(drifting(fbnet)).containsExactly("phone_drifting", "xeon_drifting");

        TableDrift table = new TableDrift(fbnet);
        for (String device : drifting(fbnet)) {
            Drift drift = table.of(device).orElseThrow();
            double[] walk = new double[drift.logs().length];
            Arrays.setAll(walk, row -> walks.get(device).get(row).asDouble());
            assertThat(new PearsonsCorrelation().correlation(drift.logs(), walk))
                    .as(device)
                    .isGreaterThan(0.8);
            assertThat(drift.ceilingWithout()).isGreaterThan(drift.ceiling() + 0.03);
        }
        for (String device : List.of("gpu_1", "npu", "phone_still")) {
            assertThat(table.of(device).orElseThrow().lagOne()).as(device).isCloseTo(0, within(0.15));
        }
    }

    @Test
    void thePhonesAndXeonsOfFbnet() {
        Dataset fbnet = open(published(), "fbnet");
        assertThat(drifting(fbnet))
                .containsExactly("essential_ph_1", "gold_6226", "pixel2", "samsung_s7", "silver_4114");

        TableDrift table = new TableDrift(fbnet);
        Map.of("essential_ph_1", 0.84, "pixel2", 0.71, "samsung_s7", 0.66).forEach((device, lagOne) -> assertThat(
                        table.of(device).orElseThrow().lagOne())
                .as(device)
                .isCloseTo(lagOne, within(0.12)));
        Drift essential = table.of("essential_ph_1").orElseThrow();
        assertThat(essential.ceiling()).isCloseTo(0.73, within(0.01));
        assertThat(essential.ceilingWithout()).isCloseTo(0.946, within(0.01));
        for (String device : List.of("eyeriss", "pixel3", "titanx_1")) {
            assertThat(table.of(device).orElseThrow().lagOne()).as(device).isCloseTo(0, within(0.05));
        }
    }

    @Test
    void whereNothingDriftsNothingIsTold() {
        assertThat(drifting(open(ReferenceData.OWN, "nasbench201"))).isEmpty();
        assertThat(drifting(open(ReferenceData.OWN, "oneproxy", "nasbench201/architectures.csv")))
                .isEmpty();
        assertThat(drifting(Datasets.open(Path.of("sample-data"), Progress.NONE)))
                .isEmpty();
    }

    @Test
    void whereNothingPublishedDriftsNothingIsTold() {
        assertThat(drifting(open(published(), "nasbench201")))
                .doesNotContain("eyeriss", "pixel3")
                .contains("gold_6226");
        assertThat(drifting(open(published(), "oneproxy", "nasbench201/architectures.csv")))
                .isEmpty();
    }
}

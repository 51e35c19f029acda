package org.proxylens.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.AdaptationStudy;
import org.proxylens.proxy.study.StudyOptions;
import org.proxylens.proxy.study.StudyPoint;
import org.proxylens.proxy.study.StudySummary;

/** What the methods reach on published measurements; the whole record with {@code mvn -Precord test}. */
class ReferenceAdaptationTest {
    private static final Path REFERENCE = Path.of("../shared/reference");
    private static final String TWIN = "eagle_i7";

    /** Mean SRCC over targets and 8 draws of 20 measurements, random and chosen, when this was written. */
    private static final Map<String, double[]> REACHED = Map.of(
            "ND", new double[] {0.963, 0.968},
            "FD", new double[] {0.989, 0.991},
            "FV", new double[] {0.974, 0.982},
            "F1", new double[] {0.834, 0.853},
            "F2", new double[] {0.947, 0.957},
            "F3", new double[] {0.929, 0.943},
            "F4", new double[] {0.787, 0.804},
            "FA", new double[] {0.750, 0.756});

    private static final double LEEWAY = 0.003;

    /** Published for 70 measurements with Myriad as the proxy, less what so few draws may miss. */
    @Test
    void theAdaptedProxyReachesWhatWasPublished() {
        Map<String, Double> published =
                Map.of("rice_eyeriss", 0.98, "rice_fpga", 0.99, "eagle_cpu_855", 0.94, "true_630", 0.93);
        List<StudyPoint> points = AdaptationStudy.run(
                oneProxy(),
                List.of(options(List.copyOf(published.keySet()), AdaptationMethod.ADAPTED, null, 70, 2, Design.RANDOM)),
                Progress.NONE);

        assertThat(points)
                .allSatisfy(point -> assertThat(point.srccMean()).isGreaterThan(published.get(point.target()) - 0.02));
    }

    @Test
    void theBlendOrdersAWholeDeviceFromTwentyMeasurements() {
        List<String> targets = List.of("rice_edgetpu", "eagle_cpu_855", "true_a76", "rice_raspi4");
        List<StudyPoint> points = AdaptationStudy.run(
                oneProxy(),
                List.of(options(targets, AdaptationMethod.BLEND, null, 20, 2, Design.CHOSEN)),
                Progress.NONE);

        assertThat(points).hasSize(4).allSatisfy(point -> {
            assertThat(point.srccMean()).isGreaterThan(0.92);
            assertThat(point.coverage()).isBetween(0.55, 1.0);
        });
        StudySummary summary = StudySummary.of(points).get(0);
        assertThat(summary.coverage()).isBetween(0.68, 0.92);
        assertThat(summary.probability()).isBetween(0.7, 1.0);
    }

    @Test
    @Tag("record")
    void theFewShotRecordIsKept() throws IOException {
        Path file = Path.of("../shared/fewshot.json");
        assumeTrue(Files.exists(file), "the record is not beside the project: " + file);
        JsonNode record = new ObjectMapper().readTree(file.toFile());
        for (String space : List.of("nasbench201", "fbnet")) {
            Dataset dataset = open(space);
            record.get(space).properties().iterator().forEachRemaining(split -> {
                JsonNode probe = split.getValue().path("probe");
                double random = mean(dataset, split.getValue(), Design.RANDOM);
                double chosen = mean(dataset, split.getValue(), Design.CHOSEN);
                double[] reached = REACHED.get(split.getKey());
                assertThat(random)
                        .as(split.getKey() + ", random")
                        .isGreaterThanOrEqualTo(probe.path("random").asDouble())
                        .isGreaterThanOrEqualTo(reached[0] - LEEWAY);
                assertThat(chosen)
                        .as(split.getKey() + ", chosen")
                        .isGreaterThanOrEqualTo(Math.max(
                                probe.path("random").asDouble(),
                                probe.path("chosen").asDouble()))
                        .isGreaterThanOrEqualTo(reached[1] - LEEWAY);
            });
        }
    }

    @Test
    @Tag("record")
    void theRecordOnSeventeenDevicesIsKept() {
        List<Double> twenty = seventeen(20, Design.RANDOM);
        assertThat(twenty.get(0)).isGreaterThan(0.845);
        assertThat(twenty.get(8)).isGreaterThan(0.962);
        assertThat(seventeen(20, Design.CHOSEN).get(8)).isGreaterThan(twenty.get(8));
        List<Double> fifty = seventeen(50, Design.RANDOM);
        assertThat(fifty.get(0)).isGreaterThan(0.915);
        assertThat(fifty.get(8)).isGreaterThan(0.970);
    }

    /** Mean SRCC of each target, every other device known, in rising order. */
    private static List<Double> seventeen(int samples, Design design) {
        Dataset dataset = oneProxy();
        return AdaptationStudy.run(
                        dataset,
                        List.of(options(dataset.deviceNames(), AdaptationMethod.BLEND, null, samples, 8, design)),
                        Progress.NONE)
                .stream()
                .map(StudyPoint::srccMean)
                .sorted()
                .toList();
    }

    private static double mean(Dataset dataset, JsonNode split, Design design) {
        StudyOptions options =
                options(texts(split.get("targets")), AdaptationMethod.BLEND, texts(split.get("pool")), 20, 8, design);
        double mean = AdaptationStudy.run(dataset, List.of(options), Progress.NONE).stream()
                .mapToDouble(StudyPoint::srccMean)
                .average()
                .orElseThrow();
        // the record is kept to three decimals
        return Math.round(mean * 1000) / 1000.0;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static StudyOptions options(
            List<String> targets, AdaptationMethod method, List<String> pool, int samples, int draws, Design design) {
        String proxy = method.needsProxy() ? "true_vpu" : null;
        return new StudyOptions(
                targets,
                List.of(method),
                proxy,
                pool,
                List.of(samples),
                draws,
                1,
                design,
                0.9,
                null,
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT);
    }

    private static Dataset open(String set) {
        Path folder = REFERENCE.resolve(set);
        assumeTrue(Files.exists(folder), "the reference data is not beside the project: " + folder);
        return Datasets.open(folder, Progress.NONE);
    }

    /** The devices of the paper's figure with the cells of NAS-Bench-201; the GTX's twin left out. */
    private static Dataset oneProxy() {
        Dataset latencies = open("oneproxy");
        ArchitectureTable cells = open("nasbench201").architectures();
        List<String> ids = latencies.architectures().ids();
        List<String> archs = ids.stream().map(id -> cells.arch(cells.row(id))).collect(Collectors.toList());
        return new Dataset(
                latencies.name(),
                new ArchitectureTable(ids, archs, List.of()),
                latencies.devices().stream()
                        .filter(device -> !device.name().equals(TWIN))
                        .toList(),
                List.of(),
                List.of());
    }
}

package org.proxylens.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.AdaptationStudy;
import org.proxylens.proxy.study.StudyOptions;
import org.proxylens.proxy.study.StudyPoint;
import org.proxylens.proxy.study.StudySummary;
import org.proxylens.rank.ReferenceData;

/** What the methods reach on our own sets and on published measurements; the whole record with {@code mvn -Precord test}. */
class ReferenceAdaptationTest {
    /** Devices that are in a set twice. */
    private static final Set<String> TWINS = Set.of("eagle_i7", "gtx_twin");

    /** Mean SRCC over targets and 8 draws of 20 measurements, random and chosen, when this was written. */
    private static final Map<String, double[]> REACHED = Map.of(
            "ND", new double[] {0.965, 0.969},
            "FD", new double[] {0.989, 0.993},
            "FV", new double[] {0.978, 0.983},
            "F1", new double[] {0.855, 0.846},
            "F2", new double[] {0.947, 0.957},
            "F3", new double[] {0.930, 0.943},
            "F4", new double[] {0.799, 0.812},
            "FA", new double[] {0.760, 0.787},
            "own cells", new double[] {0.989, 0.991},
            "own strips", new double[] {0.987, 0.990});

    private static final double LEEWAY = 0.003;

    /** Published for 70 measurements with Myriad as the proxy, less what so few draws may miss. */
    @Test
    void theAdaptedProxyReachesWhatWasPublished() {
        assertAdaptedReaches(
                published(),
                "true_vpu",
                Map.of("rice_eyeriss", 0.98, "rice_fpga", 0.99, "eagle_cpu_855", 0.94, "true_630", 0.93));
    }

    /** What ordering by the cost of the operations alone reaches, as {@code make.py} counts it. */
    @Test
    void theAdaptedProxyReachesWhatASumOfOperationsDoes() {
        Map<String, Double> sums = new HashMap<>();
        ReferenceData.expected(ReferenceData.OWN, "sums.json")
                .properties()
                .forEach(entry -> sums.put(entry.getKey(), entry.getValue().asDouble()));
        assertThat(sums).hasSize(4);
        assertAdaptedReaches(ReferenceData.OWN, "vpu", sums);
    }

    private static void assertAdaptedReaches(Path root, String proxy, Map<String, Double> least) {
        StudyOptions options =
                options(List.copyOf(least.keySet()), AdaptationMethod.ADAPTED, proxy, null, 70, 2, Design.RANDOM);
        List<StudyPoint> points = AdaptationStudy.run(oneProxy(root), List.of(options), Progress.NONE);

        assertThat(points).hasSize(least.size()).allSatisfy(point -> assertThat(point.srccMean())
                .isGreaterThan(least.get(point.target()) - 0.02));
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void theBlendOrdersAWholeDeviceFromTwentyMeasurements(Path root) {
        List<String> targets = root.equals(ReferenceData.OWN)
                ? List.of("dsp", "edge_tpu", "gtx", "raspi")
                : List.of("rice_edgetpu", "eagle_cpu_855", "true_a76", "rice_raspi4");
        List<StudyPoint> points = AdaptationStudy.run(
                oneProxy(root),
                List.of(options(targets, AdaptationMethod.BLEND, null, null, 20, 2, Design.CHOSEN)),
                Progress.NONE);

        assertThat(points).hasSize(4).allSatisfy(point -> {
            assertThat(point.srccMean()).isGreaterThan(0.92);
            assertThat(point.coverage()).isBetween(0.55, 1.0);
        });
        StudySummary summary = StudySummary.of(points).get(0);
        assertThat(summary.coverage()).isBetween(0.68, 0.92);
        assertThat(summary.probability()).isBetween(0.7, 1.0);
    }

    /** A point of a study is the mean over its draws of the SRCC on what was not measured, by another library's SRCC. */
    @Test
    void aStudysSrccIsTheMeanOverDrawsOnWhatWasNotMeasured() {
        Dataset dataset = open(ReferenceData.OWN, "fbnet");
        StudyOptions options = options(List.of("npu"), AdaptationMethod.SCRATCH, null, null, 20, 3, Design.RANDOM);
        StudyPoint point =
                AdaptationStudy.run(dataset, List.of(options), Progress.NONE).get(0);

        double[] truth = dataset.device("npu").orElseThrow().latencies();
        double[] drawn = LongStream.range(options.seed(), options.seed() + 3)
                .mapToDouble(seed -> {
                    Adaptation adaptation = new Adapter(dataset)
                            .sampled(
                                    "npu",
                                    20,
                                    Design.RANDOM,
                                    new AdaptationOptions(AdaptationMethod.SCRATCH, null, null, 0.9, seed),
                                    Progress.NONE);
                    Set<Integer> measured =
                            Arrays.stream(adaptation.measured().rows()).boxed().collect(Collectors.toSet());
                    assertThat(measured).hasSize(20);
                    int[] others = IntStream.range(0, truth.length)
                            .filter(row -> !measured.contains(row))
                            .toArray();
                    return new SpearmansCorrelation()
                            .correlation(column(adaptation.predicted(), others), column(truth, others));
                })
                .sorted()
                .toArray();
        assertThat(point.srccMean()).isCloseTo(Arrays.stream(drawn).sum() / 3, within(1e-12));
        assertThat(point.srccMedian()).isCloseTo(drawn[1], within(1e-12));
    }

    private static double[] column(double[] all, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
    }

    /** On our own sets the record is what a plain Gaussian process in NumPy reaches ({@code make.py}). */
    @Test
    void theFewShotRecordOfOurOwnSetsIsKept() throws IOException {
        assertRecordIsKept(ReferenceData.OWN, ReferenceData.OWN.resolve("fewshot.json"));
    }

    @Test
    @Tag("record")
    void theFewShotRecordIsKept() throws IOException {
        assertRecordIsKept(published(), Path.of("../shared/fewshot.json"));
    }

    private static void assertRecordIsKept(Path root, Path file) throws IOException {
        // NumPy's draws are not Java's
        double leeway = root.equals(ReferenceData.OWN) ? LEEWAY : 0;
        JsonNode record = new ObjectMapper().readTree(file.toFile());
        for (String space : List.of("nasbench201", "fbnet")) {
            Dataset dataset = open(root, space);
            record.get(space).properties().iterator().forEachRemaining(split -> {
                JsonNode probe = split.getValue().path("probe");
                double random = mean(dataset, split.getValue(), Design.RANDOM);
                double chosen = mean(dataset, split.getValue(), Design.CHOSEN);
                double[] reached = REACHED.get(split.getKey());
                assertThat(random)
                        .as(split.getKey() + ", random")
                        .isGreaterThanOrEqualTo(probe.path("random").asDouble() - leeway)
                        .isGreaterThanOrEqualTo(reached[0] - LEEWAY);
                assertThat(chosen)
                        .as(split.getKey() + ", chosen")
                        .isGreaterThanOrEqualTo(Math.max(
                                        probe.path("random").asDouble(),
                                        probe.path("chosen").asDouble())
                                - leeway)
                        .isGreaterThanOrEqualTo(reached[1] - LEEWAY);
            });
        }
    }

    @Test
    @Tag("record")
    void theRecordOnSeventeenDevicesIsKept() {
        List<Double> twenty = seventeen(20, Design.RANDOM);
        assertThat(twenty.get(0)).isGreaterThan(0.838);
        assertThat(twenty.get(8)).isGreaterThan(0.962);
        assertThat(seventeen(20, Design.CHOSEN).get(8)).isGreaterThan(twenty.get(8));
        List<Double> fifty = seventeen(50, Design.RANDOM);
        assertThat(fifty.get(0)).isGreaterThan(0.925);
        assertThat(fifty.get(8)).isGreaterThan(0.970);
    }

    /** Mean SRCC of each target, every other device known, in rising order. */
    private static List<Double> seventeen(int samples, Design design) {
        Dataset dataset = oneProxy(published());
        return AdaptationStudy.run(
                        dataset,
                        List.of(options(dataset.deviceNames(), AdaptationMethod.BLEND, null, null, samples, 8, design)),
                        Progress.NONE)
                .stream()
                .map(StudyPoint::srccMean)
                .sorted()
                .toList();
    }

    private static double mean(Dataset dataset, JsonNode split, Design design) {
        StudyOptions options = options(
                texts(split.get("targets")), AdaptationMethod.BLEND, null, texts(split.get("pool")), 20, 8, design);
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
            List<String> targets,
            AdaptationMethod method,
            @Nullable String proxy,
            @Nullable List<String> pool,
            int samples,
            int draws,
            Design design) {
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
                ReferencePoint.DEFAULT,
                true);
    }

    private static Path published() {
        assumeTrue(Files.exists(ReferenceData.PUBLISHED), "the published measurements are not beside the project");
        return ReferenceData.PUBLISHED;
    }

    private static Dataset open(Path root, String set) {
        return Datasets.open(root.resolve(set), Progress.NONE);
    }

    /** Devices with the cells they were measured on, each once. */
    private static Dataset oneProxy(Path root) {
        Dataset latencies = open(root, "oneproxy");
        ArchitectureTable cells = open(root, "nasbench201").architectures();
        List<String> ids = latencies.architectures().ids();
        List<String> archs = ids.stream().map(id -> cells.arch(cells.row(id))).collect(Collectors.toList());
        return new Dataset(
                latencies.name(),
                new ArchitectureTable(ids, archs, List.of()),
                latencies.devices().stream()
                        .filter(device -> !TWINS.contains(device.name()))
                        .toList(),
                List.of(),
                List.of());
    }
}

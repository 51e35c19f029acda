package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code adapt} and {@code study}: keys, tables, and measurements that come from a file. */
class AdaptationCommandsTest {
    private static final List<String> KEYS = List.of(
            "target",
            "proxy",
            "method",
            "measured",
            "n_scored",
            "srcc",
            "srcc_without_drift",
            "ceiling",
            "ceiling_share",
            "hv_loss",
            "mean_accuracy_regret",
            "srcc_low",
            "srcc_high",
            "probability_strong",
            "reuse",
            "front");

    @TempDir
    Path folder;

    @Test
    void adaptFromTheTargetsColumn() throws IOException {
        Path csv = folder.resolve("predicted.csv");
        JsonNode json = CliRun.of(
                        "adapt", CliRun.SAMPLE, "--target", "torch_b1", "--samples", "15", "--json", "-", "--csv", csv)
                .json();
        assertThat(keys(json)).containsExactlyElementsOf(KEYS);
        assertThat(json.get("method").asText()).isEqualTo("blend");
        assertThat(json.get("proxy").isNull()).isTrue();
        assertThat(json.get("measured")).hasSize(15);
        assertThat(json.get("n_scored").asInt()).isEqualTo(985);
        assertThat(json.get("srcc").asDouble()).isBetween(0.5, 1.0);
        assertThat(json.get("hv_loss").isNumber()).isTrue();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1001);
        assertThat(lines.get(0)).isEqualTo("arch_id,predicted_ms,low_ms,high_ms,measured");
        assertThat(lines.stream().filter(line -> line.endsWith(",1"))).hasSize(15);
    }

    @Test
    void whatToMeasureAgainOnANewDevice() throws IOException {
        List<String> rows = Files.readAllLines(CliRun.SAMPLE.resolve("latency/torch_b1.csv"));
        List<String> some = new ArrayList<>(List.of(rows.get(0)));
        for (int i = 1; i < 1000; i += 50) {
            some.add(rows.get(i));
        }
        Path measured = Files.write(folder.resolve("phone.csv"), some);
        Object[] plan = {
            "remeasure",
            CliRun.SAMPLE,
            "--measured",
            measured,
            "--pool",
            "ort_b1,tfjs_js_b1",
            "--networks",
            "6",
            "--json",
            "-"
        };
        JsonNode json = CliRun.of(plan).json();
        assertThat(keys(json)).containsExactly("arch_ids", "minutes", "expected_loss", "sure_ids", "networks");
        assertThat(json.get("arch_ids")).hasSize(6);
        double before = json.get("expected_loss").asDouble();
        for (JsonNode network : json.get("networks")) {
            assertThat(network.get("expected_loss").asDouble()).isLessThan(before);
            before = network.get("expected_loss").asDouble();
        }
        CliRun wrong = CliRun.of("remeasure", CliRun.SAMPLE, "--minutes", "5");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--measured");
    }

    @Test
    void whatMeasuringAgainIsWorth() {
        JsonNode json = CliRun.of(
                        "remeasure",
                        CliRun.SAMPLE,
                        "--targets",
                        "torch_b1",
                        "--pool",
                        "ort_b1,tfjs_js_b1",
                        "--networks",
                        "10",
                        "--json",
                        "-")
                .json();
        assertThat(keys(json)).containsExactly("summary", "curves");
        assertThat(json.get("curves")).hasSize(3);
        JsonNode curve = json.get("curves").get(0);
        assertThat(curve.get("way").asText()).isEqualTo("doubt");
        assertThat(curve.get("arch_ids")).hasSize(10);
        assertThat(curve.get("hv_loss")).hasSize(11);
        assertThat(curve.get("hv_loss").get(10).asDouble())
                .isLessThan(curve.get("hv_loss").get(0).asDouble());
    }

    @Test
    void theSeedDecidesTheDraw() {
        Object[] args = {
            "adapt", CliRun.SAMPLE, "--target", "ort_b1", "--method", "scratch", "--samples", "30", "--json", "-"
        };
        assertThat(CliRun.of(args).json()).isEqualTo(CliRun.of(args).json());
        List<Object> other = new ArrayList<>(List.of(args));
        other.addAll(List.of("--seed", "2"));
        assertThat(CliRun.of(other.toArray()).json().get("measured"))
                .isNotEqualTo(CliRun.of(args).json().get("measured"));
    }

    @Test
    void adaptFromMeasurementsOfANewDevice() throws IOException {
        List<String> rows = Files.readAllLines(CliRun.SAMPLE.resolve("latency/torch_b1.csv"));
        List<String> some = new ArrayList<>(List.of(rows.get(0)));
        for (int i = 1; i < 81; i += 2) {
            some.add(rows.get(i));
        }
        Path measured = Files.write(folder.resolve("phone.csv"), some);
        CliRun run = CliRun.of(
                "adapt",
                CliRun.SAMPLE,
                "--target",
                "phone",
                "--measured",
                measured,
                "--proxy",
                "macs",
                "--method",
                "adapted",
                "--json",
                "-");
        JsonNode json = run.json();
        assertThat(json.get("proxy").asText()).isEqualTo("macs");
        assertThat(json.get("measured")).hasSize(40);
        assertThat(json.get("n_scored").asInt()).isZero();
        assertThat(json.get("srcc").isNull()).isTrue();
        assertThat(json.get("hv_loss").isNull()).isTrue();
    }

    @Test
    void aPlanIsMeasuredAndPromisesAFront() throws IOException {
        Path list = folder.resolve("list.csv");
        JsonNode plan = CliRun.of("plan", CliRun.SAMPLE, "--samples", "12", "-o", list, "--json", "-")
                .json();
        assertThat(keys(plan)).containsExactly("arch_ids", "minutes");
        assertThat(plan.get("minutes").asDouble()).isBetween(1.0, 2.0);
        List<String> ids =
                plan.get("arch_ids").valueStream().map(JsonNode::asText).toList();
        assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        List<String> listed = Files.readAllLines(list);
        assertThat(listed).hasSize(13).first().isEqualTo("arch_id,arch");
        Path measured = measured(ids);

        JsonNode json = CliRun.of("adapt", CliRun.SAMPLE, "--target", "phone", "--measured", measured, "--json", "-")
                .json();
        assertThat(json.get("reuse").get("device").asText()).isEqualTo("torch_b1");
        assertThat(json.get("reuse").get("srcc").asDouble()).isEqualTo(1);
        assertThat(json.get("reuse").get("verdict").asText()).isIn("reuse", "cannot-tell");
        assertThat(json.get("front")).isNotEmpty().allSatisfy(member -> assertThat(
                        member.get("predicted_ms").asDouble())
                .isBetween(
                        member.get("low_ms").asDouble(), member.get("high_ms").asDouble()));
        CliRun text = CliRun.of("adapt", CliRun.SAMPLE, "--target", "phone", "--measured", measured)
                .ok();
        assertThat(text.out()).contains("torch_b1", "The front it promises");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100).noneMatch(line -> line.startsWith("scratch"));

        JsonNode next = CliRun.of("plan", CliRun.SAMPLE, "--measured", measured, "--minutes", "0.5", "--json", "-")
                .json();
        assertThat(next.get("minutes").asDouble()).isLessThanOrEqualTo(0.5);
        assertThat(next.get("arch_ids").valueStream().map(JsonNode::asText))
                .hasSizeBetween(3, 6)
                .doesNotContainAnyElementsOf(ids);
    }

    private Path measured(List<String> ids) throws IOException {
        List<String> rows = Files.readAllLines(CliRun.SAMPLE.resolve("latency/torch_b1.csv"));
        return Files.write(
                folder.resolve("phone.csv"),
                rows.stream()
                        .filter(row -> row.startsWith("arch_id") || ids.contains(row.split(",")[0]))
                        .toList());
    }

    @Test
    void aPlanRefusesWhatItCannotDo() {
        assertThat(CliRun.of("plan", CliRun.SAMPLE, "--samples", "0").err()).contains("--samples");
        assertThat(CliRun.of("plan", CliRun.SAMPLE, "--minutes", "0").err()).contains("--minutes");
        assertThat(CliRun.of("plan", CliRun.SAMPLE, "--design", "best").status())
                .isEqualTo(ErrorLines.USAGE);
    }

    @Test
    void whatIsOddInTheMeasurementsIsTold() throws IOException {
        List<String> ids = CliRun.of("adapt", CliRun.SAMPLE, "--target", "ort_b32", "--samples", "12", "--json", "-")
                .json()
                .get("measured")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        StringBuilder csv = new StringBuilder("arch_id,latency_ms\n");
        for (int i = 0; i < ids.size(); i++) {
            csv.append(ids.get(i))
                    .append(',')
                    .append(i < 10 ? String.valueOf(i + 1) : "-1")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("odd.csv"), csv);
        CliRun run = CliRun.of("adapt", CliRun.SAMPLE, "--target", "phone", "--measured", file)
                .ok();
        assertThat(run.err()).contains("odd.csv", "2 of 12 latencies are invalid");
    }

    @Test
    void measurementsOfOtherArchitecturesAreRefused() throws IOException {
        Path strangers = Files.writeString(folder.resolve("x.csv"), "arch_id,latency_ms\nno1,1\nno2,2\n");
        CliRun run = CliRun.of("adapt", CliRun.SAMPLE, "--target", "phone", "--measured", strangers);
        assertThat(run.status()).isEqualTo(ErrorLines.DATA);
        assertThat(run.err()).contains("none of its architectures");
    }

    @Test
    void baselinesStandBesideTheMethod() {
        CliRun run = CliRun.of(
                        "adapt",
                        CliRun.SAMPLE,
                        "--target",
                        "ort_b32",
                        "--method",
                        "adapted",
                        "--proxy",
                        "macs",
                        "--samples",
                        "40")
                .ok();
        assertThat(run.out()).contains("adapted", "scratch", "linear", "reuse");
        assertThat(run.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void chosenMeasurementsAreHeldAgainstRandomOnes() {
        CliRun run = CliRun.of("adapt", CliRun.SAMPLE, "--target", "ort_b32", "--design", "chosen", "--samples", "15")
                .ok();
        assertThat(run.out()).contains("The 15 chosen measurements are worth about");
    }

    @Test
    void studyKeysAndFigure() {
        Path figure = folder.resolve("curves.svg");
        JsonNode json = CliRun.of(
                        "study",
                        CliRun.SAMPLE,
                        "--targets",
                        "ort_b32,torch_b1",
                        "--methods",
                        "scratch,reuse",
                        "--samples",
                        "10,30",
                        "--draws",
                        "2",
                        "-o",
                        figure,
                        "--json",
                        "-")
                .json();
        assertThat(json).hasSize(8);
        assertThat(keys(json.get(0)))
                .containsExactly(
                        "target",
                        "method",
                        "samples",
                        "draws",
                        "srcc_median",
                        "srcc_p10",
                        "srcc_p90",
                        "srcc_mean",
                        "srcc_error",
                        "srcc_without_drift",
                        "ceiling",
                        "ceiling_share",
                        "hv_loss_median");
        assertThat(figure).exists();
    }

    @Test
    void aStudyIsSummedUpInMarkdownOfBothDesigns() throws IOException {
        Path csv = folder.resolve("points.csv");
        Path json = folder.resolve("points.json");
        Path figure = folder.resolve("panels.png");
        CliRun run = CliRun.of(
                        "study",
                        CliRun.SAMPLE,
                        "--targets",
                        "ort_b32",
                        "--methods",
                        "blend,reuse",
                        "--samples",
                        "10",
                        "--draws",
                        "2",
                        "--design",
                        "random,chosen",
                        "--summary",
                        "-",
                        "--csv",
                        csv,
                        "--json",
                        json,
                        "--measure",
                        "all",
                        "-o",
                        figure)
                .ok();
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("| blend | random | 10 | 0.9"))
                .anyMatch(line -> line.startsWith("| reuse | chosen | 10 | 0."))
                .anyMatch(line -> line.startsWith("| ort_b32 | 0.9"))
                .anyMatch(line -> line.contains("P(SRCC ≥ 0.9) told"));
        assertThat(Files.readAllLines(csv)).hasSize(5).first().asString().endsWith("srcc_interval_coverage,design");
        JsonNode points = new ObjectMapper().readTree(json.toFile());
        assertThat(points.get(0).get("design").asText()).isEqualTo("random");
        assertThat(figure).exists();
    }

    @Test
    void twoResultsCannotShareStandardOutput() {
        CliRun run = CliRun.of(
                "study",
                CliRun.SAMPLE,
                "--targets",
                "ort_b32",
                "--methods",
                "reuse",
                "--samples",
                "10",
                "--draws",
                "1",
                "--summary",
                "-",
                "--csv",
                "-");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("standard output");
    }

    @Test
    void theAdaptedFrontStandsBesideAPair() {
        String[] draw = {"--samples", "40", "--seed", "2"};
        JsonNode pair = CliRun.of(
                        "pareto",
                        CliRun.SAMPLE,
                        "--proxy",
                        "torch_b1",
                        "--target",
                        "tfjs_js_b1",
                        "--adapt",
                        "scratch",
                        draw[0],
                        draw[1],
                        draw[2],
                        draw[3],
                        "--json",
                        "-")
                .json();
        JsonNode alone = CliRun.of(
                        "adapt",
                        CliRun.SAMPLE,
                        "--target",
                        "tfjs_js_b1",
                        "--method",
                        "scratch",
                        draw[0],
                        draw[1],
                        draw[2],
                        draw[3],
                        "--json",
                        "-")
                .json();
        JsonNode adapted = pair.get("adapted");
        for (String key : List.of("measured", "srcc", "hv_loss", "mean_accuracy_regret", "n_scored")) {
            assertThat(adapted.get(key)).isEqualTo(alone.get(key));
        }
        assertThat(adapted.get("recovered").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void thePathOfThePenaltyIsDrawnForTheAdaptedProxyOnly() {
        Path figure = folder.resolve("path.svg");
        CliRun run = CliRun.of(
                "adapt",
                CliRun.SAMPLE,
                "--target",
                "tfjs_js_b1",
                "--method",
                "adapted",
                "--proxy",
                "torch_b1",
                "-o",
                figure);
        assertThat(run.status()).isZero();
        assertThat(figure).content().contains("torch_b1 adapted to tfjs_js_b1 from 20 measurements");
        CliRun other = CliRun.of("adapt", CliRun.SAMPLE, "--target", "tfjs_js_b1", "-o", figure);
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("--method adapted");
    }

    @Test
    void computedCostsAreProxiesOnRequest() {
        JsonNode ranking = CliRun.of("rank-proxies", CliRun.SAMPLE, "--costs", "--set", "--json", "-")
                .json();
        List<String> names = new ArrayList<>();
        ranking.get("devices").forEach(row -> names.add(row.get("device").asText()));
        assertThat(names).hasSize(19).contains("params", "memory_traffic", "layers");
        ranking.get("proxy_set").forEach(name -> assertThat(name.asText()).isNotIn("params", "layers"));
        JsonNode pair = CliRun.of(
                        "scatter", CliRun.SAMPLE, "--costs", "--x", "params", "--y", "torch_b1", "--json", "-")
                .json();
        assertThat(pair.get("n").asInt()).isEqualTo(1000);
    }

    @Test
    void costsOfAnUnknownSpaceAreRefusedInWords() throws IOException {
        Path wide = Files.writeString(folder.resolve("wide.csv"), "arch_id,a,b\n1,1,2\n2,2,1\n3,3,3\n");
        CliRun run = CliRun.of("srcc", wide, "--costs");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("--costs").contains("wide").contains("known space");
    }

    private static List<String> keys(JsonNode json) {
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void fewerMeasurementsThanTellAnythingAreWrongUsage() {
        for (String count : List.of("1", "2")) {
            CliRun run = CliRun.of("adapt", CliRun.SAMPLE, "--target", "ort_b1", "--samples", count);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("--samples is a number from 3 to");
            CliRun study = CliRun.of("study", CliRun.SAMPLE, "--targets", "ort_b1", "--samples", count);
            assertThat(study.status()).isEqualTo(2);
            assertThat(study.err()).contains("from 3 to");
        }
    }

    @Test
    void lossSetsAdaptedFrontsBesideThoseOfProxies() {
        JsonNode json = CliRun.of(
                        "loss",
                        CliRun.SAMPLE,
                        "--devices",
                        "ort_b1,torch_b1,tfjs_js_b1",
                        "--adapt",
                        "scratch",
                        "--json",
                        "-")
                .json();

        assertThat(json.path("adapted")).hasSize(3);
        assertThat(json.path("adapted").path(0).path("target").asText()).isEqualTo("ort_b1");
        assertThat(json.path("adapted").path(0).path("measured")).hasSize(20);
        assertThat(json.path("adapted").path(0).path("hv_loss").asDouble()).isBetween(-1e-9, 1.0);
    }
}

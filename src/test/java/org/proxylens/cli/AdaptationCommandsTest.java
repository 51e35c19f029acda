package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code adapt}: keys, tables, and measurements that come from a file. */
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
        assertThat(CliRun.keys(json)).containsExactlyElementsOf(KEYS);
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
        CliRun run = CliRun.line(
                "adapt sample-data --target phone --measured %s --proxy macs --method adapted --json -", measured);
        JsonNode json = run.json();
        assertThat(json.get("proxy").asText()).isEqualTo("macs");
        assertThat(json.get("measured")).hasSize(40);
        assertThat(json.get("n_scored").asInt()).isZero();
        assertThat(json.get("srcc").isNull()).isTrue();
        assertThat(json.get("hv_loss").isNull()).isTrue();
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
        CliRun run = CliRun.line("adapt sample-data --target ort_b32 --method adapted --proxy macs --samples 40")
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
    void thePathOfThePenaltyIsDrawnForTheAdaptedProxyOnly() {
        Path figure = folder.resolve("path.svg");
        CliRun run =
                CliRun.line("adapt sample-data --target tfjs_js_b1 --method adapted --proxy torch_b1 -o %s", figure);
        assertThat(run.status()).isZero();
        assertThat(figure).content().contains("torch_b1 adapted to tfjs_js_b1 from 20 measurements");
        CliRun other = CliRun.of("adapt", CliRun.SAMPLE, "--target", "tfjs_js_b1", "-o", figure);
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("--method adapted");
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
}

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

/** {@code plan} and {@code remeasure}: what to measure on a new device, and what again. */
class PlanCommandsTest {
    @TempDir
    Path folder;

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
        assertThat(CliRun.keys(json)).containsExactly("arch_ids", "minutes", "expected_loss", "sure_ids", "networks");
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
        JsonNode json = CliRun.line(
                        "remeasure sample-data --targets torch_b1 --pool ort_b1,tfjs_js_b1 --networks 10 --json -")
                .json();
        assertThat(CliRun.keys(json)).containsExactly("summary", "curves");
        assertThat(json.get("curves")).hasSize(3);
        JsonNode curve = json.get("curves").get(0);
        assertThat(curve.get("way").asText()).isEqualTo("doubt");
        assertThat(curve.get("arch_ids")).hasSize(10);
        assertThat(curve.get("hv_loss")).hasSize(11);
        assertThat(curve.get("hv_loss").get(10).asDouble())
                .isLessThan(curve.get("hv_loss").get(0).asDouble());
    }

    @Test
    void aPlanIsMeasuredAndPromisesAFront() throws IOException {
        Path list = folder.resolve("list.csv");
        JsonNode plan = CliRun.of("plan", CliRun.SAMPLE, "--samples", "12", "-o", list, "--json", "-")
                .json();
        assertThat(CliRun.keys(plan)).containsExactly("arch_ids", "minutes", "ten_more");
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
}

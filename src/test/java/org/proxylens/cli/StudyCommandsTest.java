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

/** {@code study}, and adapted fronts and computed costs beside other commands' devices. */
class StudyCommandsTest {
    @TempDir
    Path folder;

    @Test
    void studyKeysAndFigure() {
        Path figure = folder.resolve("curves.svg");
        JsonNode json = CliRun.line(
                        "study sample-data --targets ort_b32,torch_b1 --methods scratch,reuse --samples 10,30 "
                                + "--draws 2 -o %s --json -",
                        figure)
                .json();
        assertThat(json).hasSize(8);
        assertThat(CliRun.keys(json.get(0)))
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
        CliRun run = CliRun.line(
                        "study sample-data --targets ort_b32 --methods blend,reuse --samples 10 --draws 2 "
                                + "--design random,chosen --summary - --csv %s --json %s --measure all -o %s",
                        csv, json, figure)
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
        CliRun run = CliRun.line(
                "study sample-data --targets ort_b32 --methods reuse --samples 10 --draws 1 --summary - --csv -");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("standard output");
    }

    @Test
    void meansOverFewerTargetsAreSaidToBe() {
        CliRun run = CliRun.line("study sample-data --targets ort_b32,ort_b1 --methods scratch,linear --proxy ort_b1 "
                        + "--samples 10 --draws 1 --summary -")
                .ok();
        assertThat(run.lines().get(0))
                .endsWith("of 2 targets. linear: over 1 of these only, as a proxy is no target of its own.");
    }

    @Test
    void theAdaptedFrontStandsBesideAPair() {
        JsonNode pair = CliRun.line(
                        "pareto sample-data --proxy torch_b1 --target tfjs_js_b1 --adapt scratch --samples 40 "
                                + "--seed 2 --json -")
                .json();
        JsonNode alone = CliRun.line(
                        "adapt sample-data --target tfjs_js_b1 --method scratch --samples 40 --seed 2 --json -")
                .json();
        JsonNode adapted = pair.get("adapted");
        for (String key : List.of("measured", "srcc", "hv_loss", "mean_accuracy_regret", "n_scored")) {
            assertThat(adapted.get(key)).isEqualTo(alone.get(key));
        }
        assertThat(adapted.get("recovered").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void lossSetsAdaptedFrontsBesideThoseOfProxies() {
        JsonNode json = CliRun.line("loss sample-data --devices ort_b1,torch_b1,tfjs_js_b1 --adapt scratch --json -")
                .json();

        assertThat(json.path("adapted")).hasSize(3);
        assertThat(json.path("adapted").path(0).path("target").asText()).isEqualTo("ort_b1");
        assertThat(json.path("adapted").path(0).path("measured")).hasSize(20);
        assertThat(json.path("adapted").path(0).path("hv_loss").asDouble()).isBetween(-1e-9, 1.0);
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
}

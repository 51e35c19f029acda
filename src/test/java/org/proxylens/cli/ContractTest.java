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

/** The keys of the JSON that other programs read, and what counts as standard output. */
class ContractTest {
    @TempDir
    Path folder;

    @Test
    void srccKeys() {
        assertThat(CliRun.keys(CliRun.of("srcc", CliRun.SAMPLE, "--json", "-").json()))
                .containsExactly("n_architectures", "devices", "srcc", "n");
        assertThat(CliRun.keys(CliRun.of("srcc", CliRun.SAMPLE, "--kendall", "--json", "-")
                        .json()))
                .containsExactly("n_architectures", "devices", "srcc", "n", "kendall");
    }

    @Test
    void paretoKeys() {
        JsonNode json = CliRun.of("pareto", CliRun.SAMPLE, "--proxy", "ort_b1", "--target", "torch_b1", "--json", "-")
                .json();
        assertThat(CliRun.keys(json))
                .containsExactly(
                        "proxy",
                        "target",
                        "accuracy",
                        "n",
                        "srcc",
                        "srcc_low",
                        "srcc_high",
                        "kendall",
                        "target_front",
                        "proxy_selected",
                        "proxy_front",
                        "recovered",
                        "hv_target",
                        "hv_proxy",
                        "hv_loss",
                        "hv_loss_accurate",
                        "additive_epsilon",
                        "igd_plus",
                        "mean_accuracy_regret",
                        "max_accuracy_regret",
                        "max_regret_budget",
                        "max_regret_width",
                        "uncovered_budget",
                        "mean_latency_overhead",
                        "max_latency_overhead",
                        "unreachable",
                        "target_ids",
                        "proxy_ids",
                        "reference_point");
        assertThat(json.get("target_ids").get(0).isNumber()).isTrue();
        assertThat(json.get("reference_point").get(0).asDouble()).isEqualTo(1.1);
        assertThat(json.get("accuracy").asText()).isEqualTo("digits");
    }

    @Test
    void lossKeysAndOrientation() {
        JsonNode json = CliRun.of("loss", CliRun.SAMPLE, "--json", "-").json();
        assertThat(CliRun.keys(json))
                .containsExactly(
                        "devices",
                        "accuracy",
                        "hv_loss",
                        "hv_loss_accurate",
                        "mean_accuracy_regret",
                        "max_accuracy_regret",
                        "uncovered_budget",
                        "recovered",
                        "srcc",
                        "reference_point",
                        "best_proxy_by_reference_point");
        String target = json.get("devices").get(0).asText();
        String proxy = json.get("devices").get(1).asText();
        JsonNode pair = CliRun.of("pareto", CliRun.SAMPLE, "--proxy", proxy, "--target", target, "--json", "-")
                .json();
        for (String key : List.of(
                "hv_loss",
                "hv_loss_accurate",
                "mean_accuracy_regret",
                "max_accuracy_regret",
                "uncovered_budget",
                "recovered",
                "srcc")) {
            assertThat(json.get(key).get(0).get(1)).as(key).isEqualTo(pair.get(key));
        }
    }

    @Test
    void theReferencePointCanBeMoved() {
        Object[] pair = {
            "pareto",
            CliRun.SAMPLE,
            "--proxy",
            "ort_b1",
            "--target",
            "torch_b1",
            "--json",
            "-",
            "--reference-point",
            "2,1.5"
        };
        JsonNode json = CliRun.of(pair).json();
        assertThat(json.get("reference_point").get(0).asDouble()).isEqualTo(2);
        assertThat(json.get("reference_point").get(1).asDouble()).isEqualTo(1.5);
        pair[pair.length - 1] = "1.1";
        CliRun wrong = CliRun.of(pair);
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--reference-point is two numbers");
        JsonNode loss = CliRun.of("loss", CliRun.SAMPLE, "--json", "-").json();
        JsonNode best = loss.get("best_proxy_by_reference_point");
        assertThat(best).hasSize(16);
        assertThat(best.get(0).get("proxies"))
                .hasSameSizeAs(best.get(0).get("reference_points"))
                .isNotEmpty();
    }

    @Test
    void energyAndNoise() throws IOException {
        Files.createDirectories(folder.resolve("latency"));
        Files.writeString(
                folder.resolve("latency/a.csv"),
                "arch_id,latency_ms,energy_mj\n1,1,9\n1,1.1,9\n2,2,5\n2,2.2,5\n3,3,1\n");
        Files.writeString(folder.resolve("latency/b.csv"), "arch_id,latency_ms\n1,3\n2,2\n3,1\n");
        Files.writeString(
                folder.resolve("architectures.csv"), "arch_id,acc_seed1,acc_seed2\n1,50,52\n2,60,60\n3,70,69\n");
        JsonNode json = CliRun.of("pareto", folder, "--proxy", "b", "--target", "a", "--noise", "--json", "-")
                .json();
        assertThat(json.get("energy").get("target_energy").asText()).isEqualTo("a_energy_mj");
        assertThat(json.get("energy").get("target_front").asInt()).isEqualTo(3);
        assertThat(json.get("energy").get("hv_loss").isNumber()).isTrue();
        JsonNode noise = json.get("noise");
        assertThat(noise.get("accuracy_seeds").asInt()).isEqualTo(2);
        assertThat(noise.get("target_repeats").asBoolean()).isTrue();
        assertThat(noise.get("proxy_repeats").asBoolean()).isFalse();
        assertThat(noise.get("target_probability")).hasSameSizeAs(noise.get("target_ids"));
        CliRun text = CliRun.of("pareto", folder, "--proxy", "b", "--target", "a", "--energy", "a_energy_mj");
        assertThat(text.ok().out()).contains("third objective");
        Files.writeString(folder.resolve("latency/a.csv"), "arch_id,latency_ms\n1,1\n2,2\n3,3\n");
        Files.writeString(folder.resolve("architectures.csv"), "arch_id,acc\n1,50\n2,60\n3,70\n");
        CliRun without = CliRun.of("pareto", folder, "--proxy", "b", "--target", "a", "--noise");
        assertThat(without.status()).isEqualTo(3);
        assertThat(without.err()).contains("acc_seed1");
    }

    @Test
    void rankProxiesKeys() {
        JsonNode json =
                CliRun.of("rank-proxies", CliRun.SAMPLE, "--set", "--json", "-").json();
        assertThat(CliRun.keys(json)).containsExactly("devices", "proxy_set", "optimal");
        assertThat(CliRun.keys(json.get("devices").get(0)))
                .containsExactly(
                        "device",
                        "reached",
                        "worst_srcc",
                        "median_srcc",
                        "worst_hv_loss",
                        "median_hv_loss",
                        "worst_mean_regret",
                        "median_mean_regret",
                        "worst_hv_loss_accurate",
                        "median_hv_loss_accurate",
                        "worst_uncovered_budget",
                        "median_uncovered_budget");
        assertThat(json.get("devices")).hasSize(16);
    }

    @Test
    void explainKeys() throws IOException {
        JsonNode json = CliRun.of("explain", CliRun.SAMPLE, "--json", "-").json();
        assertThat(CliRun.keys(json)).containsExactly("attributes", "left_out", "shuffles");
        assertThat(CliRun.keys(json.get("attributes").get(0)))
                .containsExactly(
                        "attribute",
                        "devices",
                        "srcc_within",
                        "pairs_within",
                        "srcc_between",
                        "pairs_between",
                        "difference",
                        "chance_low",
                        "chance_high",
                        "p",
                        "srcc_alone",
                        "pairs_alone",
                        "groups");
        assertThat(json.get("left_out").get(0).asText()).isEqualTo("repeatability");
        Files.writeString(folder.resolve("wide.csv"), "arch_id,a,b\n1,1,2\n2,1,3\n3,1,4\n4,1,5\n");
        CliRun nothing = CliRun.of("explain", folder.resolve("wide.csv"));
        assertThat(nothing.status()).isEqualTo(3);
        assertThat(nothing.err()).contains("devices.csv");
        CliRun narrowed = CliRun.of("explain", CliRun.SAMPLE, "--devices", "ort_b1,ort_b32");
        assertThat(narrowed.status()).isEqualTo(3);
        assertThat(narrowed.err()).contains("the devices opened from").doesNotContain("says nothing");
    }

    @Test
    void undefinedIsNull() throws IOException {
        Files.writeString(folder.resolve("wide.csv"), "arch_id,a,b\n1,1,2\n2,1,3\n3,1,4\n4,1,5\n");
        JsonNode json =
                CliRun.of("srcc", folder.resolve("wide.csv"), "--json", "-").json();
        assertThat(json.get("srcc").get(0).get(1).isNull()).isTrue();
        assertThat(json.get("n").get(0).get(1).asInt()).isEqualTo(4);
    }

    @Test
    void textIdsStayTexts() throws IOException {
        Files.createDirectories(folder.resolve("latency"));
        Files.writeString(folder.resolve("latency/a.csv"), "arch_id,latency_ms\nx1,1\nx2,2\nx3,3\n");
        Files.writeString(folder.resolve("latency/b.csv"), "arch_id,latency_ms\nx1,3\nx2,2\nx3,1\n");
        Files.writeString(folder.resolve("architectures.csv"), "arch_id,acc\nx1,50\nx2,60\nx3,70\n");
        JsonNode json = CliRun.of("pareto", folder, "--proxy", "a", "--target", "b", "--json", "-")
                .json();
        assertThat(json.get("target_ids")).hasSize(1);
        assertThat(json.get("target_ids").get(0).asText()).isEqualTo("x3");
        assertThat(json.get("target_ids").get(0).isTextual()).isTrue();
    }

    @Test
    void jsonToFileLeavesTheTextOnStandardOutput() throws IOException {
        Path file = folder.resolve("deep/srcc.json");
        CliRun run =
                CliRun.of("srcc", CliRun.SAMPLE, "--json", file, "--parents").ok();
        assertThat(run.out()).startsWith("SRCC of 16 devices");
        assertThat(run.err()).contains("Wrote " + file);
        assertThat(Files.readString(file)).startsWith("{").endsWith("}\n");
    }

    @Test
    void csvOfEveryTable() {
        for (String command : List.of("srcc", "loss", "rank-proxies", "info", "heatmap", "explain")) {
            CliRun run = CliRun.of(command, CliRun.SAMPLE, "--csv", "-").ok();
            List<String> lines = run.lines();
            assertThat(lines).as(command).hasSizeGreaterThan(1);
            assertThat(lines.get(0)).as(command).matches("[a-z0-9_]+(,[a-z0-9_]+)+");
        }
    }

    @Test
    void regionOfInterestNarrowsWhatIsCompared() {
        Object[] pair = {"pareto", CliRun.SAMPLE, "--proxy", "ort_b1", "--target", "torch_b1", "--json", "-"};
        int all = CliRun.of(pair).json().get("n").asInt();
        List<Object> narrowed = new ArrayList<>(List.of(pair));
        narrowed.addAll(List.of("--min-accuracy", "80", "--latency-window", ":0.3"));
        JsonNode json = CliRun.of(narrowed.toArray()).json();
        assertThat(json.get("n").asInt()).isPositive().isLessThan(all);
    }
}

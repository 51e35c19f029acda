package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be said of the input: further files, columns by hand, invalid latencies, devices. */
class InputOptionsTest {
    @TempDir
    Path folder;

    @Test
    void accuraciesFromAnotherFileAndHowTheyFit() throws IOException {
        Path latencies = Files.writeString(folder.resolve("wide.csv"), "arch_id,a,b\n1,1,3\n2,2,2\n3,3,1\n");
        Path accuracies =
                Files.writeString(folder.resolve("net with digits.csv"), "arch_id,digits\n3,70\n1,50\n2,60\n9,80\n");
        JsonNode json = CliRun.line("pareto %s --architectures %s --proxy a --target b --json -", latencies, accuracies)
                .json();
        assertThat(json.get("accuracy").asText()).isEqualTo("digits");
        assertThat(json.get("n").asInt()).isEqualTo(3);
        JsonNode sources = CliRun.of("info", latencies, "--architectures", accuracies, "--json", "-")
                .json()
                .get("sources");
        JsonNode join = sources.get(sources.size() - 1).get("join");
        assertThat(join.get("matched").asInt()).isEqualTo(3);
        assertThat(join.get("rows").asInt()).isEqualTo(4);
        assertThat(CliRun.of("info", latencies, "--architectures", accuracies)
                        .ok()
                        .out())
                .contains("3 of 4 rows match");
    }

    @Test
    void oneMoreDeviceFromAnotherFile() throws IOException {
        Path latencies = Files.writeString(folder.resolve("wide.csv"), "arch_id,a,b\n1,1,3\n2,2,2\n3,3,1\n");
        Path more = Files.writeString(folder.resolve("phone.csv"), "arch_id,latency_ms\n1,5\n2,6\n3,7\n");
        assertThat(CliRun.of("srcc", latencies, "--add", more, "--json", "-")
                        .json()
                        .get("devices"))
                .hasSize(3);
    }

    @Test
    void columnsNamedByHand() throws IOException {
        Path table = Files.writeString(
                folder.resolve("odd.csv"), "net,board one,note,top\nx,0.001,q,50\ny,0.002,r,60\nz,0.004,s,70\n");
        JsonNode json = CliRun.of(
                        "info",
                        table,
                        "--id-column",
                        "net",
                        "--latency-columns",
                        "board one",
                        "--unit",
                        "s",
                        "--accuracy-columns",
                        "top",
                        "--json",
                        "-")
                .json();
        assertThat(json.get("devices").get(0).get("device").asText()).isEqualTo("board one");
        assertThat(json.get("devices").get(0).get("median").asDouble()).isEqualTo(2.0);
        assertThat(json.get("accuracies").get(0).get("accuracy").asText()).isEqualTo("top");
        CliRun wrong = CliRun.of("info", table, "--id-column", "net", "--latency-columns", "bord one");
        assertThat(wrong.status()).isEqualTo(ErrorLines.USAGE);
        assertThat(wrong.err()).contains("did you mean \"board one\"?");
    }

    @Test
    void invalidLatenciesRankAsChosen() throws IOException {
        Path wide = Files.writeString(
                folder.resolve("wide.csv"), "arch_id,a,b\n1,1,2\n2,2,3\n3,3,4\n4,4,5\n5,-1,6\n6,-1,7\n");
        assertThat(srcc(wide, "leave-out")).isEqualTo(1.0);
        assertThat(srcc(wide, "slowest")).isGreaterThan(0.9).isLessThan(1);
        assertThat(srcc(wide, "fastest")).isNegative();
        assertThat(CliRun.of("info", wide).ok().out()).contains("-1");
    }

    @Test
    void devicesInTheOrderAskedFor() {
        JsonNode json = CliRun.of("srcc", CliRun.SAMPLE, "--devices", "torch_b1,macs", "--json", "-")
                .json();
        assertThat(List.of(
                        json.get("devices").get(0).asText(),
                        json.get("devices").get(1).asText()))
                .containsExactly("torch_b1", "macs");
    }

    private static double srcc(Path file, String policy) {
        return CliRun.of("srcc", file, "--invalid", policy, "--json", "-")
                .json()
                .get("srcc")
                .get(0)
                .get(1)
                .asDouble();
    }

    @Test
    void problemsArePutRightOnRequestAndNamed() throws IOException {
        StringBuilder csv = new StringBuilder("arch_id,a,b,s\n");
        for (int row = 1; row <= 12; row++) {
            csv.append(row + "," + (row + 1) + "," + (40 - row) + "," + (row * row + 1) / 1e6 + "\n");
        }
        Path table = Files.writeString(folder.resolve("units.csv"), csv);
        assertThat(CliRun.of("info", table).ok().out()).contains("probably another unit");

        JsonNode info = CliRun.of("info", table, "--repair", "wrong-unit", "--json", "-")
                .json();
        assertThat(info.get("devices").get(2).get("least").asDouble()).isEqualTo(2);
        assertThat(info.get("problems").findValuesAsText("kind"))
                .contains("repaired")
                .doesNotContain("wrong-unit");
        assertThat(CliRun.of("info", table, "--repair", "outlier").ok().err())
                .contains("--repair outlier changes nothing", "units has no such problem");
    }

    @Test
    void aKeyIsReadInAnyCaseAndAnUnknownOneIsAnsweredWithEachOnce() {
        assertThat(CliRun.of("info", CliRun.SAMPLE, "--invalid", "Leave-Out")
                        .ok()
                        .out())
                .contains("16 devices");
        CliRun unknown = CliRun.of("heatmap", CliRun.SAMPLE, "--measure", "x");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("expected one of srcc, kendall, hv-loss, mean-regret, max-regret, recovered, not 'x'");
    }
}

package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code measure} with the real runtime, on five tiny networks. */
class MeasureCommandTest {
    @TempDir
    Path folder;

    private Path list;
    private Path csv;

    @BeforeEach
    void writeList() throws IOException {
        csv = folder.resolve("here.csv");
        list = Files.writeString(folder.resolve("list.csv"), """
                arch_id,arch
                1,|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|nor_conv_3x3~0|nor_conv_3x3~1|nor_conv_3x3~2|
                2,|nor_conv_1x1~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|
                3,|skip_connect~0|+|none~0|none~1|+|none~0|avg_pool_3x3~1|none~2|
                4,|nor_conv_3x3~0|+|none~0|nor_conv_1x1~1|+|none~0|none~1|skip_connect~2|
                5,|none~0|+|none~0|none~1|+|skip_connect~0|none~1|none~2|
                """);
    }

    private CliRun measure(Object... further) {
        Object[] first = {"measure", "--list", list, "--skeleton", "small", "--rounds", "1", "-o", csv, "--json", "-"};
        Object[] all = new Object[first.length + further.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(further, 0, all, first.length, further.length);
        return CliRun.of(all);
    }

    @Test
    void measuresKeepsAndGoesOn() throws IOException {
        CliRun run = measure();

        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("device").asText()).isEqualTo("here");
        assertThat(json.get("attributes").get("threads").asText()).isEqualTo("1");
        assertThat(json.get("attributes").get("cells").asText()).isEqualTo("whole");
        assertThat(json.get("rounds").asInt()).isEqualTo(1);
        assertThat(json.get("srcc_between_rounds").isNull()).isTrue();
        assertThat(json.get("rows")).hasSize(5).allSatisfy(row -> {
            assertThat(row.get("latency_ms").asDouble()).isPositive();
            assertThat(row.get("low_ms").asDouble())
                    .isLessThanOrEqualTo(row.get("latency_ms").asDouble());
            assertThat(row.get("high_ms").asDouble())
                    .isGreaterThanOrEqualTo(row.get("latency_ms").asDouble());
        });
        assertThat(Files.readAllLines(csv)).hasSize(6).startsWith("arch_id,latency_ms");
        assertThat(CliRun.of("info", csv, "--architectures", list).out()).contains("1 device, 5 architectures");

        assertThat(measure("--cells", "pruned").err()).contains("another device or set-up");
        CliRun other = measure("--threads", "2");
        assertThat(other.status()).isEqualTo(3);
        assertThat(other.err()).contains("here.csv").contains("another device or set-up");
        assertThat(Files.readAllLines(csv)).hasSize(6);
    }

    @Test
    void aPlanIsSavedAsAKitAndADatasetIsPlannedForHere() throws IOException {
        Path kit = folder.resolve("kit");
        CliRun plan = CliRun.of("plan", CliRun.SAMPLE, "--samples", 3, "--kit", kit, "--json", "-")
                .ok();
        JsonNode ids = new ObjectMapper().readTree(plan.out()).get("arch_ids");
        assertThat(ids).hasSize(3);
        assertThat(Files.readString(kit.resolve("manifest.json")))
                .contains("\"arch_id\" : \"" + ids.get(0).asText() + "\"");
        assertThat(kit.resolve("networks/0003.onnx")).isNotEmptyFile();
        assertThat(kit.resolve("manifest.json")).content().contains("\"cells\" : \"whole\"");

        CliRun again = CliRun.of("plan", CliRun.SAMPLE, "--samples", 3, "--kit", kit);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("kit").doesNotContain("Exception");

        CliRun here = CliRun.line(
                        "measure --dataset sample-data --samples %s --skeleton small --rounds %s --seed %s "
                                + "--json -",
                        3, 1, 1)
                .ok();
        assertThat(new ObjectMapper().readTree(here.out()).get("rows").findValuesAsText("arch_id"))
                .containsExactlyInAnyOrder(
                        ids.get(0).asText(), ids.get(1).asText(), ids.get(2).asText());
    }

    @Test
    void tenMoreAreMeasuredUntilTheVerdictStands() throws IOException {
        Object[] planned = {
            "measure", "--dataset", CliRun.SAMPLE, "--samples", 5, "--up-to", 18, "--skeleton", "small", "--rounds", 1
        };
        assertThat(CliRun.of(planned).err()).contains("--up-to needs -o");

        Object[] kept = Arrays.copyOf(planned, planned.length + 4);
        System.arraycopy(new Object[] {"-o", csv, "--json", "-"}, 0, kept, planned.length, 4);
        CliRun run = CliRun.of(kept).ok();
        JsonNode json = new ObjectMapper().readTree(run.out());
        JsonNode more = json.get("ten_more");

        assertThat(more.get("rehearsed").asInt()).isPositive();
        assertThat(more.get("turned").asInt())
                .isLessThanOrEqualTo(more.get("alike").asInt());
        assertThat(json.get("rows").size()).isIn(5, 15, 18);
        assertThat(more.get("stands").asBoolean() || json.get("rows").size() == 18)
                .isTrue();
        String said = CliRun.of("plan", CliRun.SAMPLE, "--measured", csv).ok().out();
        assertThat(said.replaceAll("\\s+", " ")).contains("10 more measurements");
    }

    @Test
    void whatCannotBeMeasuredIsToldInOneLine() throws IOException {
        Files.writeString(list, "arch_id,arch\n7,some text\n");
        CliRun unknown = measure();
        assertThat(unknown.status()).isEqualTo(3);
        assertThat(unknown.err()).contains("No network can be built of 7");

        assertThat(CliRun.of("plan", CliRun.SAMPLE, "--cells", "pruned").err()).contains("--kit FOLDER");
        assertThat(CliRun.of("measure", "--list", list, "--dataset", CliRun.SAMPLE, "--cells", "pruned")
                        .err())
                .contains("give one of them");
        CliRun nothing = CliRun.of("measure");
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err()).contains("--list FILE");

        CliRun provider = CliRun.of("measure", "--dataset", CliRun.SAMPLE, "--samples", 3, "--provider", "abacus");
        assertThat(provider.status()).isEqualTo(3);
        assertThat(provider.err()).contains("abacus").contains("cpu");
        assertThat(csv).doesNotExist();
    }
}

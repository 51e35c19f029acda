package org.proxylens.analysis.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.space.network.NetworkShape;

/** The kit for other devices: what is in it, and what its runners write, with stand-ins for the runtimes they call. */
class KitTest {
    private static final List<String> ARCHS = List.of(
            "|nor_conv_1x1~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|",
            "|nor_conv_1x1~0|+|none~0|nor_conv_3x3~1|+|skip_connect~0|none~1|nor_conv_3x3~2|",
            "|skip_connect~0|+|none~0|none~1|+|none~0|avg_pool_3x3~1|none~2|");
    private static final ArchitectureTable TABLE =
            new ArchitectureTable(List.of("small", "large, with a comma", "pooled"), ARCHS, List.of());

    @TempDir
    Path folder;

    private Path kit;

    @BeforeEach
    void writeKit() throws IOException {
        kit = folder.resolve("kit");
        Kit.write(kit, TABLE, new int[] {1, 0, 2}, NetworkShape.published(1).with(3));
    }

    @Test
    void aKitHoldsTheNetworksInTheirOrderAndWhatRunsThem() throws IOException {
        assertThat(kit.resolve("networks"))
                .isDirectoryContaining("glob:**0001.onnx")
                .isDirectoryContaining("glob:**0003.onnx");
        assertThat(Files.readString(kit.resolve("manifest.json")))
                .contains("\"arch_id\" : \"large, with a comma\"", "\"sentinel\" : \"small\"", ARCHS.get(2));
        assertThat(kit.resolve("networks.csv"))
                .content()
                .startsWith("file,arch_id\nnetworks/0001.onnx,\"large, with a comma\"\n");
        for (String runner : List.of("README.md", "measure.py", "perf_test.sh", "tflite.sh")) {
            assertThat(kit.resolve(runner)).isNotEmptyFile();
        }
    }

    @Test
    void aFolderInUseIsLeftAlone() {
        assertThatThrownBy(() -> Kit.write(
                        kit, TABLE, new int[] {0}, NetworkShape.published(1).with(3)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(kit.resolve("networks/0003.onnx")).exists();
    }

    @Test
    void anArchitectureWithoutANetworkIsRefusedByName() {
        ArchitectureTable unknown = new ArchitectureTable(List.of("x"), List.of("some text"), List.of());

        assertThatThrownBy(() -> Kit.write(
                        folder.resolve("other"),
                        unknown,
                        new int[] {0},
                        NetworkShape.published(1).with(3)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("x");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void thePythonScriptMeasuresEveryNetworkInEachRoundAndGoesOnWhereItWasStopped() throws Exception {
        assumeTrue(runs("python3", "--version"), "there is no python3");
        Path modules = standIn();
        Path csv = folder.resolve("phone.csv");
        List<String> command =
                List.of("python3", kit.resolve("measure.py").toString(), "--threads", "2", "-o", csv.toString());

        run(command, Map.of("PYTHONPATH", modules.toString(), "PYTHONDONTWRITEBYTECODE", "1"));
        Dataset whole = Datasets.open(csv, Progress.NONE);

        assertThat(whole.deviceNames()).containsExactly("phone");
        assertThat(whole.architectures().ids()).containsExactlyInAnyOrder("small", "large, with a comma", "pooled");
        assertThat(whole.devices().get(0).latencies()[whole.architectures().row("small")])
                .isCloseTo(Files.size(kit.resolve("networks/0002.onnx")) / 1e5, within(1e-9));
        assertThat(Files.readAllLines(csv)).hasSize(1 + 3 * 3);
        assertThat(folder.resolve("phone.json"))
                .content()
                .contains("\"settled\": true")
                .doesNotContain("\"settled\": false");

        String before = Files.readString(csv);
        run(command, Map.of("PYTHONPATH", modules.toString(), "PYTHONDONTWRITEBYTECODE", "1"));
        assertThat(csv).content().isEqualTo(before);
    }

    @Test
    void aMachineThatBecomesSlowerLittleByLittleIsTold() throws Exception {
        assumeTrue(runs("python3", "--version"), "there is no python3");
        Path csv = folder.resolve("hot.csv");

        String said = run(
                List.of("python3", kit.resolve("measure.py").toString(), "--threads", "2", "-o", csv.toString()),
                Map.of("PYTHONPATH", standIn().toString(), "PYTHONDONTWRITEBYTECODE", "1", "CREEP", "0.02"));

        assertThat(said).containsPattern("slowly become \\+([6-9]|1\\d) % off");
        JsonNode disturbances =
                new ObjectMapper().readTree(folder.resolve("hot.json").toFile()).path("disturbances");
        assertThat(disturbances).isNotEmpty().allSatisfy(disturbance -> {
            assertThat(disturbance.path("arch_ids")).isEmpty();
            assertThat(disturbance.path("sentinel_ratio").doubleValue()).isGreaterThan(1.06);
        });
        // taken out: no network is unsettled, and the rounds' latencies stay in proportion
        assertThat(folder.resolve("hot.json")).content().doesNotContain("\"settled\": false");
    }

    @Test
    void theRuntimesOwnProgramsAreReadByWhatTheyPrint() throws Exception {
        assumeTrue(runs("sh", "-c", "command -v awk"), "there is no shell with awk");
        Path program = Files.writeString(folder.resolve("program"), """
                #!/bin/sh
                echo "Setting intra_op_num_threads to 1"
                echo "Average inference time cost total: 12.5 ms"
                echo "INFO: Inference timings in us: Init: 9, First inference: 99, Warmup (avg): 90, Inference (avg): 4321.5"
                """);
        Files.copy(kit.resolve("networks/0001.onnx"), kit.resolve("networks/0001.tflite"));
        Path csv = folder.resolve("board.csv");
        Path tflite = folder.resolve("board_tflite.csv");

        run(
                List.of("sh", kit.resolve("perf_test.sh").toString(), csv.toString()),
                Map.of("PERF_TEST", "sh " + program));
        run(
                List.of("sh", kit.resolve("tflite.sh").toString(), tflite.toString()),
                Map.of("BENCHMARK_MODEL", "sh " + program));

        assertThat(Datasets.open(csv, Progress.NONE).devices().get(0).latencies())
                .containsOnly(12.5);
        assertThat(Datasets.open(tflite, Progress.NONE).devices().get(0).latencies())
                .containsOnly(4.3215);
        assertThat(Files.readAllLines(csv)).hasSize(1 + 3 * 3);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path standIn() throws IOException {
        Path modules = Files.createDirectory(folder.resolve("modules"));
        Files.writeString(modules.resolve("numpy.py"), """
                float32 = "float32"
                class random:
                    class default_rng:
                        def __init__(self, seed): pass
                        def standard_normal(self, shape, dtype): return shape
                """);
        // a runtime whose clock the networks move, by the size of their files
        Files.writeString(modules.resolve("onnxruntime.py"), """
                import os, time
                __version__ = "stand-in"
                now = 0.0
                time.perf_counter = lambda: now
                class SessionOptions: pass
                class InferenceSession:
                    def __init__(self, path, settings, providers):
                        assert settings.intra_op_num_threads == 2 and providers == ["CPUExecutionProvider"]
                        self.seconds = os.path.getsize(path) / 1e8
                    def run(self, outputs, inputs):
                        global now
                        assert inputs["input"] == [1, 3, 32, 32]
                        now += self.seconds * (1 + now * float(os.environ.get("CREEP", "0")))
                """);
        return modules;
    }

    private String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}

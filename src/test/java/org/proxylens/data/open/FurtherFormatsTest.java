package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proxylens.data.open.DatasetFolder.latencies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.table.ImportSpec;

/** Files of further shapes, each as it is published or written by NumPy and pandas, opened as a user opens them. */
class FurtherFormatsTest extends FolderTest {
    private static final String CELL_A = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|skip_connect~2|";
    private static final String CELL_B = "|none~0|+|none~0|none~1|+|avg_pool_3x3~0|none~1|none~2|";

    private DatasetFolder resource(String name, String as) throws IOException {
        try (InputStream in = FurtherFormatsTest.class.getResourceAsStream("/formats/" + name)) {
            return folder.withBytes(as, Objects.requireNonNull(in).readAllBytes());
        }
    }

    private Dataset open(String name) throws IOException {
        return resource(name, name).open(name);
    }

    private static double[] accuracy(Dataset dataset, String name) {
        return dataset.architectures().accuracy(name).orElseThrow().percent();
    }

    @Test
    void numpyArray() throws IOException {
        assertThat(latencies(open("vector.npy"), "vector")).containsExactly(1.5, 2.25, 0.1);
    }

    @Test
    void structuredNumpyArray() throws IOException {
        Dataset dataset = open("fields.npy");
        assertThat(dataset.architectures().ids()).containsExactly("a", "b");
        assertThat(latencies(dataset, "phone")).containsExactly(1.5, 2.5);
        assertThat(latencies(dataset, "board")).containsExactly(7, 8);
    }

    @Test
    void numpyArraysByName() throws IOException {
        Dataset dataset = open("named.npz");
        assertThat(dataset.architectures().ids()).containsExactly("3", "5", "9");
        assertThat(latencies(dataset, "phone")).containsExactly(0.1, 0.2, 0.3);
        assertThat(latencies(open("alone.npz"), "alone")).containsExactly(4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource({"objects.npy,an array of Python objects", "columns.npy,neither a list of numbers"})
    void refusesOtherNumpyArrays(String name, String words) {
        assertThatThrownBy(() -> open(name)).isInstanceOf(DataException.class).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void dataFrameOfPandas3(int protocol) throws IOException {
        Dataset dataset = open("pandas-p" + protocol + ".pickle");
        assertThat(dataset.architectures().ids()).containsExactly("1", "2");
        assertThat(dataset.devices()).hasSize(1);
        assertThat(dataset.devices().get(0).latencies()).containsExactly(1.5, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame-objects.pickle", "frame-old.pickle"})
    void dataFrameOfEarlierPandas(String name) throws IOException {
        Dataset dataset = open(name);
        int first = dataset.architectures().arch(0).equals(CELL_A) ? 0 : 1;
        assertThat(dataset.architectures().arch(first)).isEqualTo(CELL_A);
        assertThat(dataset.devices().get(0).latencies()[first]).isEqualTo(1.5);
        assertThat(dataset.devices().get(0).latencies()[1 - first]).isEqualTo(2.5);
        assertThat(accuracy(dataset, "acc")[first]).isEqualTo(90);
    }

    @Test
    void natsBenchAccuraciesOfTheLongestTraining() throws IOException {
        resource("nats.pickle.pbz2", "nats.pickle.pbz2").with("phone.csv", "arch_id,latency_ms", "1,2.5", "0,1.5");
        Dataset dataset = Datasets.open(
                List.of(folder.path("phone.csv"), folder.path("nats.pickle.pbz2")), OpenOptions.DEFAULT, Progress.NONE);
        assertThat(dataset.architectures().ids()).containsExactly("0", "1");
        assertThat(dataset.architectures().arch(0)).isEqualTo(CELL_A);
        assertThat(accuracy(dataset, "cifar10-valid")).containsExactly(60.5, 20.5);
        assertThat(accuracy(dataset, "cifar10")).containsExactly(61.5, 21.5);
        assertThat(accuracy(dataset, "cifar100")).containsExactly(62.5, 22.5);
        assertThat(accuracy(dataset, "ImageNet16-120")).containsExactly(63.5, 23.5);
    }

    @Test
    void natsBenchListOfArchitectures() {
        folder.with(
                        "meta.json",
                        "{\"meta_archs\": [\"" + CELL_A + "\", \"" + CELL_B + "\"], \"total_archs\": 2,"
                                + " \"evaluated_indexes\": [0, 1]}")
                .with("phone.json", "[1.5, 2.5]");
        Dataset dataset = folder.open();
        assertThat(dataset.architectures().arch(0)).isEqualTo(CELL_A);
        assertThat(latencies(dataset, "phone")).containsExactly(1.5, 2.5);
    }

    @Test
    void parquetOfMeasurementsByNetworkDeviceAndRuntime() throws IOException {
        Dataset dataset = open("measurements.parquet");
        assertThat(dataset.deviceNames())
                .contains("phone_tflite", "phone_onnx", "board_tflite", "board_onnx_energy_mj_mean")
                .hasSize(8);
        assertThat(latencies(dataset, "phone_onnx")).containsExactly(2, 4, 6);
        assertThat(latencies(dataset, "board_tflite")).containsExactly(4, 8, Double.NaN);
        assertThat(latencies(dataset, "board_onnx_energy_mj_mean")).containsExactly(12, 16, 20);
        assertThat(accuracy(dataset, "cifar100_acc")).containsExactly(60, 61, 62);
    }

    @Test
    void nasBenchMacro() {
        folder.with(
                "macro.json",
                "{\"00\": {\"test_acc\": [90.0, 91.0], \"mean_acc\": 90.5, \"std\": 0.5, \"params\": 1.25, \"flops\": 20},",
                " \"01\": {\"test_acc\": [92.0, 93.0], \"mean_acc\": 92.5, \"std\": 0.5, \"params\": 2.5, \"flops\": 40}}");
        Dataset dataset = folder.open("macro.json");
        assertThat(dataset.architectures().ids()).containsExactly("00", "01");
        assertThat(dataset.deviceNames()).containsExactly("params", "flops");
        assertThat(dataset.device("flops").orElseThrow().unit()).isEqualTo(LatencyUnit.NONE);
        assertThat(accuracy(dataset, "mean_acc")).containsExactly(90.5, 92.5);
    }

    @Test
    void hatTable() {
        folder.with(
                "wmt_gpu.csv",
                "encoder_embed_dim,encoder_layer_num,latency_mean_encoder,latency_mean_decoder,latency_std_encoder",
                "640,6,5.5,246.25,0.1",
                "512,6,6.5,116.5,0.1");
        Dataset dataset = folder.open("wmt_gpu.csv");
        assertThat(dataset.architectures().ids()).containsExactlyInAnyOrder("640-6", "512-6");
        assertThat(latencies(dataset, "wmt_gpu")).containsExactlyInAnyOrder(251.75, 123);
        assertThat(latencies(dataset, "wmt_gpu_encoder")).containsExactlyInAnyOrder(5.5, 6.5);
        assertThat(latencies(dataset, "wmt_gpu_decoder")).containsExactlyInAnyOrder(246.25, 116.5);
    }

    @Test
    void latenciesWithTheirSpreadEnergyAndStatus() {
        folder.with(
                "long.csv",
                "model,device,lat_ms_mean,lat_ms_median,lat_ms_std,lat_ms_p95,energy_mj,acc_cifar10,status",
                "a,phone,2,1.5,0.1,3,7,90,ok",
                "b,phone,3,2.5,0.1,4,8,91,ok",
                "a,board,20,15,0.1,30,70,90,ok");
        Dataset dataset = folder.open("long.csv");
        assertThat(dataset.deviceNames())
                .containsExactlyInAnyOrder("phone", "phone_energy_mj", "board", "board_energy_mj");
        assertThat(latencies(dataset, "phone")).containsExactly(1.5, 2.5);
        assertThat(latencies(dataset, "phone_energy_mj")).containsExactly(7, 8);
        assertThat(dataset.device("phone_energy_mj").orElseThrow().unit()).isEqualTo(LatencyUnit.NONE);
        assertThat(accuracy(dataset, "acc_cifar10")).containsExactly(90, 91);
        assertThat(DatasetFolder.problems(dataset, "ignored-column")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "Model"})
    void otherNamesOfArchitectures(String name) {
        folder.with("wide.csv", name + ",phone,board", "x,1,2", "y,3,4");
        Dataset dataset = folder.open("wide.csv");
        assertThat(dataset.architectures().ids()).containsExactly("x", "y");
        assertThat(dataset.deviceNames()).containsExactly("phone", "board");
    }

    @Test
    void theRootOfAClone() throws IOException {
        folder.with("README.md", "text").with("plot.ipynb", "{\"cells\": []}").with("scripts/run.sh", "true");
        resource("vector.npy", "data/latency_data/phone.npy");
        folder.with("data/architectures.csv", "arch_id,acc", "0,90", "1,91", "2,92");
        Dataset dataset = folder.open();
        assertThat(latencies(dataset, "phone")).containsExactly(1.5, 2.25, 0.1);
        assertThat(accuracy(dataset, "acc")).containsExactly(90, 91, 92);
    }

    @Test
    void theOneDatasetFurtherDownAClone() {
        folder.with("code/data/first/latency/phone.csv", "arch_id,latency_ms", "1,2")
                .with("code/models/ckpt.pt", "");
        assertThat(folder.open().deviceNames()).containsExactly("phone");

        folder.with("code/data/second/latency/phone.csv", "arch_id,latency_ms", "1,2");
        assertThatThrownBy(folder::open)
                .hasMessageContaining("2 datasets inside")
                .hasMessageContaining("code/data/first, code/data/second");
    }

    @Test
    void columnsNamedByHandOverSeveralFormats() throws IOException {
        try (java.io.OutputStream out = java.nio.file.Files.newOutputStream(folder.path("t.xlsx"))) {
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet sheet = book.newWorksheet("t");
            String[][] rows = {{"net", "t"}, {"a", "1.5"}, {"b", "2.5"}};
            for (int row = 0; row < rows.length; row++) {
                sheet.value(row, 0, rows[row][0]);
                sheet.value(row, 1, rows[row][1]);
            }
            book.finish();
        }
        folder.with("list.json", "[{\"net\": \"b\", \"right\": 91}, {\"net\": \"a\", \"right\": 90}]");
        Dataset dataset = open(spec("net", List.of("t"), List.of("right")), "t.xlsx", "list.json");
        assertThat(latencies(dataset, "t")).containsExactly(1500, 2500);
        assertThat(accuracy(dataset, "right")).containsExactly(90, 91);
        assertThatThrownBy(() -> open(spec("net", List.of("t"), List.of("wrong")), "t.xlsx", "list.json"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("wrong)");
    }

    private static ImportSpec spec(@Nullable String key, List<String> latencies, List<String> accuracies) {
        return new ImportSpec(List.of(), key, false, List.of(), latencies, RawUnit.SECONDS, accuracies, Map.of());
    }

    private Dataset open(ImportSpec spec, String... names) {
        List<Path> paths = java.util.Arrays.stream(names).map(folder::path).toList();
        return Datasets.open(paths, OpenOptions.DEFAULT.importedBy(spec), Progress.NONE);
    }
}

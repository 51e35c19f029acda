package org.proxylens.data.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.open.Datasets;
import org.proxylens.rank.ReferenceData;

/** On our own sets and on the published ones the list is what its description leads one to expect, and no more. */
class ReferenceChecksTest {
    private static List<String> problems(Path root, String... names) {
        Dataset dataset =
                Datasets.open(Stream.of(names).map(root::resolve).toList(), OpenOptions.DEFAULT, Progress.NONE);
        return dataset.problems().stream().map(ReferenceChecksTest::brief).toList();
    }

    /** What an independent program counts in our own set, or what the published one is known for. */
    private static List<String> expected(Path root, String set, String... published) {
        if (!root.equals(ReferenceData.OWN)) {
            return List.of(published);
        }
        List<String> own = new ArrayList<>();
        ReferenceData.expected(root, "problems.json").get(set).forEach(problem -> own.add(problem.asText()));
        return own;
    }

    private static String brief(Problem problem) {
        return problem.kind() + " " + (problem.device() == null ? "" : problem.device()) + " " + problem.count();
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void nasbench201(Path root) {
        assertThat(problems(root, "nasbench201"))
                .containsExactlyElementsOf(expected(
                        root,
                        "nasbench201",
                        "outlier pixel3 203",
                        "quantised essential_ph_1 39",
                        "quantised eyeriss 38",
                        "quantised pixel2 42",
                        "quantised samsung_s7 79",
                        "disconnected-cell  341",
                        "isomorphic-cell  9159"));
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void fbnet(Path root) {
        assertThat(problems(root, "fbnet"))
                .containsExactlyElementsOf(expected(
                        root,
                        "fbnet",
                        "quantised essential_ph_1 48",
                        "quantised pixel2 45",
                        "quantised samsung_s7 108"));
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void oneproxyWithAccuraciesJoined(Path root) {
        assertThat(problems(root, "oneproxy", "nasbench201/architectures.csv"))
                .containsExactlyElementsOf(expected(
                        root,
                        "oneproxy",
                        "invalid-latency rice_edgetpu 259",
                        "unmeasured-architecture  13626",
                        "near-duplicate eagle_gtx 1999",
                        "quantised rice_eyeriss 30",
                        "quantised rice_fpga 42",
                        "isomorphic-cell  644"));
    }

    @Test
    void sampleData() {
        Dataset dataset = Datasets.open(Path.of("sample-data"), Progress.NONE);
        assertThat(dataset.problems().stream().map(ReferenceChecksTest::brief))
                .containsExactly(
                        "repeats  15",
                        "outlier torch_2threads_b32 1",
                        "repeat-spread ort_2threads_b32 733",
                        "repeat-spread ort_b1 139",
                        "repeat-spread tfjs_wasm_b1 105",
                        "repeat-spread torch_2threads_b32 444",
                        "repeat-spread torch_b32 157",
                        "disconnected-cell  16",
                        "isomorphic-cell  296");
    }
}

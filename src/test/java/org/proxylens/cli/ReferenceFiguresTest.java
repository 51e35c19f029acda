package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.rank.ReferenceData;

/** Sets of our own making and the published ones through the command line, against figures of independent programs. */
class ReferenceFiguresTest {
    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#sets")
    void srccTauAndN(Path root, String dataset) {
        JsonNode expected = ReferenceData.expected(root, "srcc-" + dataset + ".json");
        JsonNode actual = CliRun.of("srcc", root.resolve(dataset), "--kendall", "--json", "-")
                .json();
        assertThat(actual.get("n_architectures")).isEqualTo(expected.get("n_architectures"));
        assertThat(actual.get("devices")).isEqualTo(expected.get("devices"));
        assertThat(actual.get("n")).isEqualTo(expected.get("n"));
        assertMatrix(actual.get("srcc"), expected.get("srcc"));
        assertMatrix(actual.get("kendall"), expected.get("kendall"));
    }

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        ReferenceData.setsOfCells().map(Arguments::get).forEach(set -> ReferenceData.expected(
                        (Path) set[0], "pareto-" + set[1] + ".json")
                .forEach(pair -> pairs.add(arguments(set[0], set[1], pair))));
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void paretoLoss(Path root, String set, JsonNode expected) {
        List<Object> args = new ArrayList<>(List.of(
                "pareto",
                root.resolve(set),
                "--proxy",
                expected.get("proxy").asText(),
                "--target",
                expected.get("target").asText(),
                "--accuracy",
                expected.get("accuracy").asText(),
                "--json",
                "-"));
        if (set.equals("oneproxy")) {
            args.add("--architectures");
            args.add(root.resolve("nasbench201/architectures.csv"));
        }
        JsonNode actual = CliRun.of(args.toArray()).json();
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            JsonNode value = actual.get(field.getKey());
            if (field.getValue().isFloatingPointNumber()) {
                assertThat(value.asDouble())
                        .as(field.getKey())
                        .isCloseTo(field.getValue().asDouble(), within(1e-9));
            } else {
                assertThat(value).as(field.getKey()).isEqualTo(field.getValue());
            }
        }
    }

    /** What ranking the marks of refused networks as numbers gives, by SciPy; and what leaving them out does. */
    @Test
    void invalidLatenciesAsNumbersAndLeftOut() {
        Path set = ReferenceData.OWN.resolve("originals/oneproxy");
        JsonNode asNumbers = ReferenceData.expected(ReferenceData.OWN, "srcc-oneproxy-as-numbers.json");
        JsonNode leftOut = ReferenceData.expected(ReferenceData.OWN, "srcc-oneproxy.json");
        assertThat(asNumbers.get("devices")).isEqualTo(leftOut.get("devices"));
        assertMatrix(
                CliRun.of("srcc", set, "--invalid", "fastest", "--json", "-")
                        .json()
                        .get("srcc"),
                asNumbers.get("srcc"));
        assertMatrix(CliRun.of("srcc", set, "--json", "-").json().get("srcc"), leftOut.get("srcc"));
        int tpu = 1;
        assertThat(asNumbers.get("devices").get(tpu).asText()).isEqualTo("edge_tpu");
        assertThat(leftOut.get("srcc").get(tpu).get(5).asDouble())
                .isGreaterThan(asNumbers.get("srcc").get(tpu).get(5).asDouble());
    }

    private static void assertMatrix(JsonNode actual, JsonNode expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < expected.size(); j++) {
                assertThat(actual.get(i).get(j).asDouble())
                        .isCloseTo(expected.get(i).get(j).asDouble(), within(1e-12));
            }
        }
    }
}

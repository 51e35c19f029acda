package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published data through the command line, against figures of independent programs. */
class ReferenceFiguresTest {
    private static final Path EXPECTED = CliRun.REFERENCE.resolve("expected");

    @BeforeAll
    static void referenceData() {
        assumeTrue(Files.isDirectory(EXPECTED), "no reference data at " + EXPECTED + ": nothing to compare with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oneproxy", "nasbench201", "fbnet"})
    void srccTauAndN(String dataset) throws IOException {
        JsonNode expected = read("srcc-" + dataset + ".json");
        JsonNode actual = CliRun.of("srcc", CliRun.REFERENCE.resolve(dataset), "--kendall", "--json", "-")
                .json();
        assertThat(actual.get("n_architectures")).isEqualTo(expected.get("n_architectures"));
        assertThat(actual.get("devices")).isEqualTo(expected.get("devices"));
        assertThat(actual.get("n")).isEqualTo(expected.get("n"));
        assertMatrix(actual.get("srcc"), expected.get("srcc"));
        assertMatrix(actual.get("kendall"), expected.get("kendall"));
    }

    static Stream<JsonNode> pairs() throws IOException {
        List<JsonNode> pairs = new ArrayList<>();
        if (Files.isDirectory(EXPECTED)) {
            read("pareto-oneproxy.json").forEach(pairs::add);
            read("pareto-nasbench201.json").forEach(pairs::add);
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void paretoLoss(JsonNode expected) {
        boolean small = expected.get("n").asInt() < 2000;
        List<Object> args = new ArrayList<>(List.of(
                "pareto",
                CliRun.REFERENCE.resolve(small ? "oneproxy" : "nasbench201"),
                "--proxy",
                expected.get("proxy").asText(),
                "--target",
                expected.get("target").asText(),
                "--accuracy",
                expected.get("accuracy").asText(),
                "--json",
                "-"));
        if (small) {
            args.add("--architectures");
            args.add(CliRun.REFERENCE.resolve("nasbench201/architectures.csv"));
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

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(EXPECTED.resolve(name).toFile());
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

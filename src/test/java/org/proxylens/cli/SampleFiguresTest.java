package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled sample data through the command line, against figures that SciPy and plain Python computed
 * ({@code expected/figures.py}).
 */
class SampleFiguresTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final double EXACT = 1e-9;

    private static JsonNode expected(String name) throws IOException {
        try (InputStream in = SampleFiguresTest.class.getResourceAsStream("/expected/" + name)) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void srccTauAndN() throws IOException {
        JsonNode expected = expected("sample-srcc.json");
        JsonNode actual = CliRun.of("srcc", SAMPLE, "--kendall", "--json", "-").json();
        List<String> devices = new ArrayList<>();
        actual.get("devices").forEach(device -> devices.add(device.asText()));
        assertThat(devices).hasSize(expected.get("devices").size());
        for (String matrix : List.of("srcc", "kendall", "n")) {
            for (int a = 0; a < devices.size(); a++) {
                for (int b = 0; b < devices.size(); b++) {
                    int row = devices.indexOf(expected.get("devices").get(a).asText());
                    int column = devices.indexOf(expected.get("devices").get(b).asText());
                    assertThat(actual.get(matrix).get(row).get(column).asDouble())
                            .as(matrix + " of " + devices.get(row) + ", " + devices.get(column))
                            .isCloseTo(expected.get(matrix).get(a).get(b).asDouble(), within(EXACT));
                }
            }
        }
    }

    static Stream<JsonNode> pairs() throws IOException {
        List<JsonNode> pairs = new ArrayList<>();
        expected("sample-pareto.json").forEach(pairs::add);
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void paretoLoss(JsonNode expected) {
        JsonNode actual = CliRun.line(
                        "pareto sample-data --proxy %s --target %s --json -",
                        expected.get("proxy").asText(), expected.get("target").asText())
                .json();
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            JsonNode value = actual.get(field.getKey());
            if (field.getValue().isFloatingPointNumber()) {
                assertThat(value.asDouble())
                        .as(field.getKey())
                        .isCloseTo(field.getValue().asDouble(), within(EXACT));
            } else {
                assertThat(value).as(field.getKey()).isEqualTo(field.getValue());
            }
        }
    }
}

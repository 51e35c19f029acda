package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Problem;
import org.proxylens.rank.ReferenceData;

/** What the window's model says of our own sets and of published measurements is what an independent program says. */
class ReferenceWindowTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void theReadoutOfEveryPairIsAsExpected(Path root) {
        JsonNode pairs = ReferenceData.expected(root, "pareto-nasbench201.json");
        Workshop workshop = Bench.workshop(temp);
        workshop.start(root.resolve("nasbench201"));
        for (JsonNode pair : pairs) {
            workshop.intents().onAccuracyChosen(pair.get("accuracy").asText());
            workshop.intents()
                    .onPairOpened(pair.get("proxy").asText(), pair.get("target").asText());
            Map<String, Double> values = new HashMap<>();
            PairReading reading = workshop.model().pair().get();
            PairFigure.known(reading).forEach(figure -> values.put(figure.key(), figure.value(reading)));
            assertThat(values).isNotEmpty();
            values.forEach((key, value) -> {
                JsonNode expected = pair.get(key);
                if (expected != null && expected.isNumber()) {
                    assertThat(value)
                            .as("%s of %s", key, pair.get("target"))
                            .isCloseTo(expected.asDouble(), within(1e-9));
                }
            });
            assertThat(values).containsKeys("srcc", "hv_loss", "igd_plus", "unreachable");
        }
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void driftIsToldOnceTheFiguresAreThereAndChangesNoneOfThem(Path root) {
        boolean own = root.equals(ReferenceData.OWN);
        String drifting = own ? "phone_drifting" : "essential_ph_1";
        Workshop workshop = Bench.workshop(temp);
        List<Object> matrices = new ArrayList<>();
        workshop.model().matrix().addListener((observed, before, after) -> matrices.add(after));
        workshop.start(root.resolve("fbnet"));

        assertThat(workshop.model().dataset().get().problems())
                .filteredOn(problem -> problem.kind().equals("drift"))
                .extracting(Problem::device)
                .contains(drifting, own ? "xeon_drifting" : "pixel2")
                .doesNotContain(own ? "phone_still" : "pixel3", own ? "npu" : "eyeriss");
        assertThat(workshop.model().pair().get()).isNotNull();
        assertThat(matrices).filteredOn(matrix -> matrix != null).hasSizeLessThanOrEqualTo(2);
        assertThat(workshop.model().devices().get())
                .filteredOn(device -> device.name().equals(drifting))
                .allSatisfy(device -> assertThat(device.facts().problems()).isGreaterThanOrEqualTo(own ? 500 : 5000));
    }
}

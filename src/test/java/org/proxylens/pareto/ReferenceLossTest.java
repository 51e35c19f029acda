package org.proxylens.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.rank.ReferenceData;

class ReferenceLossTest {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#setsOfCells")
    void everyFigureOfEveryPairIsTheExpectedOne(Path root, String set) {
        JsonNode expected = ReferenceData.expected(root, "pareto-" + set + ".json");
        ReferenceData.Latencies latencies = ReferenceData.latencies(root, set);
        assertThat(expected).isNotEmpty();
        for (JsonNode pair : expected) {
            double[] accuracy =
                    ReferenceData.accuracy(root, pair.get("accuracy").asText());
            PairResult result = ParetoAnalysis.compare(
                    latencies.column(pair.get("proxy").asText()),
                    latencies.column(pair.get("target").asText()),
                    accuracy,
                    RegionOfInterest.ALL,
                    ReferencePoint.DEFAULT);
            checkFronts(result.fronts(), pair);
            checkLoss(result.loss(), pair);
        }
    }

    private static void checkFronts(PairFronts fronts, JsonNode pair) {
        assertThat(fronts.common()).hasSize(pair.get("n").asInt());
        assertThat(fronts.target()).hasSize(pair.get("target_front").asInt());
        assertThat(fronts.selection()).hasSize(pair.get("proxy_selected").asInt());
        assertThat(fronts.proxy()).hasSize(pair.get("proxy_front").asInt());
        assertThat(fronts.target()).containsExactly(ids(pair.get("target_ids")));
        assertThat(fronts.proxy()).containsExactly(ids(pair.get("proxy_ids")));
    }

    private static int[] ids(JsonNode ids) {
        List<Integer> found = new ArrayList<>();
        ids.forEach(id -> found.add(id.asInt()));
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void checkLoss(ParetoLoss loss, JsonNode pair) {
        check(loss.hvTarget(), pair, "hv_target");
        check(loss.hvProxy(), pair, "hv_proxy");
        check(loss.hvLoss(), pair, "hv_loss");
        check(loss.additiveEpsilon(), pair, "additive_epsilon");
        check(loss.igdPlus(), pair, "igd_plus");
        check(loss.recovered(), pair, "recovered");
        check(loss.meanAccuracyRegret(), pair, "mean_accuracy_regret");
        check(loss.maxAccuracyRegret(), pair, "max_accuracy_regret");
        check(loss.uncoveredBudget(), pair, "uncovered_budget");
        check(loss.meanLatencyOverhead(), pair, "mean_latency_overhead");
        check(loss.maxLatencyOverhead(), pair, "max_latency_overhead");
        check(loss.unreachable(), pair, "unreachable");
    }

    private static void check(double figure, JsonNode pair, String key) {
        assertThat(pair.has(key)).as(key).isTrue();
        assertThat(figure).as(key).isCloseTo(pair.get(key).asDouble(), within(EXACT));
    }
}

package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.Progress;

class ReferenceCorrelationsTest {
    private static final double EXACT = 1e-12;
    private static final double LAST_BITS = 1e-5;

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#sets")
    void srccAndTauOfEveryPairAreTheExpectedOnes(Path root, String set) {
        JsonNode expected = ReferenceData.expected(root, "srcc-" + set + ".json");
        ReferenceData.Latencies latencies = ReferenceData.latenciesLooselyRead(root, set);
        CorrelationMatrix srcc =
                RankCorrelations.spearmanMatrix(latencies.columns(), CommonSet.PAIRWISE, Progress.NONE);
        CorrelationMatrix kendall =
                RankCorrelations.kendallMatrix(latencies.columns(), CommonSet.PAIRWISE, Progress.NONE);

        assertThat(srcc.value().length).isEqualTo(expected.get("devices").size());
        for (int i = 0; i < srcc.value().length; i++) {
            assertThat(latencies.names().get(i))
                    .isEqualTo(expected.get("devices").get(i).asText());
            for (int j = 0; j < srcc.value().length; j++) {
                assertThat(srcc.value()[i][j])
                        .isCloseTo(expected.get("srcc").get(i).get(j).asDouble(), within(EXACT));
                assertThat(kendall.value()[i][j])
                        .isCloseTo(expected.get("kendall").get(i).get(j).asDouble(), within(EXACT));
                assertThat(srcc.n()[i][j])
                        .isEqualTo(kendall.n()[i][j])
                        .isEqualTo(expected.get("n").get(i).get(j).asInt());
            }
            assertThat(srcc.value()[i][i]).isEqualTo(1);
            assertThat(kendall.value()[i][i]).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#sets")
    void readToTheLastBitOnlyEyerissRanksOtherwise(Path root, String set) {
        ReferenceData.Latencies exact = ReferenceData.latencies(root, set);
        ReferenceData.Latencies loose = ReferenceData.latenciesLooselyRead(root, set);
        CorrelationMatrix srcc = RankCorrelations.spearmanMatrix(exact.columns(), CommonSet.PAIRWISE, Progress.NONE);
        CorrelationMatrix expected =
                RankCorrelations.spearmanMatrix(loose.columns(), CommonSet.PAIRWISE, Progress.NONE);
        for (int i = 0; i < srcc.value().length; i++) {
            for (int j = 0; j < srcc.value().length; j++) {
                boolean eyeriss = exact.names().get(i).endsWith("eyeriss")
                        || exact.names().get(j).endsWith("eyeriss");
                assertThat(srcc.value()[i][j]).isCloseTo(expected.value()[i][j], within(eyeriss ? LAST_BITS : 0));
            }
        }
    }
}

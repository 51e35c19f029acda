package org.proxylens.proxy.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.proxy.sample.Design;
import org.proxylens.rank.ReferenceData;

/** What measurements tell by themselves on our own devices and on published ones. */
class ReferenceFromScratchTest {
    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void moreMeasurementsNeverTellLess(Path root) {
        Dataset dataset = Datasets.open(root.resolve("fbnet"), Progress.NONE);
        List<String> targets = root.equals(ReferenceData.OWN)
                ? List.of("gpu_1", "gpu_64", "npu")
                : List.of("titanx_1", "titan_rtx_32", "samsung_s7");
        for (String target : targets) {
            double before = -1;
            for (int samples : new int[] {10, 20, 50, 100}) {
                double mean = mean(dataset, target, samples);
                assertThat(mean).as(target + ", " + samples).isGreaterThan(before);
                before = mean;
            }
        }
        assertThat(mean(dataset, targets.get(0), 20)).isGreaterThan(0.9);
    }

    private static double mean(Dataset dataset, String target, int samples) {
        Adapter adapter = new Adapter(dataset);
        return LongStream.rangeClosed(1, 8)
                .mapToDouble(seed -> adapter.sampled(
                                target,
                                samples,
                                Design.RANDOM,
                                new AdaptationOptions(AdaptationMethod.SCRATCH, null, null, 0.9, seed),
                                Progress.NONE)
                        .srcc())
                .average()
                .orElseThrow();
    }
}

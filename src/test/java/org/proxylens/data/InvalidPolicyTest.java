package org.proxylens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.open.Datasets;
import org.proxylens.rank.ReferenceData;

class InvalidPolicyTest {
    private static Dataset marked() {
        BitSet invalid = new BitSet();
        invalid.set(1);
        invalid.set(3);
        Device device = new Device(
                "tpu",
                new double[] {2, Double.NaN, 1, Double.NaN, Double.NaN},
                LatencyUnit.MILLISECONDS,
                null,
                null,
                Map.of(),
                invalid);
        return new Dataset(
                "d",
                new ArchitectureTable(List.of("0", "1", "2", "3", "4"), List.of(), List.of()),
                List.of(device, Device.ofMilliseconds("other", new double[] {1, 2, 3, 4, 5})),
                List.of(),
                List.of());
    }

    @Test
    void marksTieBelowTheFastestAsPublished() {
        double[] latencies =
                InvalidPolicy.FASTEST.apply(marked()).devices().get(0).latencies();

        assertThat(latencies[1]).isEqualTo(latencies[3]).isLessThan(1).isGreaterThan(0);
        assertThat(latencies[4]).isNaN();
        assertThat(latencies[0]).isEqualTo(2);
    }

    @Test
    void marksTieAboveTheSlowest() {
        double[] latencies =
                InvalidPolicy.SLOWEST.apply(marked()).devices().get(0).latencies();

        assertThat(latencies[1]).isEqualTo(latencies[3]).isGreaterThan(2);
        assertThat(latencies[4]).isNaN();
    }

    @Test
    void aPolicyStartsFromTheMarksWhateverCameBefore() {
        Dataset there = InvalidPolicy.FASTEST.apply(InvalidPolicy.SLOWEST.apply(marked()));
        Dataset back = InvalidPolicy.LEAVE_OUT.apply(there);

        assertThat(there.problems()).singleElement().extracting("kind").isEqualTo("invalid-policy");
        assertThat(back.problems()).isEmpty();
        assertThat(back.devices().get(0).latencies()).containsExactly(2, Double.NaN, 1, Double.NaN, Double.NaN);
        assertThat(back.devices().get(0).valid()).isEqualTo(2);
    }

    /** Ranking the published -1 as a number is what the policy reproduces: the same order, the same ties. */
    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void fastestOrdersAnEdgeTpuAsItsRawNumbersDo(Path root) throws IOException {
        Path folder = root.resolve("oneproxy");
        String tpu = root.equals(ReferenceData.OWN) ? "edge_tpu" : "rice_edgetpu";
        Dataset dataset = InvalidPolicy.FASTEST.apply(Datasets.open(folder, Progress.NONE));
        Device device = dataset.device(tpu).orElseThrow();
        Map<Double, Double> latencyOf = new TreeMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("latency/" + tpu + ".csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            double raw = Double.parseDouble(fields[1]);
            double there = device.exactLatency(dataset.architectures().row(fields[0]));
            assertThat(latencyOf.merge(raw, there, (before, now) -> before)).isEqualTo(there);
        }
        assertThat(List.copyOf(latencyOf.values()))
                .isSortedAccordingTo(Double::compare)
                .doesNotHaveDuplicates();
        assertThat(latencyOf.keySet().iterator().next()).isEqualTo(-1);
    }

    @Test
    void dataWithoutMarksIsTheSame() {
        Dataset clean = marked().onlyDevices(List.of("other"));
        assertThat(InvalidPolicy.SLOWEST.apply(clean)).isSameAs(clean);
    }
}

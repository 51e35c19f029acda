package org.proxylens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DataRepairTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static Dataset dataset() {
        Repeats repeats = new Repeats(
                new int[] {1, 2, 3, 0},
                new double[] {1, 2, 3, Double.NaN},
                new double[] {Double.NaN, 4, 5, Double.NaN},
                Map.of(2, new double[] {3, 5, 4}));
        BitSet invalid = new BitSet();
        invalid.set(3);
        Device device = new Device(
                "d",
                new double[] {1, 3, 4, Double.NaN},
                LatencyUnit.MILLISECONDS,
                null,
                repeats,
                Map.of("board", "x"),
                invalid,
                Map.of(0, Math.nextUp(1.0)),
                new BitSet());
        return new Dataset(
                "set",
                new ArchitectureTable(
                        List.of("0", "1", "2", "3"),
                        Arrays.asList("k3_e1", null, null, null),
                        List.of(
                                new AccuracyColumn("top1", new double[] {0.5, 0.25, Double.NaN, 1}),
                                new AccuracyColumn("top5", new double[] {50, 60, 70, 80}))),
                List.of(device, Device.ofMilliseconds("other", new double[] {1, 2, 3, 4})),
                List.of(),
                List.of());
    }

    @Test
    void aUnitIsPutRightOnLatenciesAndOnEveryRepeat() {
        Dataset repaired = new DataRepair.Rescale("d", 1000).apply(dataset());
        Device device = repaired.devices().get(0);
        Repeats repeats = Objects.requireNonNull(device.repeats());

        assertThat(device.latencies()).containsExactly(1000, 3000, 4000, Double.NaN);
        assertThat(device.exactLatency(0)).isEqualTo(1000 * Math.nextUp(1.0));
        assertThat(repeats.first()).containsExactly(1000, 2000, 3000, Double.NaN);
        assertThat(repeats.values(2)).containsExactly(3000, 5000, 4000);
        assertThat(device.invalid().get(3)).isTrue();
        assertThat(device.attributes()).containsEntry("board", "x");
        assertThat(repaired.devices().get(1).latencies()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void impossibleLatenciesAreMissingWithTheirRepeats() {
        Device low = new DataRepair.CountMissing("d", 2, INFINITE)
                .apply(dataset())
                .devices()
                .get(0);
        assertThat(low.latencies()).containsExactly(Double.NaN, 3, 4, Double.NaN);
        assertThat(low.exactLatency(0)).isNaN();

        Device high = new DataRepair.CountMissing("d", 0, 3)
                .apply(dataset())
                .devices()
                .get(0);
        Repeats repeats = Objects.requireNonNull(high.repeats());
        assertThat(high.latencies()).containsExactly(1, 3, Double.NaN, Double.NaN);
        assertThat(repeats.counts()).containsExactly(1, 2, 0, 0);
        assertThat(repeats.values(2)).isEmpty();
        assertThat(repeats.second()[2]).isNaN();
    }

    @Test
    void fractionsBecomePercentInOneColumnOnly() {
        ArchitectureTable table =
                new DataRepair.ReadAsPercent("top1").apply(dataset()).architectures();
        assertThat(table.accuracies().get(0).percent()).containsExactly(50, 25, Double.NaN, 100);
        assertThat(table.accuracies().get(1).percent()).containsExactly(50, 60, 70, 80);
        assertThat(table.arch(0)).isEqualTo("k3_e1");
    }

    @Test
    void whatIsNotThereLeavesTheDatasetAsItIs() {
        Dataset dataset = dataset();
        assertThat(new DataRepair.Rescale("x", 2).apply(dataset)).isSameAs(dataset);
        assertThat(new DataRepair.CountMissing("x", 1, 2).apply(dataset)).isSameAs(dataset);
        assertThat(new DataRepair.ReadAsPercent("x").apply(dataset)).isSameAs(dataset);
    }

    @Test
    void saysWhatItDoes() {
        assertThat(new DataRepair.Rescale("d", 0.001).words().text()).isEqualTo("d: latencies times 0.001");
        assertThat(new DataRepair.CountMissing("d", 0.2, INFINITE).words().text())
                .isEqualTo("d: latencies below 0.2 ms count as missing");
        assertThat(new DataRepair.CountMissing("d", 0, 9000).words().text()).contains("above 9,000 ms");
        assertThat(new DataRepair.ReadAsPercent("top1").words().text()).contains("top1");
    }
}

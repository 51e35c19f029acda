package org.proxylens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CellFilterTest {
    private static final String DEAD = "|none~0|+|none~0|none~1|+|none~0|nor_conv_1x1~1|nor_conv_3x3~2|";
    private static final String CONV_THEN_SKIP = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|";
    private static final String CONV = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|";

    private static Dataset dataset() {
        BitSet invalid = new BitSet();
        invalid.set(4);
        Repeats repeats = new Repeats(
                new int[] {1, 2, 3, 1, 0},
                new double[] {1, 2, 3, 4, Double.NaN},
                new double[] {Double.NaN, 4, 5, Double.NaN, Double.NaN},
                Map.of(2, new double[] {3, 5, 4}));
        Device device = new Device(
                "d",
                new double[] {1, 3, 4, 4, Double.NaN},
                LatencyUnit.MILLISECONDS,
                null,
                repeats,
                Map.of(),
                invalid,
                Map.of(3, Math.nextUp(4.0)),
                new BitSet());
        return new Dataset(
                "set",
                new ArchitectureTable(
                        List.of("0", "1", "2", "3", "4"),
                        Arrays.asList(DEAD, CONV_THEN_SKIP, CONV, null, "k3_e1"),
                        List.of(new AccuracyColumn("top1", new double[] {10, 20, 30, 40, 50}))),
                List.of(device),
                List.of(),
                List.of());
    }

    @Test
    void leavesDisconnectedCellsOut() {
        Dataset rest = CellFilter.DISCONNECTED.leaveOut(dataset());

        assertThat(rest.architectures().ids()).containsExactly("1", "2", "3", "4");
        assertThat(rest.problems()).singleElement().extracting("archIds").isEqualTo(List.of("0"));
        assertThat(CellFilter.DISCONNECTED.leaveOut(rest)).isSameAs(rest);
    }

    @Test
    void leavesIsomorphicRepeatsOutWithAllThatIsKnownOfTheOthersKept() {
        Dataset rest = CellFilter.ISOMORPHIC_REPEATS.leaveOut(dataset());
        Device device = rest.devices().get(0);
        Repeats repeats = Objects.requireNonNull(device.repeats());

        assertThat(rest.architectures().ids()).containsExactly("0", "1", "3", "4");
        assertThat(rest.architectures().arch(1)).isEqualTo(CONV_THEN_SKIP);
        assertThat(rest.architectures().accuracies().get(0).percent()).containsExactly(10, 20, 40, 50);
        assertThat(device.latencies()).containsExactly(1, 3, 4, Double.NaN);
        assertThat(device.exactLatency(2)).isEqualTo(Math.nextUp(4.0));
        assertThat(device.invalid().stream().toArray()).containsExactly(3);
        assertThat(repeats.values(1)).containsExactly(2, 4);
        assertThat(repeats.beyond()).isEmpty();
    }
}

package org.proxylens.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void aLinearAxisIsLabelledAtRoundNumbers() {
        assertThat(labels(new AxisScale(-0.4, 37.2, 0, 600, false)))
                .containsExactly("0", "5", "10", "15", "20", "25", "30", "35");
        assertThat(labels(new AxisScale(0.912, 0.947, 0, 400, false))).contains("0.92", "0.93");
    }

    @Test
    void aLogarithmicAxisIsLabelledAtPowersAndWhereThereIsRoomBetween() {
        assertThat(labels(new AxisScale(0.002, 50, 0, 800, true))).containsExactly("0.01", "0.1", "1", "10");
        assertThat(labels(new AxisScale(3, 25, 0, 600, true))).containsExactly("3", "5", "10", "20");
    }

    @Property
    void ticksLieOnTheAxisAndRise(
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double low,
            @ForAll @DoubleRange(min = 1.05, max = 1e5) double factor,
            @ForAll boolean log) {
        AxisScale axis = new AxisScale(low, low * factor, 0, 600, log);

        List<Ticks.Tick> ticks = Ticks.of(axis, 66);

        assertThat(ticks).isNotEmpty();
        assertThat(ticks).extracting(Ticks.Tick::value).isSorted();
        assertThat(ticks)
                .allSatisfy(tick -> assertThat(tick.value()).isBetween(low * (1 - 1e-9), low * factor * (1 + 1e-9)));
        assertThat(ticks.stream().filter(tick -> !tick.label().isEmpty()).count())
                .isBetween(1L, 12L);
    }

    private static List<String> labels(AxisScale axis) {
        return Ticks.of(axis, 66).stream()
                .map(Ticks.Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    @Test
    void eitherAllLabelsOfALogarithmicAxisHaveAnExponentOrNone() {
        assertThat(labels(new AxisScale(1e-6, 1, 0, 600, true)))
                .containsExactly("1e-6", "1e-5", "1e-4", "1e-3", "1e-2", "1e-1", "1e0");
        assertThat(labels(new AxisScale(1e-3, 1, 0, 200, true))).containsExactly("0.001", "0.01", "0.1", "1");
        assertThat(labels(new AxisScale(6e-6, 1, 0, 600, true)))
                .as("no label stands where the axis begins")
                .containsExactly("0.00001", "0.0001", "0.001", "0.01", "0.1", "1");
        assertThat(labels(new AxisScale(1e6, 2e9, 0, 300, true))).containsExactly("1e6", "1e7", "1e8", "1e9");
    }
}

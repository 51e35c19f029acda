package org.proxylens.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AxisScaleTest {
    @Property
    void aValueIsFoundAgainFromItsPlace(
            @ForAll @DoubleRange(min = 0.01, max = 1e3) double low,
            @ForAll @DoubleRange(min = 1.01, max = 1e6) double factor,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll boolean log,
            @ForAll boolean upright) {
        double high = low * factor;
        AxisScale axis = upright ? new AxisScale(low, high, 700, 20, log) : new AxisScale(low, high, 50, 1400, log);

        double value = low + share * (high - low);

        assertThat(axis.toValue(axis.toCanvas(value))).isCloseTo(value, offset(1e-9 * high));
    }

    @Test
    void aLogarithmicAxisGivesEachDecadeTheSameRoom() {
        AxisScale axis = new AxisScale(0.1, 1000, 0, 400, true);

        assertThat(axis.toCanvas(1)).isCloseTo(100, offset(1e-9));
        assertThat(axis.toCanvas(10)).isCloseTo(200, offset(1e-9));
        assertThat(axis.toCanvas(-1)).isNaN();
    }
}

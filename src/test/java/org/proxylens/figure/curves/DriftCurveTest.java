package org.proxylens.figure.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.proxylens.figure.FigureTheme;
import org.proxylens.proxy.drift.Drift;

class DriftCurveTest {
    private static Curve curve(double... logs) {
        Drift drift = new Drift("phone", logs.length, 0.8, 0.9, 0.01, 0.7, 0.9, logs);
        return DriftCurve.of(drift, FigureTheme.LIGHT).curves().get(0);
    }

    @Test
    void tellsHowMuchSlowerEachRowWasAndSkipsRowsWithoutLatency() {
        Curve curve = curve(Math.log(1.25), 0, Math.log(0.5));
        assertThat(curve.name()).isEqualTo("phone");
        assertThat(curve.x()).containsExactly(0, 2);
        assertThat(curve.y()[0]).isCloseTo(25, within(1e-9));
        assertThat(curve.y()[1]).isCloseTo(-50, within(1e-9));
    }

    @Test
    void aLongTableIsThinnedEvenly() {
        double[] logs = new double[4000];
        Arrays.setAll(logs, row -> 0.001 * (row + 1));
        Curve curve = curve(logs);
        assertThat(curve.x()).hasSize(400).startsWith(0, 10, 20).endsWith(3990);
    }
}

package org.proxylens.proxy.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureColumnsTest {
    @Test
    void constantsDoNotVaryAndWhatIsNoNumberStaysNone() {
        assertThat(squares(0.1, 0.1, 0.1)).isZero();
        assertThat(squares(1, 3)).isEqualTo(1);
        assertThat(squares(1, Double.NaN, 3)).isNaN();
        assertThat(squares(1e200, 3e200)).isInfinite();
    }

    private static double squares(double... values) {
        return FeatureColumns.centred(values, 1).squares();
    }
}

package org.proxylens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void aValueThatIsWrittenAsTheThresholdAndIsBelowOnlySeemsToReachIt() {
        assertThat(Measure.SRCC.cellText(0.8996)).isEqualTo(".90");
        assertThat(Measure.SRCC.onlySeemsToReach(0.8996, 0.9)).isTrue();
        assertThat(Measure.SRCC.onlySeemsToReach(0.9, 0.9)).isFalse();
        assertThat(Measure.SRCC.onlySeemsToReach(0.8949, 0.9)).isFalse();
        assertThat(Measure.SRCC.onlySeemsToReach(Double.NaN, 0.9)).isFalse();
        assertThat(Measure.HV_LOSS.onlySeemsToReach(0.0501, 0.05)).isFalse();
    }

    @Test
    void aThresholdOfACorrelationIsWrittenWithTwoDecimalsOrThoseItHas() {
        assertThat(Measure.SRCC.thresholdText(0.9)).isEqualTo("SRCC ≥ 0.90");
        assertThat(Measure.SRCC.thresholdText(1)).isEqualTo("SRCC ≥ 1.00");
        assertThat(Measure.SRCC.thresholdSign(0.875)).isEqualTo("≥ 0.875");
        assertThat(Measure.HV_LOSS.thresholdSign(0.05)).isEqualTo("≤ 5");
    }
}

package org.proxylens.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.997, 2, 1.00",
        "1, 2, 1.00",
        "0.9, 2, 0.90",
        "0.29, 2, 0.29",
        "0.8999999, 2, 0.90",
        "-0.896, 2, -0.90",
        "-0.001, 2, 0.00",
        "NaN, 2, –"
    })
    void coefficientsAreRounded(double value, int decimals, String expected) {
        assertThat(Numbers.coefficient(value, decimals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.943, .94", "-0.02, -.02", "1, 1", "-1, -1", "0.9999, 1.0", "0, .00"})
    void shortCoefficientsLeaveOutTheNought(double value, String expected) {
        assertThat(Numbers.shortCoefficient(value, 2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "12.3456, 12.35",
        "0.0031, 0.0031",
        "15625, '15,620'",
        "1234567890123, 1.235e12",
        "0.00000123, 1.23e-6",
        "0, 0",
        "100, 100",
        "-2.5, -2.5",
        "Infinity, –"
    })
    void significantDigitsKeepSmallAndLargeNumbersShort(double value, String expected) {
        assertThat(Numbers.significant(value, 4)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12.3456, MILLISECONDS, 12.35 ms", "7783000, NONE, '7,783,000'", "NaN, MILLISECONDS, –"})
    void latenciesCarryTheirUnitWhereTheyHaveOne(double value, LatencyUnit unit, String expected) {
        assertThat(Numbers.latency(value, unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.0425, 2, 4.25 %", "1, 0, 100 %", "-0.00001, 1, 0.0 %", "NaN, 1, –"})
    void sharesAreWrittenInPercent(double share, int decimals, String expected) {
        assertThat(Numbers.percent(share, decimals)).isEqualTo(expected);
    }

    @Test
    void aProbabilityIsNeverWrittenAsCertain() {
        assertThat(Numbers.probability(0.995)).isEqualTo("> 0.99");
        assertThat(Numbers.probability(1)).isEqualTo("> 0.99");
        assertThat(Numbers.probability(0.994)).isEqualTo("0.99");
        assertThat(Numbers.probability(0.004)).isEqualTo("< 0.01");
        assertThat(Numbers.probability(Double.NaN)).isEqualTo(Numbers.UNDEFINED);
        assertThat(Numbers.probabilityPercent(0.996)).isEqualTo("> 99 %");
        assertThat(Numbers.probabilityPercent(0.93)).isEqualTo("93 %");
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.90", "0.875, 0.875", "0.8996, 0.90", "1, 1.00", "-0.25, -0.25", "NaN, –"})
    void aThresholdHasThreeDecimalsOnlyWhereTwoWouldNotSayIt(double value, String expected) {
        assertThat(Numbers.threshold(value)).isEqualTo(expected);
    }
}

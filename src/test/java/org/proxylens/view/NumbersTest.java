package org.proxylens.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.proxylens.data.LatencyUnit;
import org.proxylens.rank.Interval;

class NumbersTest {
    @Test
    void latenciesHaveFourDigitsAndTheirUnit() {
        assertThat(Numbers.latency(12.34567, LatencyUnit.MILLISECONDS)).isEqualTo("12.35 ms");
        assertThat(Numbers.latency(0.003, LatencyUnit.MILLISECONDS)).isEqualTo("0.003000 ms");
        assertThat(Numbers.latency(5, LatencyUnit.MILLISECONDS)).isEqualTo("5 ms");
        assertThat(Numbers.latency(184_733_312, LatencyUnit.NONE)).isEqualTo("184,700,000");
        assertThat(Numbers.latency(Double.NaN, LatencyUnit.MILLISECONDS)).isEqualTo("–");
    }

    @Test
    void coefficientsAreNotRoundedUpToOne() {
        assertThat(Numbers.coefficient(0.99967)).isEqualTo("0.9996");
        assertThat(Numbers.coefficient(1)).isEqualTo("1.000");
        assertThat(Numbers.coefficient(-0.12345)).isEqualTo("−0.123");
        assertThat(Numbers.coefficient(-0.00001)).isEqualTo("0.000");
        assertThat(Numbers.coefficient(Double.NaN)).isEqualTo("–");
    }

    @Test
    void sharesAndPointsTellTheirUnit() {
        assertThat(Numbers.share(0.0423)).isEqualTo("4.2 %");
        assertThat(Numbers.points(0.314)).isEqualTo("0.31 pp");
        assertThat(Numbers.accuracy(93.216)).isEqualTo("93.22 %");
        assertThat(Numbers.interval(new Interval(0.5840951, 0.9638297))).isEqualTo("0.584 … 0.964");
        assertThat(Numbers.interval(Interval.UNDEFINED)).isEqualTo("–");
        assertThat(Numbers.count(15625)).isEqualTo("15,625");
    }

    @Test
    void extremeNumbersAreWrittenWithAnExponent() {
        assertThat(Numbers.significant(2.5e-7)).isEqualTo("2.500e−07");
        assertThat(Numbers.significant(3.2e12)).isEqualTo("3.200e+12");
        assertThat(Numbers.significant(0)).isEqualTo("0");
    }
}

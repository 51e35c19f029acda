package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void figuresLieBetweenNeighboursInProportion() {
        Quantiles quantiles = Quantiles.of(DoubleStream.of(4, 1, Double.NaN, 2, 8));

        assertThat(quantiles.count()).isEqualTo(4);
        assertThat(quantiles.at(0)).isEqualTo(1);
        assertThat(quantiles.at(0.1)).isCloseTo(1.3, within(1e-12));
        assertThat(quantiles.at(0.5)).isEqualTo(3);
        assertThat(quantiles.at(1)).isEqualTo(8);
        assertThat(quantiles.mean()).isEqualTo(3.75);
    }

    @Test
    void ofNoneThereIsNone() {
        Quantiles none = Quantiles.of(DoubleStream.of(Double.NaN));

        assertThat(none.count()).isZero();
        assertThat(none.at(0.5)).isNaN();
        assertThat(none.mean()).isNaN();
    }
}

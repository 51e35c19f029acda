package org.proxylens.proxy.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.proxylens.rank.Interval;

class StraysTest {
    @Test
    void withNothingSeenItIsWhatIsExpectedAnyway() {
        Strays strays = new Strays(new double[0], 0.1, -0.2, 0.5, 4);

        assertThat(strays.quantile(0.5, 2)).isCloseTo(Math.tanh(1.8), within(1e-9));
        // the standard normal distribution has .8413 below 1
        assertThat(strays.quantile(0.8413447, 2)).isCloseTo(Math.tanh(2.3), within(1e-6));
        assertThat(strays.probabilityAtLeast(Math.tanh(1.8), 2)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatWasSeenMovesAndWidensIt() {
        double[] seen = {-1, -1, -1, -1, 0.5};
        Strays strays = new Strays(seen, 0.01, 0, 0.01, 5);
        Interval interval = strays.interval(0.8, 2);

        assertThat(strays.probabilityAtLeast(Math.tanh(1.5), 2)).isCloseTo(0.6, within(1e-6));
        assertThat(interval.low()).isCloseTo(Math.tanh(1), within(0.01));
        assertThat(interval.high()).isBetween(Math.tanh(2), Math.tanh(2.5));
        assertThat(strays.probabilityAtLeast(1, 2)).isZero();
        assertThat(strays.probabilityAtLeast(-1, 2)).isEqualTo(1);
    }

    @Test
    void theMeanIsTakenOutOfThreeAndMore() {
        assertThat(Strays.fromEachOther(new double[] {1, 2, 6})).containsExactly(-2, -1, 3);
        assertThat(Strays.fromEachOther(new double[] {0.4})).containsExactly(0.4);
        assertThat(Strays.fromEachOther(new double[] {1, 2})).containsExactly(1, 2);
    }

    @Test
    void whereMuchIsExpectedItStraysFarther() {
        Strays strays = new Strays(new double[0], 0.1, 0, 0.5, 4);

        // the unit is 1.4 at z = 3, and no less than .9
        assertThat(strays.quantile(0.8413447, 1)).isCloseTo(Math.tanh(1.45), within(1e-6));
        assertThat(strays.quantile(0.8413447, 3)).isCloseTo(Math.tanh(3.7), within(1e-6));
        assertThat(strays.quantile(0.8413447, -1)).isCloseTo(Math.tanh(-0.55), within(1e-6));
        assertThat(strays.probabilityAtLeast(Math.tanh(1.45), 1)).isCloseTo(1 - 0.8413447, within(1e-6));
    }
}

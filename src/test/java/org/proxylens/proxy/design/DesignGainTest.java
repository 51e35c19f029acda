package org.proxylens.proxy.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Dataset;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.newdevice.NewDeviceTest;

class DesignGainTest {
    private static final Dataset KNOWN = NewDeviceTest.known(6);
    private static final int ROWS = KNOWN.architectures().size();

    @Test
    void theGainIsWhereRandomErrorsFallToTheChosenOnes() {
        int[] sizes = {5, 10, 20, 40};
        double[] errors = {0.4, 0.2, 0.1, 0.05};

        assertThat(DesignGain.read(10, 0.1, sizes, errors, 3)).isEqualTo(new DesignGain(10, 20, false, 0.1, 0.2, 3));
        assertThat(DesignGain.read(10, 0.075, sizes, errors, 3).random()).isBetween(25, 30);
        assertThat(DesignGain.read(10, 0.4, sizes, errors, 3).random()).isEqualTo(5);
    }

    @Test
    void moreThanWasLookedAtIsSaidToBeMore() {
        DesignGain gain = DesignGain.read(10, 0.01, new int[] {5, 10, 20}, new double[] {0.4, 0.2, 0.1}, 3);

        assertThat(gain.random()).isEqualTo(20);
        assertThat(gain.orMore()).isTrue();
    }

    @Test
    void errorsThatRiseByChanceAreLevelled() {
        DesignGain gain = DesignGain.read(10, 0.25, new int[] {5, 10, 20}, new double[] {0.4, 0.2, 0.3}, 3);

        assertThat(gain.randomError()).isCloseTo(0.25, within(1e-12));
        assertThat(gain.random()).isEqualTo(10);
    }

    @Test
    void sizesGoFromHalfToEightTimesAndHoldTheNumberChosen() {
        assertThat(DesignGain.sizes(20, 1000)).containsExactly(10, 14, 20, 28, 40, 56, 80, 112, 160);
        assertThat(DesignGain.sizes(20, 30)).containsExactly(10, 14, 20, 28);
        assertThat(DesignGain.sizes(2, 1000))
                .contains(2)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void nothingIsSaidWithTooLittleForABacktest() {
        assertThat(new Adapter(KNOWN).designGain("new", 1, AdaptationOptions.BLEND))
                .isEmpty();
        assertThat(new Adapter(KNOWN).designGain("new", ROWS + 1, AdaptationOptions.BLEND))
                .isEmpty();
        assertThat(new Adapter(NewDeviceTest.known(2)).designGain("new", 10, AdaptationOptions.BLEND))
                .isEmpty();
    }

    @Test
    void theBlendsChoiceIsBacktestedOnThePool() {
        Adapter adapter = new Adapter(KNOWN);
        DesignGain gain = adapter.designGain("new", 10, AdaptationOptions.BLEND).orElseThrow();

        assertThat(gain.backtests()).isBetween(3, 6);
        assertThat(gain.random()).isBetween(5, 80);
        assertThat(gain.chosenError()).isBetween(0.0, 1.0);
        assertThat(adapter.designGain("new", 10, AdaptationOptions.BLEND)).contains(gain);
        List<String> pool = List.of("d0", "d1", "d2");
        AdaptationOptions three = new AdaptationOptions(AdaptationMethod.BLEND, null, pool, 0.9, 1);
        assertThat(adapter.designGain("new", 10, three).orElseThrow().backtests())
                .isEqualTo(3);
    }
}

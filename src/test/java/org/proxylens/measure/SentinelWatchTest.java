package org.proxylens.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of simulated sentinels: ten ms, times the machine's state, times normal noise on logarithms. */
class SentinelWatchTest {
    private static final double FLOOR = 0.06;

    private static List<SentinelWatch.Look> looks(int count, double noise, long seed, IntToDoubleFunction state) {
        SentinelWatch watch = new SentinelWatch(FLOOR);
        Random random = new Random(seed);
        List<SentinelWatch.Look> looks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            looks.add(watch.at(10 * state.applyAsDouble(i) * Math.exp(noise * random.nextGaussian())));
        }
        return looks;
    }

    private static long off(List<SentinelWatch.Look> looks) {
        return looks.stream().filter(look -> !look.calm()).count();
    }

    private static long crept(List<SentinelWatch.Look> looks) {
        return looks.stream().filter(look -> look.crept() != 1).count();
    }

    @Test
    void aQuietMachineIsCalm() {
        List<SentinelWatch.Look> looks = looks(300, 0.01, 1, i -> 1);

        assertThat(off(looks)).isZero();
        assertThat(crept(looks)).isZero();
    }

    @Test
    void aNoisyMachineIsCalmToo() {
        List<SentinelWatch.Look> looks = looks(300, 0.15, 2, i -> 1);

        assertThat(off(looks)).isLessThan(12);
        assertThat(crept(looks)).isLessThan(6);
    }

    @Test
    void theSpreadIsThatOfTheNoiseWhateverElseHappens() {
        SentinelWatch watch = new SentinelWatch(FLOOR);
        Random random = new Random(3);
        IntStream.range(0, 200)
                .mapToDouble(i -> 10 * (1 + i / 400.0) * (i % 40 > 35 ? 2 : 1) * Math.exp(0.05 * random.nextGaussian()))
                .forEach(watch::at);

        assertThat(watch.spread()).isCloseTo(0.05, within(0.025));
        assertThat(watch.bound()).isGreaterThan(SentinelWatch.SPREADS * watch.spread());
    }

    @Test
    void aBurnerIsToldAsLongAsItLastsAndNotAfterwards() {
        for (double noise : new double[] {0.01, 0.1}) {
            List<SentinelWatch.Look> looks = looks(80, noise, 4, i -> i >= 30 && i < 38 ? 1.9 : 1);

            assertThat(looks.subList(30, 38)).noneMatch(SentinelWatch.Look::calm);
            assertThat(looks.subList(30, 38))
                    .allSatisfy(look -> assertThat(look.ratio()).isGreaterThan(1.3));
            assertThat(off(looks.subList(0, 30))).isLessThanOrEqualTo(2);
            assertThat(off(looks.subList(38, 80))).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void whatStaysSlowerBecomesTheMachinesStateAfterAWhile() {
        List<SentinelWatch.Look> looks = looks(80, 0.01, 5, i -> i >= 20 ? 1.5 : 1);

        assertThat(looks.subList(20, 20 + SentinelWatch.PATIENCE)).noneMatch(SentinelWatch.Look::calm);
        assertThat(looks.subList(20 + SentinelWatch.PATIENCE, 80)).allMatch(SentinelWatch.Look::calm);
    }

    @Test
    void aMachineThatWasSlowFromTheStartIsTakenAsItIsOnceItIsNoLonger() {
        List<SentinelWatch.Look> looks = looks(60, 0.01, 6, i -> i < 15 ? 1.4 : 1);

        assertThat(looks.subList(0, 15)).allMatch(SentinelWatch.Look::calm);
        assertThat(looks.subList(15, 17)).noneMatch(SentinelWatch.Look::calm);
        assertThat(looks.subList(17, 60)).allMatch(SentinelWatch.Look::calm);
    }

    @Test
    void slowThrottlingIsToldAlthoughNoLookIsFarFromTheOneBefore() {
        for (double noise : new double[] {0.01, 0.03}) {
            List<SentinelWatch.Look> looks = looks(150, noise, 7, i -> 1 + 0.3 * i / 150);

            assertThat(crept(looks)).isBetween(2L, 5L);
            assertThat(off(looks)).isLessThan(8);
            assertThat(looks).filteredOn(look -> look.crept() != 1).allSatisfy(look -> assertThat(look.crept())
                    .isGreaterThan(1.05));
        }
    }
}

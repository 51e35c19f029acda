package org.proxylens.proxy.newdevice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.proxy.design.SrccPosterior;
import org.proxylens.proxy.newdevice.NewDevice.Evidence;
import org.proxylens.proxy.newdevice.NewDevice.Recommendation;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.rank.SrccInterval;

public class NewDeviceTest {
    private static final int ROWS = 1000;

    /** Devices of two kinds: those of a kind correlate at about .97, those of different kinds at about .4. */
    public static Dataset known(int devices) {
        List<Device> known = new ArrayList<>();
        for (int device = 0; device < devices; device++) {
            known.add(Device.ofMilliseconds("d" + device, latencies(device % 2, device)));
        }
        List<String> ids = IntStream.range(0, ROWS).mapToObj(Integer::toString).toList();
        return new Dataset("known", new ArchitectureTable(ids, List.of(), List.of()), known, List.of(), List.of());
    }

    public static double[] latencies(int kind, int seed) {
        SplittableRandom size = new SplittableRandom(99);
        SplittableRandom ofKind = new SplittableRandom(kind);
        SplittableRandom own = new SplittableRandom(1000 + seed);
        double[] latencies = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double log = 0.65 * size.nextGaussian() + 0.75 * ofKind.nextGaussian() + 0.15 * own.nextGaussian();
            latencies[row] = Math.exp(log);
        }
        return latencies;
    }

    public static double[] only(double[] latencies, int... rows) {
        double[] measured = new double[latencies.length];
        Arrays.fill(measured, Double.NaN);
        for (int row : rows) {
            measured[row] = latencies[row];
        }
        return measured;
    }

    private static int[] first(int count) {
        return IntStream.range(0, count).map(i -> i * 17 % ROWS).toArray();
    }

    @Test
    void thirtyMeasurementsTellAlikeFromUnlike() {
        double[] fresh = latencies(0, 77);
        NewDevice found = NewDevice.assess(known(8), only(fresh, first(30)), 0.9);
        assertThat(found.measured()).isEqualTo(30);
        assertThat(found.evidence().get(0).verdict()).isEqualTo(Recommendation.REUSE);
        Evidence best = found.evidence().get(0);
        assertThat(best.device()).isIn("d0", "d2", "d4", "d6");
        assertThat(best.probabilityStrong()).isGreaterThan(0.95);
        assertThat(best.further()).hasValue(0);
        assertThat(best.lowerBound())
                .isBetween(best.interval().low(), best.srcc().value());
        double truth = RankCorrelations.spearman(fresh, latencies(0, 0)).value();
        assertThat(best.interval().low()).isLessThan(truth);
        assertThat(best.interval().high()).isGreaterThan(truth);
        Evidence worst = found.evidence().get(7);
        assertThat(worst.device()).isIn("d1", "d3", "d5", "d7");
        assertThat(worst.verdict()).isEqualTo(Recommendation.ADAPT);
    }

    @Test
    void fewMeasurementsCannotTellAndSayHowManyMoreCould() {
        double[] fresh = latencies(0, 77);
        Evidence few = NewDevice.assess(known(2), only(fresh, first(6)), 0.96)
                .evidence()
                .get(0);
        assertThat(few.verdict()).isEqualTo(Recommendation.CANNOT_TELL);
        assertThat(few.further().orElseThrow()).isBetween(1, ROWS - 6);
    }

    @Test
    void belowFourMeasurementsNothingIsSaid() {
        Evidence none = NewDevice.assess(known(3), only(latencies(0, 77), 1, 2, 3), 0.9)
                .evidence()
                .get(0);
        assertThat(none.verdict()).isEqualTo(Recommendation.CANNOT_TELL);
        assertThat(none.interval().defined()).isFalse();
        assertThat(none.probabilityStrong()).isNaN();
        assertThat(none.further()).isEmpty();
    }

    @Test
    void allMeasuredIsCertain() {
        double[] fresh = latencies(0, 77);
        Evidence best = NewDevice.assess(known(4), fresh, 0.9).evidence().get(0);
        assertThat(best.probabilityStrong()).isEqualTo(1);
        assertThat(best.interval().low()).isEqualTo(best.srcc().value());
        assertThat(best.interval().high()).isEqualTo(best.srcc().value());
        assertThat(best.further()).hasValue(0);
    }

    @Test
    void aConstantSampleSaysNothing() {
        double[] constant = only(new double[ROWS], first(20));
        Evidence none = NewDevice.assess(known(3), constant, 0.9).evidence().get(0);
        assertThat(none.srcc().defined()).isFalse();
        assertThat(none.verdict()).isEqualTo(Recommendation.CANNOT_TELL);
    }

    @Test
    void noKnownDevicesGiveNoEvidence() {
        NewDevice found = NewDevice.assess(known(0), only(latencies(0, 1), first(20)), 0.9);
        assertThat(found.evidence()).isEmpty();
    }

    @Test
    void oneKnownDeviceIsJudgedWithoutPairs() {
        Evidence only = NewDevice.assess(known(1), only(latencies(0, 77), first(30)), 0.9)
                .evidence()
                .get(0);
        double plain = SrccInterval.probabilityAtLeast(only.srcc().value(), 30, 0.9);
        assertThat(only.probabilityStrong()).isCloseTo(plain, within(0.15));
        assertThat(only.interval().low()).isCloseTo(only.plain().low(), within(0.1));
    }

    @Test
    void beliefsAddUp() {
        double[] weights = new double[SrccPosterior.POINTS];
        int point = (int) Math.rint((SrccPosterior.atanh(0.9) - SrccPosterior.LOWEST) / SrccPosterior.STEP);
        weights[point] = 2;
        SrccPosterior sharp = SrccPosterior.of(weights);
        assertThat(sharp.quantile(0.5)).isCloseTo(0.9, within(0.001));
        assertThat(sharp.probabilityAtLeast(0.88)).isEqualTo(1);
        assertThat(sharp.probabilityAtLeast(0.92)).isZero();
        assertThat(sharp.probabilityAtLeast(1)).isZero();
        assertThat(sharp.probabilityAtLeast(-1)).isEqualTo(1);
    }
}

package org.proxylens.proxy.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.newdevice.Calibration;
import org.proxylens.proxy.newdevice.NewDeviceTest;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.CalibrationBin;
import org.proxylens.rank.RankCorrelations;

class DecisionDesignTest {
    private static final Dataset KNOWN = NewDeviceTest.known(6);
    private static final int ROWS = KNOWN.architectures().size();

    private static double[] nothing() {
        double[] measured = new double[ROWS];
        Arrays.fill(measured, Double.NaN);
        return measured;
    }

    @Test
    void asManyAsAskedForEachOnceAndSeeded() {
        int[] next = DecisionDesign.next(KNOWN, nothing(), 20, 1);
        assertThat(next).hasSize(20).doesNotHaveDuplicates();
        assertThat(DecisionDesign.next(KNOWN, nothing(), 20, 1)).containsExactly(next);
        assertThat(DecisionDesign.next(KNOWN, nothing(), 0, 1)).isEmpty();
        assertThat(DecisionDesign.next(KNOWN, nothing(), 1, 1)).hasSize(1);
    }

    @Test
    void whatIsMeasuredIsNotAskedForAgain() {
        double[] measured = NewDeviceTest.only(NewDeviceTest.latencies(0, 7), 3, 4, 5);
        assertThat(DecisionDesign.next(KNOWN, measured, ROWS, 1))
                .hasSize(ROWS - 3)
                .doesNotContain(3, 4, 5)
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstFewSpanFastToSlow() {
        int[] next = DecisionDesign.next(KNOWN, nothing(), 32, 1);
        double[] ranks = RankCorrelations.ranks(IntStream.range(0, ROWS)
                .mapToDouble(row -> KNOWN.devices().stream()
                        .mapToDouble(device -> Math.log(device.latencies()[row]))
                        .sum())
                .toArray());
        double[] firstFour = Arrays.stream(next)
                .limit(4)
                .mapToDouble(row -> ranks[row] / ROWS)
                .sorted()
                .toArray();
        assertThat(firstFour[3] - firstFour[0]).isGreaterThan(0.5);
    }

    @Test
    void architecturesThatNotAllDevicesHaveComeLast() {
        double[] holes = NewDeviceTest.latencies(0, 50);
        Arrays.fill(holes, 0, 400, Double.NaN);
        List<Device> devices = List.of(
                Device.ofMilliseconds("a", NewDeviceTest.latencies(0, 51)), Device.ofMilliseconds("holes", holes));
        Dataset known = new Dataset("k", KNOWN.architectures(), devices, List.of(), List.of());
        int[] next = DecisionDesign.next(known, nothing(), 620, 1);
        assertThat(Arrays.stream(next).limit(600)).allMatch(row -> row >= 400);
        assertThat(next).hasSize(620).doesNotHaveDuplicates();
    }

    @Test
    void withoutKnownDevicesAnyWillDo() {
        Dataset none = new Dataset("none", KNOWN.architectures(), List.of(), List.of(), List.of());
        assertThat(DecisionDesign.next(none, nothing(), 10, 1)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void chosenArchitecturesEstimateTheSrccBetterThanRandomOnes() {
        Calibration random = calibration(Design.RANDOM, Calibration.Judge.POOL);
        Calibration chosen = calibration(Design.CHOSEN, Calibration.Judge.POOL);
        assertThat(chosen.squaredError()).isLessThan(0.7 * random.squaredError());
        assertThat(chosen.brier()).isLessThan(random.brier());
    }

    @Test
    void probabilitiesComeTrueMoreOftenThanByThePlainInterval() {
        Calibration pool = calibration(Design.RANDOM, Calibration.Judge.POOL);
        Calibration plain = calibration(Design.RANDOM, Calibration.Judge.BONETT_WRIGHT);
        assertThat(pool.brier()).isLessThan(plain.brier());
        assertThat(pool.trials()).isEqualTo(plain.trials()).isEqualTo(6 * 5 * 12);
        assertThat(pool.coverage()).isBetween(0.88, 1.0);
        assertThat(pool.bins().stream().mapToInt(CalibrationBin::trials).sum()).isEqualTo(pool.trials());
        assertThat(pool.refused().right()).isGreaterThan(0.95);
    }

    private static Calibration calibration(Design design, Calibration.Judge judge) {
        return Calibration.of(KNOWN, 12, 12, 1, design, judge, 0.9, Progress.NONE);
    }
}

package org.proxylens.proxy.newdevice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Dataset;
import org.proxylens.proxy.newdevice.NewDevice.Recommendation;

class FurtherMeasurementsTest {
    private static final Dataset KNOWN = NewDeviceTest.known(8);

    private static int[] rows(int from, int to) {
        return IntStream.range(from, to).map(i -> i * 17 % 1000).toArray();
    }

    private static FurtherMeasurements after(int measured, int further, double threshold) {
        double[] column = NewDeviceTest.only(NewDeviceTest.latencies(0, 77), rows(0, measured));
        return FurtherMeasurements.of(KNOWN, column, rows(measured, measured + further), threshold)
                .orElseThrow();
    }

    @Test
    void whatManyMeasurementsSayStands() {
        FurtherMeasurements further = after(60, 10, 0.8);

        assertThat(further.verdict()).isEqualTo(Recommendation.REUSE);
        assertThat(further.rehearsed()).isEqualTo(8);
        assertThat(further.alike()).isEqualTo(8);
        assertThat(further.turned()).isZero();
        assertThat(further.stands()).isTrue();
        assertThat(further.key()).isEqualTo("further.stands");
    }

    @Test
    void whereNothingIsDecidedNothingStands() {
        FurtherMeasurements few = after(4, 10, 0.95);

        assertThat(few.verdict()).isEqualTo(Recommendation.CANNOT_TELL);
        assertThat(few.stands()).isFalse();
        assertThat(few.key()).isEqualTo("further.open");
        assertThat(few.turned()).isLessThanOrEqualTo(few.alike());
    }

    @Test
    void enoughMoreDecideOfMostKnownDevices() {
        FurtherMeasurements further = after(5, 200, 0.9);

        assertThat(further.verdict()).isEqualTo(Recommendation.CANNOT_TELL);
        assertThat(further.turned()).isGreaterThan(further.alike() / 2);
    }

    @Test
    void withTooLittleNothingIsSaid() {
        double[] three = NewDeviceTest.only(NewDeviceTest.latencies(0, 77), rows(0, 3));
        double[] some = NewDeviceTest.only(NewDeviceTest.latencies(0, 77), rows(0, 20));

        assertThat(FurtherMeasurements.of(KNOWN, three, rows(3, 13), 0.9)).isEmpty();
        assertThat(FurtherMeasurements.of(KNOWN, some, new int[0], 0.9)).isEmpty();
        assertThat(FurtherMeasurements.of(NewDeviceTest.known(2), some, rows(20, 30), 0.9))
                .isEmpty();
    }
}

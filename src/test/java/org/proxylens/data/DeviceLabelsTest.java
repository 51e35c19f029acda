package org.proxylens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceLabelsTest {
    private static final Device PHONE = new Device(
            "phone",
            new double[] {1, 2},
            LatencyUnit.MILLISECONDS,
            null,
            null,
            Map.of("vendor", "a", "batch", "1"),
            new BitSet());

    private static final Dataset DATASET = new Dataset(
            "two",
            new ArchitectureTable(List.of("1", "2"), List.of(), List.of()),
            List.of(PHONE, Device.ofMilliseconds("laptop", new double[] {2, 1})),
            List.of(),
            List.of());

    @Test
    void whatIsSaidStandsBesideWhatTheFilesSayAndABlankTakesItBack() {
        Dataset said = DeviceLabels.NONE
                .saying(List.of("phone", "laptop"), "room", " north ")
                .saying(List.of("phone"), "vendor", "")
                .apply(DATASET);

        assertThat(said.device("phone").orElseThrow().attributes()).isEqualTo(Map.of("batch", "1", "room", "north"));
        assertThat(said.attributeNames()).containsExactlyInAnyOrder("batch", "room");
        assertThat(said.sameColumns(DATASET)).isTrue();
    }

    @Test
    void aDeviceIsCalledOtherwiseUntilItGetsItsNameBack() {
        DeviceLabels labels = DeviceLabels.NONE.named("phone", " My phone ");

        assertThat(labels.apply(DATASET).deviceNames()).containsExactly("My phone", "laptop");
        assertThat(labels.apply(DATASET).sameColumns(DATASET)).isFalse();
        assertThat(labels.read("My phone")).isEqualTo("phone");
        assertThat(labels.read("laptop")).isEqualTo("laptop");
        assertThat(labels.named("phone", "")).isEqualTo(DeviceLabels.NONE);
        assertThat(labels.named("phone", "phone")).isEqualTo(DeviceLabels.NONE);
    }

    @Test
    void whatIsOddOnADeviceStandsUnderWhatItIsCalled() {
        Problem both = Problem.of(Severity.WARNING, "twins").between("laptop", "phone");
        Problem none = Problem.of(Severity.WARNING, "holes");

        Dataset called = DeviceLabels.NONE.named("phone", "My phone").apply(DATASET.withProblems(List.of(both, none)));

        assertThat(called.problems()).containsExactly(both.between("laptop", "My phone"), none);
    }
}

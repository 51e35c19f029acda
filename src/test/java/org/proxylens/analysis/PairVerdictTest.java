package org.proxylens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;

class PairVerdictTest {
    private static final List<String> IDS = List.of("1", "2", "3", "4", "5", "6");

    private static PairReading pair(boolean accuracies, double[] proxy, double[] target) {
        List<AccuracyColumn> columns =
                accuracies ? List.of(new AccuracyColumn("top1", new double[] {60, 70, 75, 78, 80, 50})) : List.of();
        Device one = Device.ofMilliseconds("proxy", proxy);
        Device other = Device.ofMilliseconds("target", target);
        Dataset dataset = new Dataset(
                "two", new ArchitectureTable(IDS, List.of(), columns), List.of(one, other), List.of(), List.of());
        Basis basis = Basis.of(dataset, accuracies ? "top1" : null, RegionOfInterest.ALL, ReferencePoint.DEFAULT);
        return PairReading.of(dataset, one, other, basis);
    }

    private static PairVerdict.Kind kind(PairReading pair) {
        return PairVerdict.of(pair, 0.9, 0.05).kind();
    }

    @Test
    void theLossDecidesAndTheSrccSaysWhy() {
        double[] rising = {1, 2, 3, 4, 5, 6};
        assertThat(kind(pair(true, rising, rising))).isEqualTo(PairVerdict.Kind.SERVES);
        // the sixth is on no front: where it ranks changes the SRCC and not the loss
        assertThat(kind(pair(true, new double[] {2, 3, 4, 5, 6, 1}, rising))).isEqualTo(PairVerdict.Kind.SERVES_UNLIKE);
        assertThat(kind(pair(true, new double[] {6, 5, 4, 3, 2, 1}, rising))).isEqualTo(PairVerdict.Kind.LOSES);
    }

    @Test
    void withoutAccuraciesTheSrccSpeaksAlone() {
        double[] rising = {1, 2, 3, 4, 5, 6};
        assertThat(kind(pair(false, rising, rising))).isEqualTo(PairVerdict.Kind.BY_SRCC);
    }

    @Test
    void aDeviceIsNoProxyForItself() {
        PairReading pair = pair(true, new double[] {1, 2, 3, 4, 5, 6}, new double[] {1, 2, 3, 4, 5, 6});
        Device target = pair.target();
        assertThat(kind(PairReading.of(pair.dataset(), target, target, pair.basis())))
                .isEqualTo(PairVerdict.Kind.ITSELF);
    }
}

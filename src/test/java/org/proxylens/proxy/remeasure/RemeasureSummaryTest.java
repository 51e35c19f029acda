package org.proxylens.proxy.remeasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.proxy.remeasure.RemeasureCurve.Way;

class RemeasureSummaryTest {
    private static RemeasureCurve curve(String target, Way way, long seed, double... loss) {
        double[] accurate = new double[loss.length];
        Arrays.setAll(accurate, n -> 2 * loss[n]);
        return new RemeasureCurve(
                target, way, seed, new int[loss.length - 1], accurate, new int[loss.length], 5, loss, accurate);
    }

    @Test
    void differencesArePairedOverDraws() {
        List<RemeasureSummary> found = RemeasureSummary.of(
                List.of(
                        curve("a", Way.DOUBT, 1, .5, .1),
                        curve("b", Way.DOUBT, 1, .5, .3),
                        curve("a", Way.DOUBT, 2, .5, .2),
                        curve("b", Way.DOUBT, 2, .5, .2),
                        curve("a", Way.REUSE_LAYERS, 1, .5, .2),
                        curve("b", Way.REUSE_LAYERS, 1, .5, .4),
                        curve("a", Way.REUSE_LAYERS, 2, .5, .6),
                        curve("b", Way.REUSE_LAYERS, 2, .5, .4)),
                List.of(1, 9));
        assertThat(found).hasSize(4);
        RemeasureSummary doubt = found.get(0);
        assertThat(doubt.networks()).isEqualTo(1);
        assertThat(doubt.hvLoss()).isCloseTo(.2, within(1e-12));
        assertThat(doubt.accurateLoss()).isCloseTo(.4, within(1e-12));
        assertThat(doubt.gain()).as("mean of .1 and .3").isCloseTo(.2, within(1e-12));
        assertThat(doubt.gainError()).isCloseTo(.1, within(1e-12));
        assertThat(doubt.accurateGainError()).isCloseTo(.2, within(1e-12));
        assertThat(found.get(1).hvLoss()).as("nothing further to measure").isEqualTo(doubt.hvLoss());
        assertThat(found.get(2).gain()).isZero();
    }
}

package org.proxylens.view.xy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PointIndexTest {
    private static final Rectangle2D PLOT = new Rectangle2D.Double(10, 20, 100, 60);

    @Property
    void nearestIsWhatLookingAtEveryPointFinds(
            @ForAll("points") float[] xs,
            @ForAll @DoubleRange(min = -20, max = 140) double x,
            @ForAll @DoubleRange(min = -20, max = 120) double y,
            @ForAll @DoubleRange(min = 0, max = 60) double radius) {
        float[] ys = shuffledHalf(xs);
        float[] left = Arrays.copyOf(xs, ys.length);
        assertThat(new PointIndex(left, ys, PLOT).nearest(x, y, radius))
                .isEqualTo(nearestByScan(left, ys, x, y, radius));
    }

    @Test
    void ofTwoAtOnePlaceTheOneDrawnLastIsFound() {
        PointIndex index = new PointIndex(new float[] {50, 50, 90}, new float[] {40, 40, 40}, PLOT);
        assertThat(index.nearest(51, 40, 5)).isEqualTo(1);
    }

    @Test
    void pointsOutsideThePlotOrWithoutAPlaceAreNotFound() {
        PointIndex index = new PointIndex(new float[] {5, Float.NaN, 50}, new float[] {40, 40, 95}, PLOT);
        assertThat(index.nearest(5, 40, 200)).isEqualTo(-1);
    }

    @Test
    void anEmptyPlotHoldsNothing() {
        PointIndex index = new PointIndex(new float[] {5}, new float[] {5}, new Rectangle2D.Double());
        assertThat(index.nearest(5, 5, 10)).isEqualTo(-1);
    }

    @Provide
    Arbitrary<float[]> points() {
        Arbitrary<Float> onGrid = Arbitraries.integers().between(0, 60).map(i -> (float) (i * 2));
        Arbitrary<Float> anywhere = Arbitraries.floats().between(-10f, 130f);
        return Arbitraries.oneOf(onGrid, anywhere, Arbitraries.just(Float.NaN))
                .array(float[].class)
                .ofMaxSize(200);
    }

    private static float[] shuffledHalf(float[] values) {
        return Arrays.copyOfRange(values, values.length / 2, values.length / 2 * 2);
    }

    private static int nearestByScan(float[] xs, float[] ys, double x, double y, double radius) {
        int best = -1;
        double least = radius * radius;
        for (int i = 0; i < ys.length; i++) {
            if (PLOT.getMinX() <= xs[i]
                    && xs[i] <= PLOT.getMaxX()
                    && PLOT.getMinY() <= ys[i]
                    && ys[i] <= PLOT.getMaxY()) {
                double dx = xs[i] - x;
                double dy = ys[i] - y;
                double squared = dx * dx + dy * dy;
                if (squared <= least) {
                    least = squared;
                    best = i;
                }
            }
        }
        return best;
    }
}

package org.proxylens.figure.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.figure.FigureRaster;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.GroupColours;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.proxy.choose.ThresholdAnalysis;

class ThresholdFigureTest {
    private static final ThresholdAnalysis PAIRS = new ThresholdAnalysis(List.of(
            new ThresholdAnalysis.Point(0, 1, 0.95, 0.8, 0.7, 0.01, 0.02, 0.2),
            new ThresholdAnalysis.Point(1, 0, 0.95, 0.9, Double.NaN, 0.2, 0.3, 3),
            new ThresholdAnalysis.Point(2, 0, 0.5, 0.4, 0.3, 0.02, 0.03, 0.1)));

    @Test
    void sharesAreDrawnInPercentAndRegretsInPoints() {
        ThresholdFigure loss = figure(ThresholdAnalysis.Predictor.ALL, ThresholdAnalysis.Loss.HYPERVOLUME, 0.05);
        assertThat(loss.y(1)).isEqualTo(20);
        assertThat(loss.limit()).isEqualTo(5);
        ThresholdFigure regret = figure(ThresholdAnalysis.Predictor.ACCURATE, ThresholdAnalysis.Loss.MEAN_REGRET, 1);
        assertThat(regret.x(1)).isEqualTo(0.9);
        assertThat(regret.y(1)).isEqualTo(3);
        assertThat(regret.limit()).isEqualTo(1);
    }

    @Test
    void groupsColourThePointsAndTheCountsStay() {
        ThresholdFigure plain = figure(ThresholdAnalysis.Predictor.ALL, ThresholdAnalysis.Loss.HYPERVOLUME, 0.05);
        ThresholdFigure tinted =
                plain.tinted(new ThresholdFigure.Tint(List.of("gpu", "phone"), List.of(0, 1, -1), List.of(1, 0, 0)));
        assertThat(tinted.description()).isEqualTo(plain.description());
        int[] pixels = new int[500 * 400];
        FigureRaster.paint(tinted, pixels, 500, 400, 1);
        for (int group = 0; group < 2; group++) {
            int rgb = GroupColours.of(group, FigureTheme.LIGHT).getRGB();
            assertThat(pixels).contains(rgb);
        }
    }

    @Test
    void allPairsAreInSightAndTheLinesWhereTheyBelong() {
        ThresholdFigure figure = figure(ThresholdAnalysis.Predictor.ALL, ThresholdAnalysis.Loss.HYPERVOLUME, 0.05);
        int[] pixels = new int[500 * 400];
        XyLayout layout = FigureRaster.paint(figure, pixels, 500, 400, 1);
        for (int i = 0; i < figure.points(); i++) {
            assertThat(layout.plot()
                            .contains(
                                    layout.x().toCanvas(figure.x(i)), layout.y().toCanvas(figure.y(i))))
                    .isTrue();
        }
        int x = (int) Math.floor(layout.x().toCanvas(0.9));
        int y = (int) layout.plot().getCenterY();
        assertThat(pixels[y * 500 + x]).isNotEqualTo(pixels[y * 500 + x + 12]);
    }

    @Test
    void withoutPairsItSaysSo() {
        ThresholdFigure empty = ThresholdFigure.of(
                new ThresholdAnalysis(List.of()),
                ThresholdAnalysis.Predictor.ALL,
                ThresholdAnalysis.Loss.HYPERVOLUME,
                0.9,
                0.05,
                FigureTheme.DARK);
        assertThat(FigureRaster.paint(empty, new int[300 * 200], 300, 200, 1)
                        .plot()
                        .isEmpty())
                .isTrue();
    }

    private static ThresholdFigure figure(
            ThresholdAnalysis.Predictor predictor, ThresholdAnalysis.Loss loss, double limit) {
        return ThresholdFigure.of(PAIRS, predictor, loss, 0.9, limit, FigureTheme.LIGHT);
    }
}

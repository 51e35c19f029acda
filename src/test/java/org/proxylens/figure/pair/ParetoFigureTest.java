package org.proxylens.figure.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Device;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Samples;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.Correlation;

class ParetoFigureTest {
    @Test
    void everyArchitectureWithBothLatenciesAndAnAccuracyIsInTheCloud() {
        double none = Double.NaN;
        Device proxy = Device.ofMilliseconds("proxy", new double[] {1, 2, none, 4, 5});
        Device target = Device.ofMilliseconds("target", new double[] {2, none, 3, 4, 6});
        AccuracyColumn accuracy = new AccuracyColumn("top1", new double[] {50, 60, 70, none, 80});
        RegionOfInterest region = new RegionOfInterest(70, 0, 100);
        var result = ParetoAnalysis.compare(
                proxy.latencies(), target.latencies(), accuracy.percent(), region, ReferencePoint.DEFAULT);

        ParetoFigure figure = ParetoFigure.of(proxy, target, accuracy, result, region, List.of(), FigureTheme.LIGHT);

        assertThat(figure.cloud().rows()).containsExactly(0, 4);
        assertThat(figure.x(1)).isEqualTo(6);
        assertThat(figure.y(1)).isEqualTo(80);
        assertThat(figure.row(1)).isEqualTo(4);
        assertThat(result.fronts().common()).containsExactly(4);
    }

    @Test
    void theReferencePointLiesATenthBeyondTheNadir() {
        ParetoFigure figure = Samples.pareto(RegionOfInterest.ALL);
        var frame = figure.result().loss().frame();

        assertThat(figure.reference().getX())
                .isCloseTo(
                        frame.greatestLatency() + 0.1 * (frame.greatestLatency() - frame.leastLatency()), offset(1e-9));
        Viewport fronts = figure.fronts();
        assertThat(figure.reference().getX()).isBetween(fronts.xLow(), fronts.xHigh());
        assertThat(figure.reference().getY()).isBetween(fronts.yLow(), fronts.yHigh());
    }

    @Test
    void aPrintedFigureBeginsWhereItsFrontsDo() {
        ParetoFigure figure = Samples.pareto(RegionOfInterest.ALL);
        Viewport shown = figure.accurateFronts();
        int[] front = figure.result().fronts().target();
        double[] x = figure.cloud().xOf(front);
        double[] y = figure.cloud().yOf(front);
        double first = IntStream.range(0, front.length)
                .filter(i -> y[i] >= shown.yLow())
                .mapToDouble(i -> x[i])
                .min()
                .orElseThrow();

        assertThat(shown.yLow()).isGreaterThan(figure.fronts().yLow());
        assertThat(shown.xLow())
                .isLessThan(first)
                .isGreaterThan(first - 0.1 * (shown.xHigh() - shown.xLow()))
                .isGreaterThan(figure.fronts().xLow());
    }

    @Test
    void whatIsShownIsWhereTheAxesSay() {
        ParetoFigure figure =
                Samples.pareto(new RegionOfInterest(60, 5, 30)).withViewport(new Viewport(0, 50, 40, 100));

        XyLayout layout = Samples.paint(figure, 800, 560, 1.5);

        assertThat(layout.x().toCanvas(0)).isEqualTo(layout.plot().getMinX());
        assertThat(layout.x().toCanvas(50)).isEqualTo(layout.plot().getMaxX());
        assertThat(layout.y().toCanvas(40)).isEqualTo(layout.plot().getMaxY());
        assertThat(layout.y().toCanvas(100)).isEqualTo(layout.plot().getMinY());
    }

    @Test
    void aFigureWithoutPointsSaysWhy() {
        ScatterFigure scatter = new ScatterFigure(
                new PointCloud(new int[0], new double[0], new double[0]),
                AxisKind.LINEAR,
                "a",
                "b",
                null,
                new Correlation(Double.NaN, 0),
                "These two devices share nothing.",
                FigureTheme.DARK,
                null);

        assertThat(Samples.paint(scatter, 600, 400, 1).plot().isEmpty()).isTrue();
        assertThat(FigureWriter.svg(scatter, 150, 80, "s-")).contains("These two devices share nothing.");
    }
}

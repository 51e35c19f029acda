package org.proxylens.figure.xy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Marker;
import org.proxylens.figure.SeriesLook;

class PlaneChartTest {
    private static final Viewport VIEW = new Viewport(1, 9, 0.5, 0.75);

    @Property(tries = 300)
    void evenANarrowAxisHasFourLabels(
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double low,
            @ForAll @DoubleRange(min = 1.3, max = 1e3) double factor) {
        ValueAxis axis = new PlaneAxis(false, new Range(low, factor * low));

        List<?> ticks = axis.refreshTicks(
                new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics(),
                new AxisState(),
                new Rectangle2D.Double(40, 20, 270, 150),
                RectangleEdge.BOTTOM);

        assertThat(ticks.stream().filter(tick -> !((NumberTick) tick).getText().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void theAutomaticRangeIsWhatTheFigureShows() {
        ValueAxis axis = plane(FigureTheme.LIGHT).chart().getXYPlot().getDomainAxis();

        axis.setRange(2, 3);
        assertThat(axis.getRange()).isEqualTo(new Range(2, 3));
        axis.setAutoRange(true);
        assertThat(axis.getRange()).isEqualTo(new Range(1, 9));
    }

    @Test
    void aLogarithmicAxisIsZoomedAndMovedInPowers() {
        assertThat(changed(true, axis -> axis.zoomRange(0.5, 1))).satisfies(range(31.62, 1000));
        assertThat(changed(true, axis -> axis.pan(-0.1))).satisfies(range(0.5012, 501.2));
        assertThat(changed(true, axis -> axis.resizeRange(1.25))).satisfies(range(0.4217, 2371));
        assertThat(changed(true, axis -> axis.resizeRange(0.8))).satisfies(range(1.995, 501.2));
        assertThat(changed(true, axis -> axis.resizeRange(0.8, 31.6))).satisfies(range(1.995, 501.2));
        assertThat(changed(true, axis -> axis.resizeRange2(0.8, 31.6))).satisfies(range(1.995, 501.2));
        assertThat(changed(true, axis -> axis.resizeRange2(0.5, 1000)))
                .as("the point under the mouse stays")
                .satisfies(range(31.62, 1000));
    }

    @Test
    void aLinearAxisIsZoomedAndMovedInItsUnits() {
        assertThat(changed(false, axis -> axis.zoomRange(0.5, 1))).satisfies(range(500.5, 1000));
        assertThat(changed(false, axis -> axis.pan(-0.1))).satisfies(range(-98.9, 900.1));
        assertThat(changed(false, axis -> axis.resizeRange(1.25))).satisfies(range(-123.875, 1124.875));
        assertThat(changed(false, axis -> axis.resizeRange(0.8, 300))).satisfies(range(-99.6, 699.6));
        assertThat(changed(false, axis -> axis.resizeRange2(0.8, 31.6))).satisfies(range(7.12, 806.32));
    }

    @Test
    void resizingToNothingShowsTheWhole() {
        for (boolean log : List.of(false, true)) {
            Consumer<ValueAxis> nothing = axis -> {
                axis.setRange(2, 500);
                axis.resizeRange(0);
            };
            assertThat(changed(log, nothing)).isEqualTo(new Range(1, 1000));
        }
    }

    private static Range changed(boolean log, Consumer<ValueAxis> change) {
        ValueAxis axis = new PlaneAxis(log, new Range(1, 1000));
        change.accept(axis);
        return axis.getRange();
    }

    private static Consumer<Range> range(double low, double high) {
        return range -> {
            assertThat(range.getLowerBound()).isCloseTo(low, withinPercentage(0.1));
            assertThat(range.getUpperBound()).isCloseTo(high, withinPercentage(0.1));
        };
    }

    @Test
    void whereThereIsNothingToSeeNobodyGoes() {
        ValueAxis axis = plane(FigureTheme.LIGHT).chart().getXYPlot().getDomainAxis();

        axis.setRange(20, 28);
        axis.setRange(-50, 60);
        axis.setRange(5, 5 + 1e-8);

        assertThat(axis.getRange()).isEqualTo(new Range(1, 9));
    }

    @Test
    void theLegendNamesEachSeriesOnce() {
        PlaneChart plane = plane(FigureTheme.LIGHT);
        plane.stairs(
                SeriesLook.marks("front", FigureTheme.LIGHT.target(), Marker.DISC, 3),
                new double[] {2, 4, 6},
                new double[] {0.5, 0.6, 0.7});
        plane.add(SeriesLook.hollow("", FigureTheme.LIGHT.proxy(), Marker.CROSS, 3), new double[] {3}, new double[] {0.6
        });

        var items = plane.chart().getXYPlot().getLegendItems();

        assertThat(items.getItemCount()).isEqualTo(1);
        assertThat(items.get(0).getLabel()).isEqualTo("front");
        assertThat(plane.plot().getDataset(1).getItemCount(0))
                .as("members and corners")
                .isEqualTo(5);
        assertThat(plane.plot().getDataset(1).getYValue(0, 1))
                .as("level to the next member")
                .isEqualTo(0.5);
    }

    @Test
    void bothThemesFillTheWholeCanvas() {
        for (FigureTheme theme : List.of(FigureTheme.LIGHT, FigureTheme.DARK)) {
            BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            JFreeChart chart = plane(theme).chart();

            XyLayout layout = PlaneChart.paint(chart, new FigureCanvas(graphics, 300, 200, null));

            assertThat(image.getRGB(0, 0)).isEqualTo(theme.background().getRGB());
            assertThat(image.getRGB(299, 199)).isEqualTo(theme.background().getRGB());
            assertThat(layout.shown()).isEqualTo(VIEW);
            assertThat(layout.plot().getWidth()).isBetween(200.0, 280.0);
        }
    }

    private static PlaneChart plane(FigureTheme theme) {
        return new PlaneChart(theme, new XySetting(VIEW, false, false, "x", "y", ""), Lettering.of(300));
    }
}

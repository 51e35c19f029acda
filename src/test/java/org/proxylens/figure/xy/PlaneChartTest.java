package org.proxylens.figure.xy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
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

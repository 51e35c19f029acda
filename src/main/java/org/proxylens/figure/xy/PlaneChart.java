package org.proxylens.figure.xy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.proxylens.figure.ChartTheme;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.SeriesLook;

/**
 * Puts together the chart of a plane with two axes. What is added first lies lowest; markers and the annotations of
 * {@link #under} lie beneath all series.
 */
public final class PlaneChart {
    private static final double[] NONE = {};

    private final ChartTheme theme;
    private final SteadyPlot plot = new SteadyPlot();
    private final List<PointCloud> clouds = new ArrayList<>();
    private final XYLineAndShapeRenderer ground = new XYLineAndShapeRenderer();
    private final String caption;

    /** The series of a chart that was put together here, those that the legend names. */
    public static List<PlaneSeries> series(JFreeChart chart) {
        return chart.getXYPlot() instanceof SteadyPlot steady ? List.copyOf(steady.series) : List.of();
    }

    /** @param lettering how large text and marks are */
    public PlaneChart(FigureTheme colors, XySetting setting, Lettering lettering) {
        theme = new ChartTheme(colors, lettering);
        caption = setting.caption();
        Viewport view = setting.view();
        plot.setDomainAxis(new PlaneAxis(setting.logX(), new Range(view.xLow(), view.xHigh())));
        plot.setRangeAxis(new PlaneAxis(setting.logY(), new Range(view.yLow(), view.yHigh())));
        theme.dress(plot.getDomainAxis(), setting.xTitle());
        theme.dress(plot.getRangeAxis(), setting.yTitle());
        // markers and annotations hang on the first dataset, which stays empty
        plot.setDataset(new DefaultXYDataset());
        plot.setRenderer(ground);
    }

    /** The plot, for markers. */
    public XYPlot plot() {
        return plot;
    }

    /** Adds a series of points in data values; those without a place interrupt its line. */
    public void add(SeriesLook look, double[] xs, double[] ys) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries(theme.label(look), new double[][] {xs, ys});
        add(dataset, theme.dress(new XYLineAndShapeRenderer(), look));
        note(new PlaneSeries(look, xs, ys, false, false));
    }

    private void note(PlaneSeries series) {
        if (series.x().length > 0 && !series.look().label().isEmpty()) {
            plot.series.add(series);
        }
    }

    /** Adds a dataset. */
    public void add(XYDataset dataset, XYLineAndShapeRenderer renderer) {
        int index = plot.getDatasetCount();
        plot.setRenderer(index, renderer, false);
        plot.setDataset(index, dataset);
    }

    /** Adds an entry to the legend that stands for something other than a series. */
    public void key(SeriesLook look) {
        add(look, NONE, NONE);
    }

    /** The steps of a front: level from one member to the next, then up; members have their marks. */
    public void stairs(SeriesLook look, double[] xs, double[] ys) {
        int corners = Math.max(0, 2 * xs.length - 1);
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            x[i] = xs[(i + 1) / 2];
            y[i] = ys[i / 2];
        }
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries(theme.label(look), new double[][] {x, y});
        add(dataset, theme.dress(new StairsRenderer(), look));
        note(new PlaneSeries(look, xs, ys, true, false));
    }

    /** Adds an annotation beneath the series. */
    public void under(XYAnnotation annotation) {
        ground.addAnnotation(annotation, Layer.BACKGROUND);
    }

    /** Adds all points of a cloud beneath the series. */
    public void cloud(FigureCanvas canvas, PointCloud cloud, SeriesLook look) {
        under(new PaintedAnnotation(
                (graphics, plot, area) -> CloudPainter.paint(canvas, XyLayout.of(area, plot), cloud, look.color())));
        clouds.add(cloud);
        key(look);
        note(new PlaneSeries(look, cloud.x(), cloud.y(), false, true));
    }

    /** The chart of all that was added, its legend above it; below it on a single column. */
    public JFreeChart chart() {
        JFreeChart chart = theme.chart(plot, caption);
        keyed(chart, theme.lettering().legendAbove() ? RectangleEdge.TOP : RectangleEdge.BOTTOM);
        return chart;
    }

    /** The chart of all that was added, its legend where the canvas has room for it. */
    public JFreeChart chart(FigureCanvas canvas) {
        if (!theme.lettering().legendInside() || !keyed()) {
            return chart();
        }
        JFreeChart chart = theme.chart(plot, caption);
        LegendTitle legend = theme.legend(plot, RectangleEdge.RIGHT);
        legend.setBackgroundPaint(chart.getBackgroundPaint());
        Rectangle2D plane = plot.plane(canvas.graphics(), LegendRoom.beside(chart, canvas));
        Rectangle2D room = LegendRoom.find(legend, canvas.graphics(), plot, clouds, plane);
        if (room == null) {
            keyed(chart, RectangleEdge.BOTTOM);
        } else {
            plot.addAnnotation(new PaintedAnnotation((graphics, on, area) -> legend.draw(graphics, room)));
        }
        return chart;
    }

    private void keyed(JFreeChart chart, RectangleEdge edge) {
        if (keyed()) {
            chart.addSubtitle(theme.legend(plot, edge));
        }
    }

    /** Whether there is a legend: on a single column a lone entry tells nothing that is worth its room. */
    private boolean keyed() {
        Lettering lettering = theme.lettering();
        return !lettering.unkeyed() && plot.getLegendItems().getItemCount() > (lettering.legendAbove() ? 0 : 1);
    }

    /** Draws a chart and says where its plane lies. */
    public static XyLayout paint(JFreeChart chart, FigureCanvas canvas) {
        FigureCanvas.Pixels pixels = canvas.pixels();
        if (pixels != null && chart.getBackgroundPaint() instanceof Color background) {
            // many times faster than filling the canvas with smooth edges
            Arrays.fill(pixels.argb(), background.getRGB());
            chart.setBackgroundPaint(null);
        }
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(canvas.graphics(), new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()), info);
        return XyLayout.of(info.getPlotInfo().getDataArea(), chart.getXYPlot());
    }

    /** Keeps room for the usual labels of y, so that the plane does not move while one pans. */
    private static final class SteadyPlot extends XYPlot {
        private static final String USUAL_LABEL = "00.0";
        private static final double BESIDE_LABEL = 12;

        private final transient List<PlaneSeries> series = new ArrayList<>();

        /** Where the data will lie in an area of the canvas. */
        Rectangle2D plane(Graphics2D graphics, Rectangle2D area) {
            Rectangle2D inside = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight());
            getInsets().trim(inside);
            return calculateAxisSpace(graphics, inside).shrink(inside, null);
        }

        @Override
        protected AxisSpace calculateRangeAxisSpace(Graphics2D graphics, Rectangle2D area, AxisSpace before) {
            AxisSpace space = super.calculateRangeAxisSpace(graphics, area, before);
            double label = graphics.getFontMetrics(getRangeAxis().getTickLabelFont())
                    .getStringBounds(USUAL_LABEL, graphics)
                    .getWidth();
            double title =
                    graphics.getFontMetrics(getRangeAxis().getLabelFont()).getHeight();
            space.ensureAtLeast(label + title + BESIDE_LABEL, RectangleEdge.LEFT);
            return space;
        }
    }

    /** Draws marks at a front's members and none at the corners between them. */
    private static final class StairsRenderer extends XYLineAndShapeRenderer {
        @Override
        public boolean getItemShapeVisible(int series, int item) {
            return item % 2 == 0 && super.getItemShapeVisible(series, item);
        }
    }
}

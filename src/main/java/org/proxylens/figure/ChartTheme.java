package org.proxylens.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** The one look of all charts: the figures' colours, font and sizes on the parts of JFreeChart. */
public final class ChartTheme {
    private static final double SWATCH = 20;
    private static final double RIM = 0.8;
    private static final double TITLE = 1.15;

    /** Room right of a plane for the last label of its axis. */
    private static final double RIGHT = 14;

    static {
        // turned text would be drawn as outlines, which nobody can select in a file
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final FigureTheme colors;
    private final Lettering lettering;

    /** @param lettering how large text and marks are */
    public ChartTheme(FigureTheme colors, Lettering lettering) {
        this.colors = colors;
        this.lettering = lettering;
    }

    /** How large text and marks are. */
    public Lettering lettering() {
        return lettering;
    }

    /** A line of some width, dashed where dashes are given. */
    public static BasicStroke stroke(double width, float... dashes) {
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes.length == 0 ? null : dashes, 0);
    }

    /** A chart of a plot, its title and caption above it as far as there are any; without a legend. */
    public JFreeChart chart(XYPlot plot, String caption) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(5, 0, 0, RIGHT), false);
        plot.setDomainGridlinePaint(colors.grid());
        plot.setRangeGridlinePaint(colors.grid());
        plot.setDomainGridlineStroke(stroke(1));
        plot.setRangeGridlineStroke(stroke(1));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainPannable(true);
        plot.setRangePannable(true);
        JFreeChart chart = new FreshChart(plot);
        chart.setBackgroundPaint(colors.background());
        double pad = lettering.pad();
        chart.setPadding(new RectangleInsets(pad, pad, pad, pad));
        String title = lettering.style().title();
        if (!title.isEmpty()) {
            chart.addSubtitle(line(FigureFont.printable(title), TITLE * lettering.size(), colors.text()));
        }
        if (!caption.isEmpty() && lettering.captioned()) {
            chart.addSubtitle(line(FigureFont.printable(caption), lettering.size(), colors.quietText()));
        }
        return chart;
    }

    private static TextTitle line(String text, double size, Color color) {
        TextTitle title = new TextTitle(
                text,
                FigureFont.of(text, size),
                color,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                VerticalAlignment.CENTER,
                new RectangleInsets(0, 2, 3, 0));
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setMaximumLinesToDisplay(2);
        return title;
    }

    /** The legend of a plot: in rows above or below it, in a column inside. */
    public LegendTitle legend(XYPlot plot, RectangleEdge edge) {
        LegendTitle legend = new LegendTitle(
                plot,
                new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 12, 1),
                new ColumnArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 1));
        legend.setPosition(edge);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemPaint(colors.text());
        legend.setFrame(BlockBorder.NONE);
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        legend.setMargin(RectangleInsets.ZERO_INSETS);
        legend.setLegendItemGraphicPadding(new RectangleInsets(1, 2, 1, 2));
        legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 0));
        return legend;
    }

    /** Dresses an axis. */
    public void dress(ValueAxis axis, String title) {
        double size = lettering.size();
        String label = FigureFont.printable(title);
        axis.setLabel(label);
        axis.setLabelFont(FigureFont.of(label, size));
        axis.setLabelPaint(colors.text());
        axis.setLabelInsets(new RectangleInsets(2, 2, 2, 2));
        axis.setTickLabelFont(FigureFont.of("0", lettering.tickSize()));
        axis.setTickLabelPaint(colors.quietText());
        axis.setTickLabelInsets(new RectangleInsets(2, 3, 1, 3));
        axis.setAxisLinePaint(colors.line());
        axis.setAxisLineStroke(stroke(1));
        axis.setTickMarkPaint(colors.line());
        axis.setTickMarkStroke(stroke(1));
        axis.setTickMarkOutsideLength(4);
        axis.setMinorTickMarkOutsideLength(2);
        axis.setMinorTickMarksVisible(true);
    }

    /**
     * Draws the one series of a dataset. Marks have a thin rim of background, so that they stand off what is under them.
     */
    public XYLineAndShapeRenderer dress(XYLineAndShapeRenderer renderer, SeriesLook look) {
        Marker marker = look.marker();
        BasicStroke line = look.line();
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, look.color());
        renderer.setDefaultLinesVisible(line != null);
        renderer.setDefaultShapesVisible(marker != null);
        if (line != null) {
            renderer.setSeriesStroke(0, scaled(line));
        }
        if (marker != null) {
            double radius = lettering.mark(look.radius());
            renderer.setSeriesShape(0, marker.shape(look.hollow() ? radius : radius + RIM / 2));
            renderer.setUseFillPaint(true);
            renderer.setSeriesFillPaint(0, look.hollow() ? colors.background() : look.color());
            renderer.setUseOutlinePaint(true);
            renderer.setSeriesOutlinePaint(0, look.hollow() ? look.color() : colors.background());
            renderer.setSeriesOutlineStroke(0, stroke(look.hollow() ? 1.2 : RIM));
        }
        renderer.setLegendLine(new Line2D.Double(-SWATCH / 2, 0, SWATCH / 2, 0));
        renderer.setDefaultSeriesVisibleInLegend(!look.label().isEmpty());
        renderer.setLegendTextFont(0, FigureFont.of(look.label(), legendSize()));
        return renderer;
    }

    /** What the legend calls a series, its end cut where it is wider than the whole chart. */
    public String label(SeriesLook look) {
        double most = Math.max(SWATCH, lettering.width() - 2 * lettering.pad() - SWATCH - 10);
        return FigureFont.elide(FigureFont.printable(look.label()), legendSize(), most);
    }

    private double legendSize() {
        return lettering.isColumn() ? lettering.smallSize() : lettering.size();
    }

    private BasicStroke scaled(BasicStroke line) {
        double factor = lettering.style().lines();
        return factor == 1
                ? line
                : new BasicStroke(
                        (float) (factor * line.getLineWidth()),
                        line.getEndCap(),
                        line.getLineJoin(),
                        line.getMiterLimit(),
                        line.getDashArray(),
                        line.getDashPhase());
    }

    /**
     * Begins each drawing with paint, stroke and font of its own: a canvas on screen otherwise leaves out what it holds to be
     * in force still from the drawing before.
     */
    private final class FreshChart extends JFreeChart {
        FreshChart(XYPlot plot) {
            super(null, null, plot, false);
        }

        @Override
        public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
            double usual = lettering.size();
            for (double size : new double[] {usual - 1, usual}) {
                graphics.setFont(FigureFont.of("0", size));
                graphics.setStroke(stroke(size));
                graphics.setPaint(size < usual ? colors.line() : colors.text());
            }
            super.draw(graphics, area, anchor, info);
        }
    }
}

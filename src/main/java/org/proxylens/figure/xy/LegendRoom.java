package org.proxylens.figure.xy;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.FigureCanvas;

/** Finds the place in a plane in which a legend hides nothing. */
record LegendRoom(XYPlot plot, List<PointCloud> clouds, Rectangle2D plane) {
    private static final double FROM_EDGE = 4;
    private static final double FROM_DATA = 4;

    /** The most of a plane that a legend may take. */
    private static final double MOST = 0.6;

    /** Shares of the free width and height at its left and above it, in the order of preference. */
    private static final double[][] PLACES = {{1, 1}, {0, 0}, {1, 0}, {0, 1}, {1, 0.5}, {0.5, 1}, {0.5, 0}, {0, 0.5}};

    /** What titles leave of a canvas. */
    static Rectangle2D beside(JFreeChart chart, FigureCanvas canvas) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, canvas.width(), canvas.height());
        chart.getPadding().trim(area);
        double top = 0;
        for (Object each : chart.getSubtitles()) {
            Title title = (Title) each;
            RectangleConstraint room =
                    new RectangleConstraint(new Range(0, area.getWidth()), new Range(0, area.getHeight()));
            top += title.arrange(canvas.graphics(), room).getHeight();
        }
        return new Rectangle2D.Double(area.getX(), area.getY() + top, area.getWidth(), area.getHeight() - top);
    }

    /** Where a legend can stand, in canvas units; null where it would hide something wherever it stood. */
    static @Nullable Rectangle2D find(
            LegendTitle legend, Graphics2D graphics, XYPlot plot, List<PointCloud> clouds, Rectangle2D plane) {
        Size2D size = legend.arrange(graphics);
        if (size.getWidth() > MOST * plane.getWidth() || size.getHeight() > MOST * plane.getHeight()) {
            return null;
        }
        LegendRoom room = new LegendRoom(plot, clouds, plane);
        for (double[] place : PLACES) {
            double x = plane.getX() + FROM_EDGE + place[0] * (plane.getWidth() - size.getWidth() - 2 * FROM_EDGE);
            double y = plane.getY() + FROM_EDGE + place[1] * (plane.getHeight() - size.getHeight() - 2 * FROM_EDGE);
            Rectangle2D box = new Rectangle2D.Double(x, y, size.getWidth(), size.getHeight());
            if (room.free(box)) {
                return box;
            }
        }
        return null;
    }

    private boolean free(Rectangle2D box) {
        Rectangle2D around = new Rectangle2D.Double(
                box.getX() - FROM_DATA,
                box.getY() - FROM_DATA,
                box.getWidth() + 2 * FROM_DATA,
                box.getHeight() + 2 * FROM_DATA);
        for (PointCloud cloud : clouds) {
            for (int i = 0; i < cloud.size(); i++) {
                if (around.contains(x(cloud.x()[i]), y(cloud.y()[i]))) {
                    return false;
                }
            }
        }
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            if (hides(plot.getDataset(i), around)) {
                return false;
            }
        }
        return true;
    }

    private boolean hides(XYDataset data, Rectangle2D box) {
        for (int series = 0; series < data.getSeriesCount(); series++) {
            for (int item = 0; item < data.getItemCount(series); item++) {
                int before = Math.max(0, item - 1);
                if (touches(data, series, before, item, box)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the way from one item to the next meets a box, the band around it included. */
    private boolean touches(XYDataset data, int series, int from, int to, Rectangle2D box) {
        double left = x(data.getXValue(series, from));
        double right = x(data.getXValue(series, to));
        double start = y(data.getYValue(series, from));
        double end = y(data.getYValue(series, to));
        if (data instanceof IntervalXYDataset band) {
            double low = y(Math.min(band.getStartYValue(series, from), band.getStartYValue(series, to)));
            double high = y(Math.max(band.getEndYValue(series, from), band.getEndYValue(series, to)));
            return box.intersects(Math.min(left, right), high, Math.abs(right - left) + 1, low - high + 1);
        }
        return box.intersectsLine(left, start, right, end);
    }

    private double x(double value) {
        return plot.getDomainAxis().valueToJava2D(value, plane, RectangleEdge.BOTTOM);
    }

    private double y(double value) {
        return plot.getRangeAxis().valueToJava2D(value, plane, RectangleEdge.LEFT);
    }
}

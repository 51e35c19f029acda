package org.proxylens.figure.xy;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.FigureLayout;

/** The layout of a figure with two axes. */
public record XyLayout(Rectangle2D plot, AxisScale x, AxisScale y) implements FigureLayout {
    /** The layout of words. */
    public static final XyLayout NONE =
            new XyLayout(new Rectangle2D.Double(), new AxisScale(0, 1, 0, 1, false), new AxisScale(0, 1, 0, 1, false));

    /** The layout of a plot whose data lie in an area of the canvas. */
    public static XyLayout of(Rectangle2D area, XYPlot plot) {
        return new XyLayout(
                area,
                scale(plot.getDomainAxis(), area.getMinX(), area.getMaxX()),
                scale(plot.getRangeAxis(), area.getMaxY(), area.getMinY()));
    }

    private static AxisScale scale(ValueAxis axis, double from, double to) {
        return new AxisScale(axis.getLowerBound(), axis.getUpperBound(), from, to, PlaneAxis.isLog(axis));
    }

    /** The part of the plane that is shown. */
    public Viewport shown() {
        return new Viewport(x.low(), x.high(), y.low(), y.high());
    }
}

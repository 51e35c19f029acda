package org.proxylens.figure.xy;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Ticks;

/**
 * JFreeChart's axis, linear or logarithmic, at the figures' own ticks: at least four are labelled wherever there is room,
 * with as many decimals as tell them apart. Its automatic range is what the figure shows of itself.
 */
public final class PlaneAxis extends NumberAxis {
    private static final double X_SPACING = 66;
    private static final double Y_SPACING = 36;
    private static final double CLOSER = 0.8;
    private static final int CLOSEST = 4;
    private static final int LEAST = 4;

    private final boolean log;
    private final Range whole;
    private @Nullable Font fitted;

    PlaneAxis(boolean log, Range whole) {
        this.log = log;
        this.whole = whole;
        setAutoRange(true);
    }

    /** Whether an axis is logarithmic. */
    public static boolean isLog(ValueAxis axis) {
        return axis instanceof PlaneAxis plane && plane.log;
    }

    @Override
    protected void autoAdjustRange() {
        super.setRange(whole, false, false);
    }

    @Override
    public void setRange(Range range, boolean turnOffAutoRange, boolean notify) {
        if (Viewport.shows(range.getLowerBound(), range.getUpperBound(), whole, log)) {
            super.setRange(range, turnOffAutoRange, notify);
        }
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        return log ? scale(area, edge).toCanvas(value) : super.valueToJava2D(value, area, edge);
    }

    @Override
    public double java2DToValue(double coordinate, Rectangle2D area, RectangleEdge edge) {
        return log ? scale(area, edge).toValue(coordinate) : super.java2DToValue(coordinate, area, edge);
    }

    // JFreeChart's changes of the range, which a logarithmic axis makes in shares of its length, as LogAxis does

    @Override
    public void zoomRange(double from, double to) {
        if (log) {
            AxisScale shares = shares();
            setRange(shares.toValue(from), shares.toValue(to));
        } else {
            super.zoomRange(from, to);
        }
    }

    @Override
    public void pan(double share) {
        if (log) {
            zoomRange(share, 1 + share);
        } else {
            super.pan(share);
        }
    }

    @Override
    public void resizeRange(double factor) {
        resizeRange(factor, shares().toValue(0.5));
    }

    @Override
    public void resizeRange(double factor, double anchor) {
        if (log) {
            resizeRange2(factor, anchor);
        } else {
            super.resizeRange(factor, anchor);
        }
    }

    @Override
    public void resizeRange2(double factor, double anchor) {
        if (log && factor > 0) {
            double fixed = (1 - factor) * shares().toCanvas(anchor);
            zoomRange(fixed, fixed + factor);
        } else {
            super.resizeRange2(factor, anchor);
        }
    }

    private AxisScale shares() {
        return scale(0, 1);
    }

    private AxisScale scale(Rectangle2D area, RectangleEdge edge) {
        return RectangleEdge.isTopOrBottom(edge)
                ? scale(area.getX(), area.getMaxX())
                : scale(area.getMaxY(), area.getY());
    }

    private AxisScale scale(double from, double to) {
        return new AxisScale(getLowerBound(), getUpperBound(), from, to, log);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the method that it overrides
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean level = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = level ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return ticks(scale(0, length(area, edge)), level ? X_SPACING : Y_SPACING).stream()
                .map(tick -> new NumberTick(
                        tick.label().isEmpty() ? TickType.MINOR : TickType.MAJOR,
                        tick.value(),
                        tick.label(),
                        anchor,
                        anchor,
                        0))
                .toList();
    }

    private static List<Ticks.Tick> ticks(AxisScale scale, double wanted) {
        List<Ticks.Tick> ticks = Ticks.of(scale, wanted);
        double spacing = wanted;
        for (int i = 0; i < CLOSEST && labelled(ticks) < LEAST; i++) {
            spacing *= CLOSER;
            ticks = Ticks.of(scale, spacing);
        }
        return ticks;
    }

    private static double length(Rectangle2D plane, RectangleEdge edge) {
        return RectangleEdge.isTopOrBottom(edge) ? plane.getWidth() : plane.getHeight();
    }

    /** The font of a title, smaller where that keeps it whole, but never too small to read. */
    private static Font fitting(String title, Font usual, double longest) {
        double size = usual.getSize2D();
        double fitting = size * longest / Math.max(1e-9, FigureFont.width(title, size));
        return fitting >= size ? usual : usual.deriveFont((float) Math.max(Lettering.LEAST, 0.99 * fitting));
    }

    /** A title, its middle cut where it is too long even so. */
    private static String fitting(String title, Font font, Rectangle2D plane, RectangleEdge edge) {
        return FigureFont.elideMiddle(title, font.getSize2D(), length(plane, edge));
    }

    private static long labelled(List<Ticks.Tick> ticks) {
        return ticks.stream().filter(tick -> !tick.label().isEmpty()).count();
    }

    @Override
    protected AxisState drawLabel(
            String label,
            Graphics2D graphics,
            Rectangle2D plot,
            Rectangle2D plane,
            RectangleEdge edge,
            AxisState state) {
        fitted = fitting(getLabel(), super.getLabelFont(), length(plane, edge));
        try {
            return super.drawLabel(fitting(getLabel(), fitted, plane, edge), graphics, plot, plane, edge, state);
        } finally {
            fitted = null;
        }
    }

    /** While the title is drawn, the font in which it fits. */
    @Override
    public Font getLabelFont() {
        return fitted == null ? super.getLabelFont() : fitted;
    }
}

package org.proxylens.figure.xy;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
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
 * JFreeChart's axes at the figures' own ticks: at least four are labelled wherever there is room, on logarithmic axes
 * too, with as many decimals as tell them apart. Their automatic range is
 * what the figure shows of itself.
 */
final class PlaneAxes {
    private static final double X_SPACING = 66;
    private static final double Y_SPACING = 36;
    private static final double CLOSER = 0.8;
    private static final int CLOSEST = 4;
    private static final int LEAST = 4;

    private PlaneAxes() {}

    static ValueAxis axis(boolean log, Range whole) {
        ValueAxis axis = log ? new Logarithmic(whole) : new Linear(whole);
        axis.setAutoRange(true);
        return axis;
    }

    private static List<NumberTick> ticks(ValueAxis axis, boolean log, Rectangle2D area, RectangleEdge edge) {
        boolean level = RectangleEdge.isTopOrBottom(edge);
        double length = level ? area.getWidth() : area.getHeight();
        AxisScale scale = new AxisScale(axis.getLowerBound(), axis.getUpperBound(), 0, length, log);
        TextAnchor anchor = level ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return ticks(scale, level ? X_SPACING : Y_SPACING).stream()
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

    private static final class Linear extends NumberAxis {
        private final Range whole;
        private @Nullable Font fitted;

        Linear(Range whole) {
            this.whole = whole;
        }

        @Override
        protected void autoAdjustRange() {
            super.setRange(whole, false, false);
        }

        @Override
        public void setRange(Range range, boolean turnOffAutoRange, boolean notify) {
            if (Viewport.shows(range.getLowerBound(), range.getUpperBound(), whole, false)) {
                super.setRange(range, turnOffAutoRange, notify);
            }
        }

        @Override
        @SuppressWarnings("rawtypes") // as the method that it overrides
        public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks(this, false, area, edge);
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

    private static final class Logarithmic extends LogAxis {
        private final Range whole;
        private @Nullable Font fitted;

        Logarithmic(Range whole) {
            this.whole = whole;
        }

        @Override
        protected void autoAdjustRange() {
            super.setRange(whole, false, false);
        }

        @Override
        public void setRange(Range range, boolean turnOffAutoRange, boolean notify) {
            if (Viewport.shows(range.getLowerBound(), range.getUpperBound(), whole, true)) {
                super.setRange(range, turnOffAutoRange, notify);
            }
        }

        @Override
        @SuppressWarnings("rawtypes") // as the method that it overrides
        public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks(this, true, area, edge);
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
}

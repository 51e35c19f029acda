package org.proxylens.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws a plane with two axes: caption and legend above, then what the figure puts into the plane, then the axes over
 * it. Data are clipped to the plot.
 */
final class XyDrawing {
    /**
     * What surrounds the plane.
     *
     * @param view the part shown
     * @param logX whether x is logarithmic
     * @param logY whether y is logarithmic
     * @param xTitle title of x, with its unit
     * @param yTitle title of y, with its unit
     * @param caption a line above the legend, empty for none
     * @param keys the legend
     */
    record Setting(
            Viewport view, boolean logX, boolean logY, String xTitle, String yTitle, String caption, List<Key> keys) {}

    private static final double PAD = 10;
    private static final double X_SPACING = 76;
    private static final double Y_SPACING = 44;
    private static final double TICK = 10;

    private final Pen pen;
    private final Setting setting;
    private final XyLayout layout;
    private final List<Ticks.Tick> xTicks;
    private final List<Ticks.Tick> yTicks;

    private XyDrawing(Pen pen, Setting setting, XyLayout layout, double narrower) {
        this.pen = pen;
        this.setting = setting;
        this.layout = layout;
        xTicks = Ticks.of(layout.x(), X_SPACING * narrower);
        yTicks = Ticks.of(layout.y(), Y_SPACING * narrower);
    }

    /** Lays out the plane and draws background, caption, legend and grid. */
    static XyDrawing begin(FigureCanvas canvas, FigureTheme theme, Setting setting) {
        Pen pen = new Pen(canvas, theme);
        pen.background();
        double narrower = pen.size() / 12;
        double across = canvas.width() - 2 * PAD;
        Legend legend = new Legend(setting.keys(), pen.size(), across);
        String caption = FigureFont.elide(setting.caption(), pen.size(), across);
        double captionHeight = caption.isEmpty() ? 0 : FigureFont.lineHeight(pen.size()) + 2;
        double top = PAD + captionHeight + legend.height() + 6;
        double bottom = canvas.height()
                - PAD
                - FigureFont.lineHeight(pen.size())
                - FigureFont.lineHeight(pen.smallSize())
                - TICK;
        List<Ticks.Tick> yTicks =
                Ticks.of(axis(setting.view(), false, setting.logY(), bottom, top), Y_SPACING * narrower);
        double labels = yTicks.stream()
                .mapToDouble(tick -> FigureFont.width(tick.label(), pen.smallSize()))
                .max()
                .orElse(0);
        double left = Math.ceil(PAD + FigureFont.lineHeight(pen.size()) + labels + TICK);
        double right = canvas.width() - PAD - 14;
        Rectangle2D plot = new Rectangle2D.Double(
                left,
                Math.ceil(top),
                Math.max(20, Math.floor(right - left)),
                Math.max(20, Math.floor(bottom - Math.ceil(top))));
        XyLayout layout = new XyLayout(
                plot,
                axis(setting.view(), true, setting.logX(), plot.getMinX(), plot.getMaxX()),
                axis(setting.view(), false, setting.logY(), plot.getMaxY(), plot.getMinY()));
        pen.text(caption, left, PAD + captionHeight / 2, Pen.Align.LEFT, pen.size(), theme.quietText());
        new Legend(setting.keys(), pen.size(), right - left).draw(pen, left, PAD + captionHeight);
        XyDrawing drawing = new XyDrawing(pen, setting, layout, narrower);
        drawing.grid();
        return drawing;
    }

    private static AxisScale axis(Viewport view, boolean x, boolean log, double from, double to) {
        return x
                ? new AxisScale(view.xLow(), view.xHigh(), from, to, log)
                : new AxisScale(view.yLow(), view.yHigh(), from, to, log);
    }

    Pen pen() {
        return pen;
    }

    XyLayout layout() {
        return layout;
    }

    double px(double x) {
        return layout.x().toCanvas(x);
    }

    double py(double y) {
        return layout.y().toCanvas(y);
    }

    /** Draws all points of a cloud. */
    void cloud(PointCloud cloud, Color color) {
        CloudPainter.paint(pen.canvas(), layout, cloud, color);
    }

    /** Draws something that must not leave the plot. */
    void inPlot(Runnable drawing) {
        Shape before = pen.graphics().getClip();
        pen.graphics().clip(layout.plot());
        drawing.run();
        pen.graphics().setClip(before);
    }

    /** A line through points in data values; points without a place interrupt it. */
    Path2D path(double[] xs, double[] ys) {
        Path2D path = new Path2D.Double();
        boolean started = false;
        for (int i = 0; i < xs.length; i++) {
            double x = px(xs[i]);
            double y = py(ys[i]);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                started = false;
            } else if (started) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
                started = true;
            }
        }
        return path;
    }

    /** Draws marks at points in data values that lie in the plot. */
    void marks(double[] xs, double[] ys, Marker marker, boolean hollow, Color color, double radius) {
        Rectangle2D plot = layout.plot();
        for (int i = 0; i < xs.length; i++) {
            double x = px(xs[i]);
            double y = py(ys[i]);
            if (x >= plot.getMinX() && x <= plot.getMaxX() && y >= plot.getMinY() && y <= plot.getMaxY()) {
                Legend.mark(pen, marker, hollow, color, x, y, radius);
            }
        }
    }

    /** Draws axes and titles over the data and gives the layout. */
    XyLayout end() {
        Rectangle2D plot = layout.plot();
        XyAxes.draw(pen, plot, layout.x(), xTicks, true);
        XyAxes.draw(pen, plot, layout.y(), yTicks, false);
        double size = pen.size();
        double half = FigureFont.lineHeight(size) / 2;
        Color color = pen.theme().text();
        String xTitle = FigureFont.elide(setting.xTitle(), size, plot.getWidth());
        String yTitle = FigureFont.elide(setting.yTitle(), size, plot.getHeight());
        pen.text(xTitle, plot.getCenterX(), pen.canvas().height() - PAD / 2 - half, Pen.Align.CENTRE, size, color);
        pen.turned(yTitle, PAD / 2 + half, plot.getCenterY(), -90, Pen.Align.CENTRE, size, color);
        return layout;
    }

    private void grid() {
        Rectangle2D plot = layout.plot();
        for (Ticks.Tick tick : xTicks) {
            if (!tick.label().isEmpty()) {
                double x = px(tick.value());
                pen.line(x, plot.getMinY(), x, plot.getMaxY(), pen.theme().grid(), 1);
            }
        }
        for (Ticks.Tick tick : yTicks) {
            if (!tick.label().isEmpty()) {
                double y = py(tick.value());
                pen.line(plot.getMinX(), y, plot.getMaxX(), y, pen.theme().grid(), 1);
            }
        }
    }
}

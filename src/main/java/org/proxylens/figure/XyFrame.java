package org.proxylens.figure;

import java.awt.geom.Rectangle2D;

/** Draws what surrounds the points of an x-y figure: background, axes, grid. */
final class XyFrame {
    private XyFrame() {}

    static XyLayout of(FigureCanvas canvas, Viewport view, boolean logX, boolean logY, FigureTheme theme) {
        canvas.graphics().setColor(theme.background());
        canvas.graphics().fill(new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()));
        Rectangle2D plot = new Rectangle2D.Double(60, 30, canvas.width() - 80, canvas.height() - 80);
        return new XyLayout(
                plot,
                new AxisScale(view.xLow(), view.xHigh(), plot.getMinX(), plot.getMaxX(), logX),
                new AxisScale(view.yLow(), view.yHigh(), plot.getMaxY(), plot.getMinY(), logY));
    }
}

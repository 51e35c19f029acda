package org.proxylens.figure.xy;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * What is laid into a plane at one go: its legend, or a dense cloud straight into the pixels, each point of which would be an
 * object and a shape of its own as a dataset.
 */
final class PaintedAnnotation extends AbstractXYAnnotation {
    private final transient Painter painter;

    PaintedAnnotation(Painter painter) {
        this.painter = painter;
    }

    /** Paints into the plot's area, in canvas units. */
    @FunctionalInterface
    interface Painter {
        void paint(Graphics2D graphics, XYPlot plot, Rectangle2D area);
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis x,
            ValueAxis y,
            int renderer,
            PlotRenderingInfo info) {
        painter.paint(graphics, plot, area);
    }
}

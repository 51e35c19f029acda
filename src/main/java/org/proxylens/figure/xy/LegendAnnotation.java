package org.proxylens.figure.xy;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;

/** A legend inside a plane. */
final class LegendAnnotation extends AbstractXYAnnotation {
    private final LegendTitle legend;
    private final Rectangle2D place;

    /** @param place where it stands, in canvas units */
    LegendAnnotation(LegendTitle legend, Rectangle2D place) {
        this.legend = legend;
        this.place = place;
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
        legend.draw(graphics, place);
    }
}

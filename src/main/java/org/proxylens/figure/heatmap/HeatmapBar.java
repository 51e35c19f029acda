package org.proxylens.figure.heatmap;

import java.awt.geom.Rectangle2D;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Pen;
import org.proxylens.figure.Ticks;

/** The colour bar of a heatmap where it is wanted below the cells: the title before it, its values under it. */
final class HeatmapBar {
    private static final double BAR = 8;
    private static final double TICK = 3;
    private static final int STEPS = 256;

    private HeatmapBar() {}

    /** Whether the bar stands below. */
    static boolean below(Pen pen) {
        return pen.lettering().style().legend() == FigureStyle.Legend.BELOW;
    }

    /** The height it takes, 0 where it is not there. */
    static double height(Pen pen) {
        return below(pen) ? HeatmapPlan.GAP + BAR + TICK + FigureFont.lineHeight(pen.smallSize()) : 0;
    }

    static void draw(Pen pen, HeatmapFigure figure, HeatmapPlan plan) {
        if (!below(pen)) {
            return;
        }
        FigureTheme theme = pen.theme();
        Rectangle2D plot = plan.layout().plot();
        double top = plan.keyTop() + HeatmapKey.height(figure, pen) + HeatmapPlan.GAP;
        ColourScale colours = plan.scale();
        AxisScale scale = new AxisScale(colours.low(), colours.high(), plot.getMinX(), plot.getMaxX(), false);
        double step = plot.getWidth() / STEPS;
        for (int i = 0; i < STEPS; i++) {
            double x = plot.getX() + i * step;
            double width = Math.min(1.6 * step, plot.getMaxX() - x);
            pen.fill(Pen.box(x, top, width, BAR), colours.color(scale.toValue(x + step / 2)));
        }
        pen.draw(Pen.box(plot.getX(), top, plot.getWidth(), BAR), theme.line(), 0.8);
        double size = pen.smallSize();
        double words = top + BAR + TICK + FigureFont.lineHeight(size) / 2;
        double threshold = figure.threshold();
        boolean marked = threshold >= colours.low() && threshold <= colours.high();
        double at = marked ? scale.toCanvas(threshold) : Double.NaN;
        String label = marked ? HeatmapLegend.thresholdLabel(figure) : "";
        double half = FigureFont.width(label, size) / 2 + 4;
        for (Ticks.Tick tick : HeatmapLegend.ticks(figure, scale)) {
            double x = scale.toCanvas(tick.value());
            pen.line(x, top + BAR, x, top + BAR + TICK, theme.line(), 1);
            double own = FigureFont.width(tick.label(), size) / 2;
            if (!(Math.abs(x - at) < half + own)) {
                pen.text(tick.label(), x, words, Pen.Align.CENTRE, size, theme.quietText());
            }
        }
        if (marked) {
            pen.line(at, top, at, top + BAR, theme.background(), 3.5);
            pen.line(at, top - 2, at, top + BAR + TICK, theme.text(), 1.8);
            double within = Math.min(at, pen.canvas().width() - pen.pad() - half);
            pen.text(label, within, words, Pen.Align.CENTRE, size, theme.text());
        }
        double before = plot.getX() - HeatmapPlan.GAP;
        String title = FigureFont.elide(figure.measure().title(), size, before - pen.pad());
        pen.text(title, before, top + BAR / 2, Pen.Align.RIGHT, size, theme.text());
    }
}

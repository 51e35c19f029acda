package org.proxylens.figure.heatmap;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Pen;
import org.proxylens.figure.Ticks;

/** The colour bar of a heatmap with its ticks, its title and the threshold as a line in it. */
final class HeatmapLegend {
    private static final double SPACING = 40;
    private static final int STEPS = 256;

    private HeatmapLegend() {}

    /** The width of the widest label beside the bar. */
    static double labelWidth(HeatmapFigure figure, ColourScale scale, Pen pen) {
        double widest = 0;
        for (Ticks.Tick tick : ticks(figure, new AxisScale(scale.low(), scale.high(), 300, 0, false))) {
            widest = Math.max(widest, FigureFont.width(tick.label(), pen.smallSize()));
        }
        if (!Double.isNaN(figure.threshold())) {
            widest = Math.max(widest, FigureFont.width(thresholdLabel(figure), pen.smallSize()));
        }
        return 8 + widest;
    }

    static void draw(Pen pen, HeatmapFigure figure, HeatmapPlan plan) {
        HeatmapLayout layout = plan.layout();
        Rectangle2D bar = layout.legend();
        if (bar.isEmpty()) {
            return;
        }
        FigureTheme theme = pen.theme();
        shades(pen, plan, bar);
        pen.draw(Pen.box(bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight()), theme.line(), 0.8);
        double right = bar.getMaxX();
        double threshold = layout.thresholdLine();
        double size = pen.smallSize();
        for (Ticks.Tick tick : ticks(figure, layout.legendScale())) {
            double y = layout.legendScale().toCanvas(tick.value());
            pen.line(right, y, right + 4, y, theme.line(), 1);
            if (!(Math.abs(y - threshold) < FigureFont.lineHeight(size))) {
                pen.text(tick.label(), right + 8, y, Pen.Align.LEFT, size, theme.quietText());
            }
        }
        if (!Double.isNaN(threshold)) {
            threshold(pen, figure, bar, threshold);
        }
        if (pen.isColumn()) {
            double above = bar.getY() - FigureFont.lineHeight(size) / 2 - 2;
            double edge = pen.canvas().width() - pen.pad();
            pen.text(figure.measure().title(), edge, above, Pen.Align.RIGHT, size, theme.text());
            return;
        }
        double title = right + labelWidth(figure, plan.scale(), pen) + FigureFont.lineHeight(pen.size()) / 2;
        String words = FigureFont.elide(figure.measure().title(), pen.size(), bar.getHeight());
        pen.turned(words, title, bar.getCenterY(), -90, Pen.Align.CENTRE, pen.size(), theme.text());
    }

    static List<Ticks.Tick> ticks(HeatmapFigure figure, AxisScale scale) {
        boolean share = figure.measure().percent();
        if (!share) {
            return Ticks.of(scale, SPACING);
        }
        AxisScale percent = new AxisScale(100 * scale.low(), 100 * scale.high(), scale.from(), scale.to(), false);
        return Ticks.of(percent, SPACING).stream()
                .map(tick -> new Ticks.Tick(tick.value() / 100, tick.label()))
                .toList();
    }

    static String thresholdLabel(HeatmapFigure figure) {
        // what the label takes, cells would lack
        return figure.measure().shortThresholdSign(figure.threshold());
    }

    private static void shades(Pen pen, HeatmapPlan plan, Rectangle2D bar) {
        ColourScale scale = plan.scale();
        double step = bar.getHeight() / STEPS;
        for (int i = 0; i < STEPS; i++) {
            double y = bar.getY() + i * step;
            double height = Math.min(1.6 * step, bar.getMaxY() - y);
            double value = plan.layout().legendScale().toValue(y + step / 2);
            pen.fill(Pen.box(bar.getX(), y, bar.getWidth(), height), scale.color(value));
        }
    }

    private static void threshold(Pen pen, HeatmapFigure figure, Rectangle2D bar, double y) {
        Color color = pen.theme().text();
        pen.line(bar.getX(), y, bar.getMaxX(), y, pen.theme().background(), 3.5);
        pen.line(bar.getX() - 4, y, bar.getMaxX() + 4, y, color, 1.8);
        Path2D handle = new Path2D.Double();
        handle.moveTo(bar.getX(), y);
        handle.lineTo(bar.getX() - 7, y - 4.5);
        handle.lineTo(bar.getX() - 7, y + 4.5);
        handle.closePath();
        pen.fill(handle, color);
        pen.text(thresholdLabel(figure), bar.getMaxX() + 8, y, Pen.Align.LEFT, pen.smallSize(), color);
    }
}

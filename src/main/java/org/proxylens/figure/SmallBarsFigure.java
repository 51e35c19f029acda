package org.proxylens.figure;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * A row of bars small enough for a table's cell: one value per target, best first, those that reach the threshold in
 * the strong colour and full height of the ground line, the threshold as a line.
 *
 * @param values NaN are left out
 * @param measure which way is good
 * @param low value of an empty bar
 * @param high value of a full bar
 * @param threshold NaN for none
 * @param theme colours
 */
public record SmallBarsFigure(
        double[] values, HeatmapMeasure measure, double low, double high, double threshold, FigureTheme theme)
        implements Figure<PlainLayout> {
    private static final double LEAST_BAR = 1;

    @Override
    public String description() {
        return measure.title();
    }

    @Override
    public String name() {
        return "bars";
    }

    @Override
    public SmallBarsFigure withTheme(FigureTheme other) {
        return new SmallBarsFigure(values, measure, low, high, threshold, other);
    }

    @Override
    public PlainLayout paint(FigureCanvas canvas) {
        Pen pen = new Pen(canvas, theme);
        pen.background();
        double[] rising =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        Rectangle2D plot = new Rectangle2D.Double(1, 1, canvas.width() - 2, canvas.height() - 2);
        AxisScale y = new AxisScale(low, high, plot.getMaxY(), plot.getMinY(), false);
        double step = plot.getWidth() / Math.max(1, rising.length);
        double width = Math.max(0.5, step > 3 ? step - 1 : step);
        for (int i = 0; i < rising.length; i++) {
            double value = rising[measure.largerIsBetter() ? rising.length - 1 - i : i];
            double top = Math.max(plot.getMinY(), Math.min(plot.getMaxY() - LEAST_BAR, y.toCanvas(value)));
            Color color = measure.reaches(value, threshold) ? theme.target() : theme.hatch();
            pen.fill(Pen.box(plot.getX() + i * step, top, width, plot.getMaxY() - top), color);
        }
        double line = y.toCanvas(threshold);
        if (line > plot.getMinY() && line < plot.getMaxY()) {
            pen.line(plot.getMinX(), line, plot.getMaxX(), line, theme.limit(), 1);
        }
        return new PlainLayout(plot);
    }
}

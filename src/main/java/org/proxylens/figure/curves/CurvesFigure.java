package org.proxylens.figure.curves;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XyFigure;

/**
 * A few curves over one axis, each with a band where it has one, told apart by colour, mark and dashes.
 *
 * @param name for file names
 * @param axes titles and kinds of the axes
 * @param caption a line above the legend, empty for none
 * @param curves in the order of the legend
 * @param guides lines that mark something
 * @param emptyReason what to say where no curve has a point
 * @param theme colours
 * @param viewport the part shown, null for everything
 */
public record CurvesFigure(
        String name,
        Axes axes,
        String caption,
        List<Curve> curves,
        List<GuideLine> guides,
        String emptyReason,
        FigureTheme theme,
        @Nullable Viewport viewport)
        implements XyFigure {

    /**
     * The axes of a figure.
     *
     * @param xTitle title of x, with its unit
     * @param yTitle title of y, with its unit
     * @param logX whether x is logarithmic
     * @param logY whether y is logarithmic
     */
    public record Axes(String xTitle, String yTitle, boolean logX, boolean logY) {
        /** Two linear axes. */
        public static Axes linear(String xTitle, String yTitle) {
            return new Axes(xTitle, yTitle, false, false);
        }
    }

    public CurvesFigure {
        curves = List.copyOf(curves);
        guides = List.copyOf(guides);
    }

    /** The curve that point i is on. */
    public int curve(int point) {
        int before = 0;
        for (int curve = 0; curve < curves.size(); curve++) {
            before += curves.get(curve).x().length;
            if (point < before) {
                return curve;
            }
        }
        throw new IndexOutOfBoundsException(point);
    }

    /** The place of point i on its curve. */
    private int place(int point) {
        int place = point;
        for (Curve curve : curves.subList(0, curve(point))) {
            place -= curve.x().length;
        }
        return place;
    }

    @Override
    public String description() {
        return Messages.text("figure.plane.description", axes.yTitle(), axes.xTitle(), caption);
    }

    @Override
    public int points() {
        return curves.stream().mapToInt(curve -> curve.x().length).sum();
    }

    @Override
    public double x(int point) {
        return curves.get(curve(point)).x()[place(point)];
    }

    @Override
    public double y(int point) {
        return curves.get(curve(point)).y()[place(point)];
    }

    /** The place of the point on its curve. */
    @Override
    public int row(int point) {
        return place(point);
    }

    @Override
    public Viewport whole() {
        double[] x = extent(axes.logX(), curves.stream().map(Curve::x));
        double[] y = extent(axes.logY(), curves.stream().flatMap(c -> Stream.of(c.y(), c.low(), c.high())));
        double[] xs = Viewport.widened(x, axes.logX());
        double[] ys = Viewport.widened(y, axes.logY());
        return new Viewport(xs[0], xs[1], ys[0], ys[1]);
    }

    private static double[] extent(boolean positive, Stream<double[]> columns) {
        double[] values = columns.flatMapToDouble(Arrays::stream).toArray();
        return PointCloud.extremes(values, positive);
    }

    @Override
    public CurvesFigure withViewport(Viewport other) {
        return new CurvesFigure(name, axes, caption, curves, guides, emptyReason, theme, other);
    }

    @Override
    public CurvesFigure withTheme(FigureTheme other) {
        return new CurvesFigure(name, axes, caption, curves, guides, emptyReason, other, viewport);
    }

    @Override
    public @Nullable JFreeChart chart(FigureCanvas canvas) {
        return hasPoint() ? CurvesChart.of(this, Lettering.of(canvas)).chart(canvas) : null;
    }

    /** The chart as a screen shows it, for a width in canvas units. */
    public JFreeChart chart(double width) {
        return CurvesChart.of(this, Lettering.of(width)).chart();
    }

    /** Whether there is anything to draw. */
    public boolean hasPoint() {
        return IntStream.range(0, points()).anyMatch(i -> Double.isFinite(x(i)) && Double.isFinite(y(i)));
    }
}

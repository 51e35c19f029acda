package org.proxylens.figure.pair;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.ChartTheme;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Marker;
import org.proxylens.figure.SeriesLook;
import org.proxylens.figure.xy.PlaneChart;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XySetting;
import org.proxylens.pareto.PairFronts;
import org.proxylens.pareto.RegionOfInterest;

/** Makes the chart of two fronts: cloud, region of interest, fronts, what the proxy picked in vain, reference point. */
final class ParetoChart {
    private static final double TARGET_LINE = 2.6;
    private static final double PROXY_LINE = 1.7;
    private static final double RIM = 1.6;
    private static final Marker[] EXTRA_MARKERS = {Marker.TRIANGLE, Marker.SQUARE};

    private final ParetoFigure figure;
    private final FigureTheme theme;
    private final Viewport view;
    private final PlaneChart plane;

    private ParetoChart(ParetoFigure figure, FigureCanvas canvas) {
        this.figure = figure;
        theme = figure.theme();
        view = figure.shown();
        XySetting setting = new XySetting(view, false, false, figure.xTitle(), figure.yTitle(), caption(figure));
        plane = new PlaneChart(theme, setting, Lettering.of(canvas));
    }

    static JFreeChart of(ParetoFigure figure, FigureCanvas canvas) {
        ParetoChart chart = new ParetoChart(figure, canvas);
        chart.fronts();
        String all = Messages.text("figure.key.architectures");
        chart.plane.cloud(
                canvas, figure.cloud(), SeriesLook.marks(all, figure.theme().cloud(), Marker.DISC, 3.2));
        chart.region();
        chart.reference();
        return chart.plane.chart(canvas);
    }

    private void fronts() {
        PairFronts fronts = figure.result().fronts();
        front(text("target-front", fronts.target()), fronts.target(), theme.target(), TARGET_LINE, Marker.DISC, 4);
        for (int i = 0; i < figure.extra().size(); i++) {
            ExtraFront extra = figure.extra().get(i);
            String label = Messages.text("figure.key.extra-front", extra.name(), Numbers.count(extra.rows().length));
            Marker marker = EXTRA_MARKERS[i % EXTRA_MARKERS.length];
            front(label, extra.rows(), theme.extra(), PROXY_LINE, marker, 3.2);
        }
        front(text("proxy-front", fronts.proxy()), fronts.proxy(), theme.proxy(), PROXY_LINE, Marker.DIAMOND, 2.8);
        Set<Integer> kept = Arrays.stream(fronts.proxy()).boxed().collect(Collectors.toSet());
        int[] dominated = Arrays.stream(fronts.selection())
                .filter(row -> !kept.contains(row))
                .toArray();
        if (dominated.length > 0) {
            SeriesLook look = SeriesLook.hollow(text("dominated", dominated), theme.proxy(), Marker.CROSS, 4.2);
            plane.add(look, figure.cloud().xOf(dominated), figure.cloud().yOf(dominated));
        }
    }

    /**
     * The accuracy that a front attains at each latency, on a rim of background; dashed where it attains nothing yet and
     * beyond its last member.
     */
    private void front(String label, int[] rows, Color color, double width, Marker marker, double radius) {
        double[] xs = figure.cloud().xOf(rows);
        double[] ys = figure.cloud().yOf(rows);
        int last = rows.length - 1;
        if (last >= 0) {
            double low = Math.min(view.yLow(), ys[0]);
            double high = Math.max(view.xHigh(), xs[last]);
            BasicStroke dashed = ChartTheme.stroke(0.9, 5, 3);
            plane.add(SeriesLook.line("", color, dashed), new double[] {xs[0], xs[0]}, new double[] {ys[0], low});
            plane.add(
                    SeriesLook.line("", color, dashed), new double[] {xs[last], high}, new double[] {ys[last], ys[last]
                    });
        }
        plane.stairs(SeriesLook.line("", theme.background(), ChartTheme.stroke(width + RIM)), xs, ys);
        plane.stairs(new SeriesLook(label, color, ChartTheme.stroke(width), marker, false, radius), xs, ys);
    }

    /** Shades what is outside the region of interest and draws its edges. */
    private void region() {
        RegionOfInterest region = figure.region();
        if (region.isAll()) {
            return;
        }
        double left = clamp(region.latencyLow(), view.xLow(), view.xHigh());
        double right = clamp(region.latencyHigh(), left, view.xHigh());
        double bottom = clamp(region.minAccuracy(), view.yLow(), view.yHigh());
        double top = view.yHigh();
        Path2D outside = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        outside.append(
                new Rectangle2D.Double(view.xLow(), view.yLow(), view.xHigh() - view.xLow(), top - view.yLow()), false);
        outside.append(new Rectangle2D.Double(left, bottom, right - left, top - bottom), false);
        plane.under(new XYShapeAnnotation(outside, null, null, theme.shade()));
        if (Double.isFinite(region.latencyLow())) {
            edge(left, bottom, left, top);
        }
        if (Double.isFinite(region.latencyHigh())) {
            edge(right, bottom, right, top);
        }
        if (Double.isFinite(region.minAccuracy())) {
            edge(left, bottom, right, bottom);
        }
    }

    private void edge(double x1, double y1, double x2, double y2) {
        plane.under(new XYLineAnnotation(x1, y1, x2, y2, ChartTheme.stroke(1), theme.line()));
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** The reference point with the two edges of the area that counts. */
    private void reference() {
        Point2D reference = figure.reference();
        double x = reference.getX();
        double y = reference.getY();
        if (!(x <= view.xHigh() && y >= view.yLow())) {
            return;
        }
        BasicStroke dotted = ChartTheme.stroke(1, 2, 4);
        plane.under(new XYLineAnnotation(x, y, x, Math.max(y, view.yHigh()), dotted, theme.limit()));
        plane.under(new XYLineAnnotation(Math.min(x, view.xLow()), y, x, y, dotted, theme.limit()));
        SeriesLook look = SeriesLook.hollow(Messages.text("figure.key.reference"), theme.limit(), Marker.RING, 4.5);
        plane.add(look, new double[] {x}, new double[] {y});
    }

    /** The loss and what it is of, in a line. */
    static String caption(ParetoFigure figure) {
        double loss = figure.result().loss().hvLoss();
        return Double.isNaN(loss)
                ? Messages.text("figure.pareto.undefined")
                : Messages.text(
                        "figure.pareto.caption",
                        Numbers.percent(loss, 2),
                        figure.proxy(),
                        Numbers.count(figure.result().fronts().common().length));
    }

    private static String text(String key, int[] rows) {
        return Messages.text("figure.key." + key, Numbers.count(rows.length));
    }
}

package org.proxylens.figure.table;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.PanelRow;
import org.proxylens.figure.Printed;
import org.proxylens.figure.SeriesLook;
import org.proxylens.figure.curves.Curve;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.curves.GuideLine;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.pair.MultiplesFigure;
import org.proxylens.figure.xy.PlaneAxis;
import org.proxylens.figure.xy.PlaneChart;
import org.proxylens.figure.xy.PlaneSeries;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XyFigure;

/**
 * A plane with two axes as it is drawn.
 *
 * @param title what stands over it; empty for nothing
 * @param xTitle title of x, with its unit
 * @param yTitle title of y, with its unit
 * @param logX whether x is logarithmic
 * @param logY whether y is logarithmic
 * @param view the part shown
 * @param series from the lowest to the topmost
 * @param lines thresholds and limits
 */
record DrawnPanel(
        String title,
        String xTitle,
        String yTitle,
        boolean logX,
        boolean logY,
        Viewport view,
        List<DrawnSeries> series,
        List<Line> lines) {
    private static final double SIDE = 400;

    /**
     * A line across the plane, or a stripe.
     *
     * @param kind which way it runs
     * @param from where it is, or a diagonal begins
     * @param to where it ends, the same for a line along an axis
     * @param color its colour, {@code #rrggbb}
     * @param label what the legend calls it; empty for nothing
     */
    record Line(GuideLine.Kind kind, double from, double to, String color, String label) {}

    /** The heatmap in a figure; null where it is none. */
    static @Nullable HeatmapFigure heatmap(Figure<?> figure) {
        return bare(figure) instanceof HeatmapFigure heatmap ? heatmap : null;
    }

    private static Figure<?> bare(Figure<?> figure) {
        return figure instanceof Printed<?> printed ? bare(printed.figure()) : figure;
    }

    /** The planes of a figure, one or several beside each other; none where it has no axes. */
    static List<DrawnPanel> of(Figure<?> figure) {
        Figure<?> bare = bare(figure);
        if (bare instanceof PanelRow row) {
            return row.panels().stream().flatMap(panel -> of(panel).stream()).toList();
        }
        if (bare instanceof MultiplesFigure multiples) {
            return multiples.panels().stream()
                    .map(panel -> ranks(multiples, panel))
                    .toList();
        }
        return bare instanceof XyFigure plane ? plane(plane) : List.of();
    }

    private static DrawnPanel ranks(MultiplesFigure figure, MultiplesFigure.Panel panel) {
        String name = Messages.text("figure.key.architectures");
        SeriesLook look = SeriesLook.marks(name, figure.theme().cloud(), org.proxylens.figure.Marker.DISC, 1);
        PlaneSeries ranks =
                new PlaneSeries(look, panel.ranks().x(), panel.ranks().y(), false, true);
        return new DrawnPanel(
                panel.proxy() + ", " + panel.figures(),
                panel.proxy(),
                figure.target(),
                false,
                false,
                Viewport.around(panel.ranks(), false, false),
                List.of(DrawnSeries.of(ranks, List.of())),
                List.of());
    }

    private static List<DrawnPanel> plane(XyFigure figure) {
        BufferedImage nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        JFreeChart chart =
                figure.chart(new FigureCanvas(nowhere.createGraphics(), SIDE, SIDE, null, FigureStyle.PAPER));
        if (chart == null) {
            return List.of();
        }
        XYPlot plot = chart.getXYPlot();
        List<Curve> curves = figure instanceof CurvesFigure drawn ? drawn.curves() : List.of();
        List<Line> lines = figure instanceof CurvesFigure drawn ? guides(drawn) : lines(plot);
        return List.of(new DrawnPanel(
                "",
                plot.getDomainAxis().getLabel(),
                plot.getRangeAxis().getLabel(),
                PlaneAxis.isLog(plot.getDomainAxis()),
                PlaneAxis.isLog(plot.getRangeAxis()),
                figure.shown(),
                PlaneChart.series(chart).stream()
                        .sorted(Comparator.comparing((PlaneSeries one) -> !one.cloud()))
                        .map(one -> DrawnSeries.of(one, curves))
                        .toList(),
                lines));
    }

    private static List<Line> guides(CurvesFigure figure) {
        Viewport view = figure.shown();
        double low = Math.min(view.xLow(), view.yLow());
        double high = Math.max(view.xHigh(), view.yHigh());
        String color = FigureScript.hex(figure.theme().limit());
        return figure.guides().stream()
                .map(guide -> guide.kind() == GuideLine.Kind.DIAGONAL
                        ? new Line(guide.kind(), low, high, color, guide.label())
                        : new Line(guide.kind(), guide.at(), guide.at(), color, guide.label()))
                .toList();
    }

    private static List<Line> lines(XYPlot plot) {
        List<Line> lines = new ArrayList<>(lines(plot.getDomainMarkers(Layer.BACKGROUND), GuideLine.Kind.VERTICAL));
        lines.addAll(lines(plot.getRangeMarkers(Layer.BACKGROUND), GuideLine.Kind.HORIZONTAL));
        return lines;
    }

    private static List<Line> lines(@Nullable Collection<?> markers, GuideLine.Kind kind) {
        List<Line> lines = new ArrayList<>();
        if (markers == null) {
            return lines;
        }
        for (Object marker : markers) {
            if (marker instanceof IntervalMarker stripe) {
                lines.add(new Line(kind, stripe.getStartValue(), stripe.getEndValue(), color(stripe), ""));
            } else if (marker instanceof ValueMarker line) {
                lines.add(new Line(kind, line.getValue(), line.getValue(), color(line), ""));
            }
        }
        return lines;
    }

    private static String color(Marker marker) {
        return FigureScript.hex(marker.getPaint());
    }
}

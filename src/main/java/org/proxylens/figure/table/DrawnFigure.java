package org.proxylens.figure.table;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.PanelRow;
import org.proxylens.figure.Printed;
import org.proxylens.figure.curves.Curve;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.pair.ExtraFront;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.figure.table.DrawnSeries.Kind;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.pareto.PairFronts;

/**
 * What a figure with two axes draws.
 *
 * @param xTitle title of x, with its unit
 * @param yTitle title of y, with its unit
 * @param logX whether x is logarithmic
 * @param logY whether y is logarithmic
 * @param series from the lowest to the topmost
 */
record DrawnFigure(String xTitle, String yTitle, boolean logX, boolean logY, List<DrawnSeries> series) {
    /** The heatmap in a figure; null where it is none. */
    static @Nullable HeatmapFigure heatmap(Figure<?> figure) {
        Figure<?> bare = bare(figure);
        return bare instanceof HeatmapFigure heatmap ? heatmap : null;
    }

    private static Figure<?> bare(Figure<?> figure) {
        return figure instanceof Printed<?> printed ? bare(printed.figure()) : figure;
    }

    /** What a figure with two axes draws; of several beside each other the first. */
    static DrawnFigure of(Figure<?> figure) {
        Figure<?> bare = bare(figure);
        if (bare instanceof PanelRow row) {
            return of(row.panels().get(0));
        }
        if (bare instanceof ScatterFigure scatter) {
            boolean log = scatter.axes() == AxisKind.LOG;
            return new DrawnFigure(scatter.xTitle(), scatter.yTitle(), log, log, scatter(scatter));
        }
        if (bare instanceof ParetoFigure pareto) {
            return new DrawnFigure(pareto.xTitle(), pareto.yTitle(), false, false, pareto(pareto));
        }
        if (bare instanceof ThresholdFigure threshold) {
            return new DrawnFigure(
                    threshold.xTitle(), threshold.yTitle(), false, false, List.of(all(threshold, threshold.name())));
        }
        if (bare instanceof CurvesFigure curves) {
            CurvesFigure.Axes axes = curves.axes();
            return new DrawnFigure(axes.xTitle(), axes.yTitle(), axes.logX(), axes.logY(), curves(curves));
        }
        return new DrawnFigure("", "", false, false, List.of());
    }

    private static DrawnSeries all(XyFigure figure, String name) {
        return new DrawnSeries(
                name,
                Kind.CLOUD,
                figure.theme().cloud(),
                IntStream.range(0, figure.points()).mapToDouble(figure::x).toArray(),
                IntStream.range(0, figure.points()).mapToDouble(figure::y).toArray());
    }

    private static List<DrawnSeries> scatter(ScatterFigure figure) {
        List<DrawnSeries> series = new ArrayList<>();
        series.add(all(figure, Messages.text("figure.key.architectures")));
        PairFronts fronts = figure.fronts();
        if (fronts != null) {
            series.add(members(
                    figure, "on-proxy-front", fronts.selection(), figure.theme().proxy()));
            series.add(members(
                    figure, "on-target-front", fronts.target(), figure.theme().target()));
        }
        return series;
    }

    private static DrawnSeries members(ScatterFigure figure, String key, int[] rows, Color color) {
        return new DrawnSeries(
                Messages.text("figure.key." + key, rows.length),
                Kind.CLOUD,
                color,
                figure.cloud().xOf(rows),
                figure.cloud().yOf(rows));
    }

    private static List<DrawnSeries> pareto(ParetoFigure figure) {
        List<DrawnSeries> series = new ArrayList<>();
        series.add(all(figure, Messages.text("figure.key.architectures")));
        PairFronts fronts = figure.result().fronts();
        series.add(front(
                figure,
                text("target-front", fronts.target()),
                fronts.target(),
                figure.theme().target()));
        for (ExtraFront extra : figure.extra()) {
            series.add(front(figure, extra.name(), extra.rows(), figure.theme().extra()));
        }
        series.add(front(
                figure,
                text("proxy-front", fronts.proxy()),
                fronts.proxy(),
                figure.theme().proxy()));
        return series;
    }

    private static String text(String key, int[] rows) {
        return Messages.text("figure.key." + key, rows.length);
    }

    private static DrawnSeries front(ParetoFigure figure, String name, int[] rows, Color color) {
        return new DrawnSeries(
                name,
                Kind.STEPS,
                color,
                figure.cloud().xOf(rows),
                figure.cloud().yOf(rows));
    }

    private static List<DrawnSeries> curves(CurvesFigure figure) {
        List<DrawnSeries> series = new ArrayList<>();
        for (int i = 0; i < figure.curves().size(); i++) {
            Curve curve = figure.curves().get(i);
            series.add(new DrawnSeries(curve.name(), Kind.LINE, figure.theme().series(i), curve.x(), curve.y()));
        }
        return series;
    }
}

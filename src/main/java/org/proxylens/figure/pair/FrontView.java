package org.proxylens.figure.pair;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.pareto.PairFronts;

/**
 * Finds the part of a Pareto figure in which its fronts are best read. Networks that hardly work make a front's left end and
 * would take most of the axis: for print it begins where the better half of the networks takes at least half of it.
 */
final class FrontView {
    /** Percentage points below the median that are shown at least. */
    private static final double LEAST_SPAN = 1;

    private FrontView() {}

    static Viewport of(ParetoFigure figure) {
        PairFronts fronts = figure.result().fronts();
        if (fronts.target().length == 0) {
            return figure.whole();
        }
        int[] rows = members(figure);
        Point2D reference = figure.reference();
        double[] x = extent(figure.cloud().xOf(rows), reference.getX());
        double[] y = extent(figure.cloud().yOf(rows), reference.getY());
        double[] xs = Viewport.widened(x, false);
        double[] ys = Viewport.widened(y, false);
        return new Viewport(xs[0], xs[1], ys[0], ys[1]);
    }

    /** The same without what lies far below the better half of the networks. */
    static Viewport accurate(ParetoFigure figure) {
        Viewport fronts = of(figure);
        int[] rows = figure.result().fronts().target();
        if (rows.length == 0) {
            return fronts;
        }
        double[] all = Arrays.stream(figure.cloud().y()).sorted().toArray();
        double median = all[all.length / 2];
        double best = Arrays.stream(figure.cloud().yOf(rows)).max().orElse(median);
        double low = Math.max(fronts.yLow(), median - Math.max(best - median, LEAST_SPAN));
        double left = left(figure, low, fronts);
        return new Viewport(left, fronts.xHigh(), low, best + Viewport.MARGIN * (best - low));
    }

    /** Where the leftmost front enters what is shown above an accuracy. */
    private static double left(ParetoFigure figure, double low, Viewport fronts) {
        int[] rows = members(figure);
        double[] x = figure.cloud().xOf(rows);
        double[] y = figure.cloud().yOf(rows);
        double least = IntStream.range(0, rows.length)
                .filter(i -> y[i] >= low)
                .mapToDouble(i -> x[i])
                .min()
                .orElse(fronts.xLow());
        return Math.max(fronts.xLow(), least - Viewport.MARGIN * (fronts.xHigh() - least));
    }

    private static int[] members(ParetoFigure figure) {
        PairFronts fronts = figure.result().fronts();
        return Stream.concat(
                        Stream.of(fronts.target(), fronts.proxy()),
                        figure.extra().stream().map(ExtraFront::rows))
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private static double[] extent(double[] values, double more) {
        return PointCloud.extremes(
                DoubleStream.concat(Arrays.stream(values), DoubleStream.of(more))
                        .toArray(),
                false);
    }
}

package org.proxylens.figure.pair;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.pareto.PairFronts;

/** Finds the part of a Pareto figure in which its fronts are best read. */
final class FrontView {
    private FrontView() {}

    static Viewport of(ParetoFigure figure) {
        PairFronts fronts = figure.result().fronts();
        if (fronts.target().length == 0) {
            return figure.whole();
        }
        int[] rows = Stream.concat(
                        Stream.of(fronts.target(), fronts.proxy()),
                        figure.extra().stream().map(ExtraFront::rows))
                .flatMapToInt(Arrays::stream)
                .toArray();
        Point2D reference = figure.reference();
        double[] x = extent(figure.cloud().xOf(rows), reference.getX());
        double[] y = extent(figure.cloud().yOf(rows), reference.getY());
        double[] xs = Viewport.widened(x, false);
        double[] ys = Viewport.widened(y, false);
        return new Viewport(xs[0], xs[1], ys[0], ys[1]);
    }

    private static double[] extent(double[] values, double more) {
        return PointCloud.extremes(
                DoubleStream.concat(Arrays.stream(values), DoubleStream.of(more))
                        .toArray(),
                false);
    }
}

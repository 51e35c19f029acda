package org.proxylens.figure.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.proxylens.analysis.PenaltyReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.proxy.adapt.PathPoint;

/** The path of an adapted proxy's penalty: how well each strength predicts what was left out, and which one was taken. */
public final class LambdaPath {
    private LambdaPath() {}

    /**
     * The error in cross-validation by strength of the penalty, λ as a share of λ_max, with its standard error over the
     * folds.
     *
     * @param of the path; empty for a figure that says so
     */
    public static CurvesFigure of(PenaltyReading of, FigureTheme theme) {
        List<PathPoint> rising = new ArrayList<>(of.path());
        rising.sort(Comparator.comparingDouble(PathPoint::share));
        Curve error = new Curve(
                Messages.text("figure.lambda.error"),
                values(rising, PathPoint::share),
                values(rising, PathPoint::error),
                values(rising, point -> point.error() - point.spread()),
                values(rising, point -> point.error() + point.spread()),
                Curve.Look.MARKED_LINE);
        List<GuideLine> chosen = rising.stream()
                .filter(PathPoint::chosen)
                .map(point ->
                        new GuideLine(GuideLine.Kind.VERTICAL, point.share(), Messages.text("figure.lambda.chosen")))
                .toList();
        String caption =
                Messages.text("figure.lambda.caption", of.proxy(), of.target(), Numbers.count(of.measurements()));
        return new CurvesFigure(
                "lambda-path",
                new CurvesFigure.Axes(Messages.text("figure.lambda.x"), Messages.text("figure.lambda.y"), true, false),
                rising.isEmpty() ? "" : caption,
                rising.isEmpty() ? List.of() : List.of(error),
                chosen,
                Messages.text("figure.lambda.empty"),
                theme,
                null);
    }

    private static double[] values(List<PathPoint> path, ToDoubleFunction<PathPoint> value) {
        return path.stream().mapToDouble(value).toArray();
    }
}

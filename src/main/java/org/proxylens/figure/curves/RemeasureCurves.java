package org.proxylens.figure.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.PanelRow;
import org.proxylens.proxy.remeasure.FrontDoubt;
import org.proxylens.proxy.remeasure.RemeasureCurve;
import org.proxylens.proxy.remeasure.RemeasureSummary;

/** What is lost by how many networks are measured again. */
public final class RemeasureCurves {
    private static final double PERCENT = 100;

    private RemeasureCurves() {}

    /** A curve for each way of choosing: over all architectures, and beside it among accurate ones. */
    public static PanelRow of(List<RemeasureSummary> summaries, int targets, FigureTheme theme) {
        String caption = Messages.text("figure.remeasure.targets", Numbers.count(targets));
        return new PanelRow(
                "remeasuring",
                List.of(
                        panel(summaries, RemeasureSummary::hvLoss, "figure.remeasure.y", caption, theme),
                        panel(
                                summaries,
                                RemeasureSummary::accurateLoss,
                                "figure.remeasure.y.accurate",
                                caption,
                                theme)));
    }

    /** The first of these alone, for one target. */
    public static CurvesFigure overAll(List<RemeasureSummary> summaries, String target, FigureTheme theme) {
        return panel(summaries, RemeasureSummary::hvLoss, "figure.remeasure.y", target, theme);
    }

    private static CurvesFigure panel(
            List<RemeasureSummary> summaries,
            ToDoubleFunction<RemeasureSummary> loss,
            String title,
            String caption,
            FigureTheme theme) {
        List<Curve> curves = new ArrayList<>();
        for (RemeasureCurve.Way way : RemeasureCurve.Way.values()) {
            List<RemeasureSummary> own =
                    summaries.stream().filter(summary -> summary.way() == way).toList();
            if (!own.isEmpty()) {
                curves.add(Curve.of(
                        Messages.text("figure.remeasure.way." + way.name().toLowerCase(Locale.ROOT)),
                        own.stream().mapToDouble(RemeasureSummary::networks).toArray(),
                        own.stream()
                                .mapToDouble(summary -> PERCENT * loss.applyAsDouble(summary))
                                .toArray(),
                        Curve.Look.MARKED_LINE));
            }
        }
        return figure(title, caption, curves, theme);
    }

    /** The loss that is expected once the networks of a plan are measured, one after another. */
    public static CurvesFigure expected(double before, List<FrontDoubt.Pick> picks, FigureTheme theme) {
        double[] networks =
                IntStream.rangeClosed(0, picks.size()).asDoubleStream().toArray();
        double[] loss = new double[networks.length];
        Arrays.setAll(loss, n -> PERCENT * (n == 0 ? before : picks.get(n - 1).expectedLoss()));
        return figure(
                "figure.remeasure.y.expected",
                "",
                List.of(Curve.of(Messages.text("figure.remeasure.way.doubt"), networks, loss, Curve.Look.MARKED_LINE)),
                theme);
    }

    private static CurvesFigure figure(String yTitle, String caption, List<Curve> curves, FigureTheme theme) {
        return new CurvesFigure(
                "remeasuring",
                CurvesFigure.Axes.linear(Messages.text("figure.remeasure.x"), Messages.text(yTitle)),
                caption,
                curves,
                List.of(),
                Messages.text("figure.remeasure.empty"),
                theme,
                null);
    }
}

package org.proxylens.figure.curves;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxylens.analysis.measure.DriftReading;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.proxy.drift.Drift;

/** How much slower a device was than usual while each row was measured, over the order of the rows. */
public final class DriftCurve {
    private static final double PERCENT = 100;

    /** More places than this do not show at the size it is drawn in; the median over neighbouring rows is smooth. */
    private static final int PLACES = 400;

    private DriftCurve() {}

    /** The curve of a device; empty where it does not drift. */
    public static Optional<CurvesFigure> of(DriftReading reading, String device, FigureTheme theme) {
        return reading.of(device).map(drift -> of(drift, theme));
    }

    /** The running median of a device's residuals, as a percentage of the latency. */
    static CurvesFigure of(Drift drift, FigureTheme theme) {
        int[] rows = IntStream.range(0, drift.logs().length)
                .filter(row -> drift.logs()[row] != 0)
                .toArray();
        int places = Math.min(PLACES, rows.length);
        int[] shown = IntStream.range(0, places)
                .map(place -> rows[(int) ((long) place * rows.length / places)])
                .toArray();
        double[] slower = Arrays.stream(shown)
                .mapToDouble(row -> PERCENT * Math.expm1(drift.logs()[row]))
                .toArray();
        return new CurvesFigure(
                "drift",
                CurvesFigure.Axes.linear(Messages.text("figure.drift.x"), Messages.text("figure.drift.y")),
                "",
                List.of(Curve.of(
                        drift.device(), Arrays.stream(shown).asDoubleStream().toArray(), slower, Curve.Look.LINE)),
                List.of(),
                Messages.text("figure.drift.empty"),
                theme,
                null);
    }
}

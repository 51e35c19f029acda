package org.proxylens.figure.curves;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.CalibrationBin;
import org.proxylens.proxy.study.StudyPoint;

/** Whether the probabilities told in a study came true. */
public final class CalibrationCurve {
    private static final double Z_80 = 1.2815515655446004;

    /** From nought to one, with room for the marks at both ends. */
    private static final Viewport ALL_SHARES = new Viewport(-0.02, 1.02, -0.02, 1.02);

    private CalibrationCurve() {}

    /**
     * The share that came true against the probability told that SRCC ≥ threshold, over all targets, draws and numbers
     * of measurements: a curve for each method that tells one and each design, in classes a tenth wide, with the 80 %
     * interval of the share (Wilson 1927).
     */
    public static CurvesFigure of(List<StudyPoint> points, FigureTheme theme) {
        List<Curve> curves = new ArrayList<>();
        long trials = 0;
        for (AdaptationMethod method : AdaptationMethod.values()) {
            for (Design design : Design.values()) {
                List<StudyPoint.Trial> own = points.stream()
                        .filter(point -> point.method() == method && point.design() == design)
                        .flatMap(point -> point.trials().stream())
                        .toList();
                if (!own.isEmpty()) {
                    String name = Messages.text("figure.method." + method.id());
                    curves.add(curve(
                            Messages.text("figure.learning.design." + design.id(), name), CalibrationBin.of(own)));
                    trials += own.size();
                }
            }
        }
        return new CurvesFigure(
                "calibration",
                CurvesFigure.Axes.linear(
                        Messages.text("figure.calibration.predicted"), Messages.text("figure.calibration.observed")),
                Messages.text("figure.calibration.caption", Numbers.count(trials)),
                curves,
                List.of(new GuideLine(GuideLine.Kind.DIAGONAL, 0, Messages.text("figure.calibration.perfect"))),
                Messages.text("figure.calibration.empty"),
                theme,
                ALL_SHARES);
    }

    private static Curve curve(String name, List<CalibrationBin> bins) {
        double[] told = bins.stream().mapToDouble(CalibrationBin::probability).toArray();
        double[] came = bins.stream().mapToDouble(CalibrationBin::frequency).toArray();
        double[] low = bins.stream().mapToDouble(bin -> wilson(bin, -1)).toArray();
        double[] high = bins.stream().mapToDouble(bin -> wilson(bin, 1)).toArray();
        return new Curve(name, told, came, low, high, Curve.Look.MARKED_LINE);
    }

    /** An end of the 80 % interval of a share. */
    private static double wilson(CalibrationBin bin, int side) {
        double n = bin.trials();
        double share = bin.frequency();
        double z = Z_80;
        double middle = share + z * z / (2 * n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return Math.max(0, Math.min(1, (middle + side * half) / (1 + z * z / n)));
    }
}

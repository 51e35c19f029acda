package org.proxylens.figure;

import java.util.List;
import org.proxylens.data.Numbers;

/** Whether what was predicted came true. */
public final class CalibrationCurve {
    private CalibrationCurve() {}

    /**
     * Predicted probabilities against how often they came true, in bins.
     *
     * @param predicted mean probability in each bin, 0 … 1, rising
     * @param observed share that came true in each bin
     * @param counts predictions in each bin, for the band: the 80 % Wilson interval of the share
     */
    public static CurvesFigure ofProbabilities(double[] predicted, double[] observed, int[] counts, FigureTheme theme) {
        double[] low = new double[counts.length];
        double[] high = new double[counts.length];
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            double[] interval = wilson(observed[i], counts[i]);
            low[i] = interval[0];
            high[i] = interval[1];
            total += counts[i];
        }
        Curve curve =
                new Curve(FigureText.text("calibration.bins"), predicted, observed, low, high, Curve.Look.MARKED_LINE);
        return new CurvesFigure(
                "calibration",
                CurvesFigure.Axes.linear(
                        FigureText.text("calibration.predicted"), FigureText.text("calibration.observed")),
                FigureText.text("calibration.caption", Numbers.count(total)),
                List.of(curve),
                List.of(new Guide(Guide.Kind.DIAGONAL, 0, FigureText.text("calibration.perfect"))),
                FigureText.text("calibration.empty"),
                theme,
                new Viewport(0, 1, 0, 1));
    }

    /** The interval of Wilson (1927) for a share, at 80 %. */
    private static double[] wilson(double share, int count) {
        if (count == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double z = 1.2815515655446004;
        double middle = (share + z * z / (2 * count)) / (1 + z * z / count);
        double half = z / (1 + z * z / count) * Math.sqrt(share * (1 - share) / count + z * z / (4.0 * count * count));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
}

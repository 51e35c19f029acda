package org.proxylens.figure;

import java.util.List;

/** The path of an adapted proxy's penalty: how well each strength predicts what was left out, and which one was taken. */
public final class LambdaPath {
    private LambdaPath() {}

    /**
     * The error in cross-validation by strength of the penalty.
     *
     * @param shares strengths as shares of λ_max, the least that makes all deviations vanish; positive, rising
     * @param errors mean squared error on the folds left out, ms², by strength
     * @param spreads its standard error over the folds, by strength; empty where unknown
     * @param chosen the share taken
     */
    public static CurvesFigure of(
            double[] shares, double[] errors, double[] spreads, double chosen, FigureTheme theme) {
        double[] low = new double[spreads.length];
        double[] high = new double[spreads.length];
        for (int i = 0; i < spreads.length; i++) {
            low[i] = errors[i] - spreads[i];
            high[i] = errors[i] + spreads[i];
        }
        Curve error = new Curve(FigureText.text("lambda.error"), shares, errors, low, high, Curve.Look.MARKED_LINE);
        return new CurvesFigure(
                "lambda-path",
                new CurvesFigure.Axes(FigureText.text("lambda.x"), FigureText.text("lambda.y"), true, false),
                "",
                List.of(error),
                List.of(new Guide(Guide.Kind.VERTICAL, chosen, FigureText.text("lambda.chosen"))),
                FigureText.text("lambda.empty"),
                theme,
                null);
    }
}

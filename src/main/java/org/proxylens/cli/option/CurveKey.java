package org.proxylens.cli.option;

import java.util.List;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.PanelRow;
import org.proxylens.figure.curves.CalibrationCurve;
import org.proxylens.figure.curves.LearningCurves;
import org.proxylens.figure.curves.LearningCurves.Quantity;
import org.proxylens.proxy.study.StudyPoint;

/** What {@code study -o} draws. */
public enum CurveKey {
    /** SRCC by the number of measurements. */
    SRCC,
    /** Pareto loss by the number of measurements. */
    LOSS,
    /** Mean accuracy regret by the number of measurements. */
    REGRET,
    /** The three of them side by side. */
    ALL,
    /** Whether the probabilities told came true. */
    CALIBRATION;

    /** The figure of a study. */
    public Figure<?> figure(List<StudyPoint> points, FigureTheme theme) {
        return switch (this) {
            case SRCC -> LearningCurves.of(points, Quantity.SRCC, theme);
            case LOSS -> LearningCurves.of(points, Quantity.HV_LOSS, theme);
            case REGRET -> LearningCurves.of(points, Quantity.REGRET, theme);
            case ALL ->
                new PanelRow(
                        "learning-curves",
                        List.of(SRCC.figure(points, theme), LOSS.figure(points, theme), REGRET.figure(points, theme)));
            case CALIBRATION -> CalibrationCurve.of(points, theme);
        };
    }

    /** How many panels it has beside each other. */
    public int panels() {
        return this == ALL ? 3 : 1;
    }

    @Override
    public String toString() {
        return Messages.key(this);
    }
}

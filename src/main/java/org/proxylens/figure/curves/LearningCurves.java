package org.proxylens.figure.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.StudyPoint;
import org.proxylens.rank.Quantiles;

/** Learning curves: how good the predictions of each method are, by the number of measurements. */
public final class LearningCurves {
    /** What is along y. */
    public enum Quantity {
        /** SRCC on the architectures not measured. */
        SRCC,
        /** Pareto loss of the adapted front, percent. */
        HV_LOSS,
        /** Mean accuracy regret of the adapted front, percentage points. */
        REGRET;

        private double median(StudyPoint point) {
            return switch (this) {
                case SRCC -> point.srccMedian();
                case HV_LOSS -> 100 * point.hvLossMedian();
                case REGRET -> point.regretMedian();
            };
        }

        private String title() {
            return Messages.text("figure.learning.y." + name().toLowerCase(Locale.ROOT));
        }
    }

    private LearningCurves() {}

    /**
     * A curve for each method, and for each design where there are several. Of one target: the median over draws, for SRCC in its band of 10 to 90 % of the draws. Of
     * several: the median over targets of those medians, in the band of 10 to 90 % of the targets.
     *
     * @param points of one target or several
     */
    public static CurvesFigure of(List<StudyPoint> points, Quantity quantity, FigureTheme theme) {
        List<String> targets =
                points.stream().map(StudyPoint::target).distinct().toList();
        List<Curve> curves = new ArrayList<>();
        boolean designs = points.stream().map(StudyPoint::design).distinct().count() > 1;
        for (AdaptationMethod method : AdaptationMethod.values()) {
            for (Design design : Design.values()) {
                List<StudyPoint> own = points.stream()
                        .filter(point -> point.method() == method && point.design() == design)
                        .toList();
                if (!own.isEmpty()) {
                    String name = Messages.text("figure.method." + method.id());
                    String named = designs ? Messages.text("figure.learning.design." + design.id(), name) : name;
                    curves.add(curve(named, own, quantity, targets.size() == 1));
                }
            }
        }
        String caption = targets.size() == 1
                ? Messages.text("figure.learning.one-target", targets.get(0), Numbers.count(draws(points)))
                : Messages.text("figure.learning.targets", Numbers.count(targets.size()));
        return new CurvesFigure(
                "learning-curves",
                CurvesFigure.Axes.linear(Messages.text("figure.learning.x"), quantity.title()),
                points.isEmpty() ? "" : caption,
                curves,
                List.of(),
                Messages.text("figure.learning.empty"),
                theme,
                null);
    }

    private static int draws(List<StudyPoint> points) {
        return points.stream().mapToInt(StudyPoint::draws).max().orElse(0);
    }

    private static Curve curve(String name, List<StudyPoint> points, Quantity quantity, boolean oneTarget) {
        int[] samples = points.stream()
                .mapToInt(StudyPoint::samples)
                .sorted()
                .distinct()
                .toArray();
        double[] x = Arrays.stream(samples).asDoubleStream().toArray();
        double[] y = new double[x.length];
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        for (int i = 0; i < samples.length; i++) {
            int count = samples[i];
            List<StudyPoint> at =
                    points.stream().filter(point -> point.samples() == count).toList();
            Quantiles medians =
                    Quantiles.of(at.stream().mapToDouble(quantity::median).filter(Double::isFinite));
            y[i] = medians.at(0.5);
            boolean draws = oneTarget && quantity == Quantity.SRCC;
            low[i] = draws ? at.get(0).srccP10() : oneTarget ? Double.NaN : medians.at(0.1);
            high[i] = draws ? at.get(0).srccP90() : oneTarget ? Double.NaN : medians.at(0.9);
        }
        return new Curve(name, x, y, low, high, Curve.Look.MARKED_LINE);
    }
}

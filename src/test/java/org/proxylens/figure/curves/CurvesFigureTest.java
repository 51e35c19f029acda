package org.proxylens.figure.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.PanelRow;
import org.proxylens.figure.Samples;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.choose.CostModel;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.StudyPoint;

class CurvesFigureTest {
    @Test
    void linesWithoutMarksAreToldApartByTheirDashesAlone() {
        CostModel costs = new CostModel(100, 10, 5, 40, 20, 30);
        CurvesFigure figure = CostCurves.of(costs, FigureTheme.LIGHT);
        XYPlot plot = figure.chart(800).getXYPlot();
        List<String> dashes = new ArrayList<>();
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            if (plot.getDataset(i).getSeriesCount() > 0
                    && figure.curves().stream()
                            .anyMatch(named(plot.getDataset(i).getSeriesKey(0)))) {
                BasicStroke stroke = (BasicStroke) plot.getRenderer(i).getSeriesStroke(0);
                dashes.add(Arrays.toString(stroke.getDashArray()));
            }
        }
        assertThat(dashes).hasSize(figure.curves().size()).doesNotHaveDuplicates();
    }

    private static Predicate<Curve> named(Comparable<?> key) {
        return curve -> curve.name().equals(key);
    }

    @Test
    void aLearningCurveOfOneTargetHasTheBandOfItsDraws() {
        CurvesFigure figure = LearningCurves.of(
                List.of(point("a", 20, 0.9), point("a", 10, 0.7)), LearningCurves.Quantity.SRCC, FigureTheme.LIGHT);

        Curve curve = figure.curves().get(0);
        assertThat(curve.x()).containsExactly(10, 20);
        assertThat(curve.y()).containsExactly(0.7, 0.9);
        assertThat(curve.low()[0]).isCloseTo(0.6, offset(1e-12));
        assertThat(curve.high()[1]).isCloseTo(0.95, offset(1e-12));
        assertThat(figure.caption()).contains("Target a", "8 draws");
    }

    @Test
    void aLearningCurveOfSeveralTargetsHasTheirMedian() {
        CurvesFigure figure = LearningCurves.of(
                List.of(point("a", 10, 0.9), point("b", 10, 0.6), point("c", 10, 0.8)),
                LearningCurves.Quantity.SRCC,
                FigureTheme.LIGHT);

        Curve curve = figure.curves().get(0);
        assertThat(curve.y()).containsExactly(0.8);
        assertThat(curve.low()[0]).isCloseTo(0.64, offset(1e-12));
        assertThat(figure.caption()).contains("3 targets");
    }

    @Test
    void noStudyYetIsSaidInWords() {
        CurvesFigure figure = LearningCurves.of(List.of(), LearningCurves.Quantity.REGRET, FigureTheme.DARK);

        assertThat(Samples.paint(figure, 600, 400, 1).plot().isEmpty()).isTrue();
        assertThat(FigureWriter.svg(figure, 100, 60, "l-")).contains("No learning curve");
    }

    @Test
    void costsCrossWhereTheBreakEvenStands() {
        CostModel model = new CostModel(100, 10, 5, 36, 100, 0);
        CurvesFigure figure = CostCurves.of(model, FigureTheme.LIGHT);

        assertThat(figure.curves())
                .extracting(Curve::name)
                .startsWith("One proxy", "Search for each device")
                .contains("FBNet");
        assertThat(figure.guides()).singleElement().satisfies(guide -> assertThat(guide.at())
                .isEqualTo(model.breakEven().orElseThrow()));
    }

    @Test
    void pointsAreCountedCurveByCurve() {
        Curve one = Curve.of("one", new double[] {1, 2}, new double[] {3, 4}, Curve.Look.LINE);
        Curve two = Curve.of("two", new double[] {5}, new double[] {6}, Curve.Look.MARKS);
        CurvesFigure figure = new CurvesFigure(
                "x", CurvesFigure.Axes.linear("x", "y"), "", List.of(one, two), List.of(), "", FigureTheme.LIGHT, null);

        assertThat(figure.points()).isEqualTo(3);
        assertThat(figure.curve(1)).isZero();
        assertThat(figure.curve(2)).isEqualTo(1);
        assertThat(figure.x(2)).isEqualTo(5);
        assertThat(figure.y(1)).isEqualTo(4);
        assertThat(figure.row(2)).isZero();
    }

    @Test
    void aCurveWhoseColumnsDifferInLengthIsRefused() {
        assertThatThrownBy(() -> Curve.of("odd", new double[2], new double[3], Curve.Look.LINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("odd");
    }

    @Test
    void calibrationIsShownBetweenNoughtAndOne() {
        CurvesFigure figure = CalibrationCurve.of(List.of(point("a", 10, 0.8)), FigureTheme.LIGHT);

        assertThat(figure.curves()).hasSize(1);
        assertThat(figure.curves().get(0).x()).containsExactly(0.1, 0.9);
        assertThat(figure.curves().get(0).y()).containsExactly(0, 1);
        assertThat(figure.shown()).isEqualTo(new Viewport(-0.02, 1.02, -0.02, 1.02));
        assertThat(figure.curves().get(0).high()[0]).isBetween(0.05, 0.3);
        assertThat(Samples.paint(figure, 400, 400, 1).plot().isEmpty()).isFalse();
    }

    @Test
    void panelsStandSideBySide() {
        List<StudyPoint> points = List.of(point("a", 10, 0.8), point("a", 20, 0.9));
        PanelRow row = new PanelRow(
                "panels",
                List.of(
                        LearningCurves.of(points, LearningCurves.Quantity.SRCC, FigureTheme.LIGHT),
                        LearningCurves.of(points, LearningCurves.Quantity.REGRET, FigureTheme.LIGHT)));

        assertThat(Samples.paint(row, 800, 300, 1).plot().getWidth()).isEqualTo(800);
        assertThat(row.withTheme(FigureTheme.DARK).theme()).isEqualTo(FigureTheme.DARK);
        assertThat(row.description()).contains("SRCC", "regret");
    }

    private static StudyPoint point(String target, int samples, double srcc) {
        return new StudyPoint(
                target,
                AdaptationMethod.BLEND,
                Design.RANDOM,
                samples,
                8,
                srcc,
                srcc - 0.1,
                srcc + 0.05,
                srcc,
                srcc,
                1,
                0.1,
                1,
                0.8,
                0.7,
                0.6,
                0.1,
                0.8,
                List.of(),
                Stream.of(0.1, 0.9)
                        .flatMap(told -> Collections.nCopies(10, new StudyPoint.Trial(told, told > 0.5)).stream())
                        .toList());
    }
}

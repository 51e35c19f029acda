package org.proxylens.view.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.StudyReading;
import org.proxylens.analysis.remeasure.RemeasureReading;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.choose.CostModel;
import org.proxylens.proxy.remeasure.RemeasureCurve;
import org.proxylens.proxy.remeasure.RemeasureOptions;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.StudyPoint;
import org.proxylens.view.Shown;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.Drawings;
import org.proxylens.view.intent.StudyIntents;
import org.proxylens.view.plane.Bench;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class StudyViewTest extends ApplicationTest {
    private final Bench bench = new Bench();
    private final List<Boolean> wanted = new ArrayList<>();
    private int remeasurings;
    private StudyView view;

    private final class Asked implements StudyIntents {
        @Override
        public void onStudyWanted(boolean allTargets) {
            wanted.add(allTargets);
        }

        @Override
        public void onRemeasuringWanted() {
            remeasurings++;
        }
    }

    @Override
    public void start(Stage stage) {
        view = new StudyView(bench.workbench, bench, new Asked(), Drawings.jobs());
        bench.openPair(Bench.made(3, 5000));
        Shown.on(stage, view, 800, 600);
    }

    @Test
    void aStudyIsAskedForAndItsCurvesArePointedAt() {
        assertThat(view.curves().told()).startsWith("No study was run yet");
        clickOn("Study this target");
        clickOn("Study all devices");
        assertThat(wanted).containsExactly(false, true);
        interact(() ->
                bench.workbench.study().set(new StudyReading(List.of(point(10, 0.8), point(20, 0.9)), List.of())));
        WaitForAsyncUtils.waitForFxEvents();
        XyLayout layout = view.curves().figureLayout();
        Point2D place =
                view.curves().localToScreen(layout.x().toCanvas(20), layout.y().toCanvas(0.9));
        moveTo(place);
        CardText card = view.curves().cardText();
        assertThat(card).isNotNull();
        assertThat(card.rows()).containsExactly(new CardText.Row("20 measurements", "0.9000"));
        assertThat(view.figure().getValue().name()).isEqualTo("learning-curves");
    }

    @Test
    void whatMeasuringAgainIsWorthIsAskedForAndDrawn() {
        clickOn("Measuring again");
        assertThat(view.curves().told()).startsWith("No study was run yet").contains("20 architectures");
        clickOn("#remeasuring-run");
        assertThat(remeasurings).isEqualTo(1);
        double[] loss = {0.4, 0.3, 0.2, 0.15, 0.1, 0.05};
        RemeasureCurve curve = new RemeasureCurve(
                "board", RemeasureCurve.Way.DOUBT, 1, new int[5], new double[6], new int[6], 7, loss, loss);
        RemeasureOptions options = RemeasureOptions.usual("board", RegionOfInterest.ALL, ReferencePoint.DEFAULT);
        interact(() -> bench.workbench.remeasuring().set(new RemeasureReading(options, List.of(curve))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.curves().told()).isEmpty();
        assertThat(view.figure().getValue().description()).contains("board");
    }

    @Test
    void theCostFollowsItsFields() {
        clickOn("Cost");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words()).startsWith("One proxy costs less than a search per device from 2 devices on.");
        assertThat(view.figure().getValue().name()).isEqualTo("cost");
        Spinner<Double> latency = lookup("#cost-field-latency").query();
        interact(() -> latency.getValueFactory().setValue(0.0));
        assertThat(words()).startsWith("With these costs, one proxy never costs less");
    }

    @Test
    void eachCostFieldChangesItsOwnAssumptionAlone() {
        clickOn("Cost");
        WaitForAsyncUtils.waitForFxEvents();
        List<String> fields = List.of("training", "accuracy", "latency", "seconds", "measurements", "front");
        for (int i = 0; i < fields.size(); i++) {
            Spinner<Double> field = lookup("#cost-field-" + fields.get(i)).query();
            double value = 11.0 + i;
            interact(() -> field.getValueFactory().setValue(value));
        }
        assertThat(bench.workbench.choices().get().effort().costs()).isEqualTo(new CostModel(11, 12, 13, 14, 15, 16));
    }

    @Test
    void curvesAreZoomedAndShownWholeAgainOnTheirOwnBackground() {
        interact(() ->
                bench.workbench.study().set(new StudyReading(List.of(point(10, 0.8), point(20, 0.9)), List.of())));
        WaitForAsyncUtils.waitForFxEvents();
        CurvesPane curves = view.curves();
        Viewport whole = curves.figureLayout().shown();
        XyLayout layout = curves.figureLayout();
        moveTo(curves.localToScreen(layout.x().toCanvas(15), layout.y().toCanvas(0.85)));
        scroll(3, VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        Viewport zoomed = curves.figureLayout().shown();
        assertThat(zoomed.xHigh() - zoomed.xLow()).isNotEqualTo(whole.xHigh() - whole.xLow());
        assertThat(curves.figure().get().shown()).isEqualTo(zoomed);
        doubleClickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(curves.figureLayout().shown()).isEqualTo(whole);
        Color corner = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> curves.snapshot(null, null).getPixelReader().getColor(3, 3));
        assertThat(corner).isEqualTo(Color.WHITE);
    }

    @Test
    void theLogarithmicCostIsZoomedAboutTheMouse() {
        clickOn("Cost");
        WaitForAsyncUtils.waitForFxEvents();
        CurvesPane curves = view.curves();
        XyLayout whole = curves.figureLayout();
        assertThat(whole.y().log()).isTrue();
        double place =
                Math.rint(0.75 * whole.plot().getMinY() + 0.25 * whole.plot().getMaxY());
        double value = whole.y().toValue(place);
        moveTo(curves.localToScreen(whole.plot().getCenterX(), place));
        scroll(1, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        AxisScale zoomed = curves.figureLayout().y();
        double share = Math.log(zoomed.high() / zoomed.low())
                / Math.log(whole.y().high() / whole.y().low());
        assertThat(share).isBetween(0.8, 0.95);
        assertThat(zoomed.toCanvas(value)).isCloseTo(place, within(1.0));
    }

    private String words() {
        return lookup(".chart-words").queryAs(Label.class).getText();
    }

    private static StudyPoint point(int samples, double srcc) {
        return new StudyPoint(
                "device C",
                AdaptationMethod.BLEND,
                Design.RANDOM,
                samples,
                8,
                srcc,
                srcc - 0.05,
                srcc + 0.05,
                srcc,
                srcc,
                1,
                0.02,
                0.3,
                0.8,
                0.5,
                0.5,
                0.1,
                0.8,
                List.of(),
                List.of());
    }
}

package org.proxylens.view.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.view.Shown;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.Drawings;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ThresholdViewTest extends ApplicationTest {
    private final Bench bench = new Bench();
    private ThresholdView view;

    @Override
    public void start(Stage stage) {
        view = new ThresholdView(bench.workbench, bench, Drawings.jobs());
        bench.openPair(Bench.made(6, 80));
        bench.workOutProxies();
        Shown.on(stage, view, 800, 600);
    }

    @Test
    void everyPairIsAPointThatIsNamedAndOpened() {
        ThresholdAnalysis.Point worst = reading().analysis().points().stream()
                .max(Comparator.comparingDouble(ThresholdAnalysis.Point::hvLoss))
                .orElseThrow();
        String proxy = reading().figures().devices().get(worst.proxy());
        String target = reading().figures().devices().get(worst.target());
        Point2D place = at(worst.srcc(), 100 * worst.hvLoss());
        moveTo(place);
        CardText card = view.pane().cardText();
        assertThat(card).isNotNull();
        assertThat(card.title()).isEqualTo(proxy + " → " + target);
        assertThat(card.rows()).extracting(CardText.Row::label).contains("SRCC, all", "Pareto loss");
        clickOn(place);
        assertThat(bench.said).containsExactly("pair " + proxy + ", " + target);
    }

    @Test
    void theStripTakesMoreLinesWhereTheWindowIsNarrow() {
        assertThat(view.minWidth(-1)).isLessThan(480);
        double wide = view.getTop().prefHeight(800);
        assertThat(view.getTop().prefHeight(480)).isGreaterThan(wide);
    }

    @Test
    void theThresholdIsDragged() throws TimeoutException {
        XyLayout layout = layout();
        double y = layout.plot().getCenterY();
        double from = layout.x().toCanvas(bench.workbench.choices().get().threshold());
        double inside = Math.max(layout.plot().getMinX(), Math.min(layout.plot().getMaxX(), from));
        double wanted = layout.x().toValue(layout.plot().getCenterX());
        drag(onScreen(inside, y), MouseButton.PRIMARY)
                .dropTo(onScreen(layout.plot().getCenterX(), y));
        waitUntil(() -> Math.abs(bench.workbench.choices().get().threshold() - wanted) < 0.011);
        waitUntil(() -> Math.abs(((ThresholdFigure) view.figure().getValue()).threshold() - wanted) < 0.011);
    }

    @Test
    void theLossLimitIsMovedWithTheKeys() throws TimeoutException {
        double before = bench.workbench.choices().get().lossLimit();
        interact(lookup("#limit-line").query()::requestFocus);
        push(KeyCode.DOWN);
        waitUntil(() -> Math.abs(bench.workbench.choices().get().lossLimit() - (before - 0.001)) < 1e-9);
    }

    @Test
    void wordsTellWhatIsAdmitted() {
        ThresholdAnalysis.Admission admission = reading()
                .analysis()
                .admission(
                        ThresholdAnalysis.Predictor.ALL,
                        0.9,
                        ThresholdAnalysis.Loss.HYPERVOLUME,
                        bench.workbench.choices().get().lossLimit());
        String words = ((Label) lookup(".chart-words").query()).getText();
        assertThat(words).startsWith("SRCC ≥ 0.90 admits " + admission.admitted() + " of 30 pairs");
    }

    @Test
    void predictorAndLossAreChosenInTheHeader() {
        clickOn("Mean regret");
        clickOn("Along the front");
        WaitForAsyncUtils.waitForFxEvents();
        ThresholdFigure figure = (ThresholdFigure) view.figure().getValue();
        assertThat(figure.loss()).isEqualTo(ThresholdAnalysis.Loss.MEAN_REGRET);
        assertThat(figure.predictor()).isEqualTo(ThresholdAnalysis.Predictor.FRONT);
        assertThat(lookup("#regret-line").query().isVisible()).isTrue();
        assertThat(lookup("#limit-line").query().isVisible()).isFalse();
    }

    private static void waitUntil(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, holds);
    }

    private ProxyReading reading() {
        return bench.workbench.proxies().get();
    }

    private XyLayout layout() {
        WaitForAsyncUtils.waitForFxEvents();
        return view.pane().figureLayout();
    }

    private Point2D onScreen(double x, double y) {
        return view.pane().localToScreen(x, y);
    }

    private Point2D at(double x, double y) {
        XyLayout layout = layout();
        return onScreen(layout.x().toCanvas(x), layout.y().toCanvas(y));
    }
}

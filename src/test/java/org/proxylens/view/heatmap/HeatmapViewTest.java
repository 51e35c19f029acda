package org.proxylens.view.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.Arrangement.SortBy;
import org.proxylens.analysis.Measure;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapLayout;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.Shown;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.Drawings;
import org.proxylens.view.plane.Bench;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class HeatmapViewTest extends ApplicationTest {
    private final Bench bench = new Bench();
    private HeatmapView view;

    @Override
    public void start(Stage stage) {
        view = new HeatmapView(bench.workbench, bench, Drawings.jobs());
        bench.open(Bench.made(5, 60));
        Shown.on(stage, view, 760, 640);
    }

    @Test
    void hoverTellsPairSrccIntervalTauAndN() {
        moveTo(cell(1, 3));
        CardText card = view.pane().cardText();
        assertThat(card).isNotNull();
        assertThat(card.title()).isEqualTo(device(1) + " → " + device(3));
        assertThat(card.rows())
                .extracting(CardText.Row::label)
                .contains("SRCC", "95 % interval", "Kendall’s tau-b", "Common architectures");
        assertThat(card.rows()).contains(new CardText.Row("Common architectures", "60"));
    }

    @Test
    void theCardStaysInsideTheView() {
        for (int[] corner : new int[][] {{0, 0}, {0, 4}, {4, 0}, {4, 4}}) {
            moveTo(cell(corner[0], corner[1]));
            Bounds card = lookup(".hover-card").query().getBoundsInParent();
            assertThat(view.pane().getLayoutBounds().contains(card.getMinX(), card.getMinY()))
                    .isTrue();
            assertThat(card.getMaxX()).isLessThanOrEqualTo(view.pane().getWidth() + 8);
            assertThat(card.getMaxY()).isLessThanOrEqualTo(view.pane().getHeight() + 8);
        }
    }

    @Test
    void aClickChoosesThePairRowAsProxyColumnAsTargetAndADoubleClickOpensIt() {
        String proxy = device(0);
        String target = device(2);
        clickOn(cell(0, 2));
        assertThat(bench.workbench.choices().get().proxy()).isEqualTo(proxy);
        assertThat(bench.workbench.choices().get().target()).isEqualTo(target);
        assertThat(bench.workbench.front().get()).isEqualTo(CenterView.HEATMAP);
        doubleClickOn(cell(0, 2));
        assertThat(bench.said).containsExactly("pair " + proxy + ", " + target);
        assertThat(bench.workbench.front().get()).isEqualTo(CenterView.SCATTER);
    }

    @Test
    void headersSetProxyAndTarget() {
        Rectangle2D row = layout().cell(1, 0);
        Rectangle2D column = layout().cell(0, 3);
        clickOn(view.pane().localToScreen(layout().rowHeaders().getMaxX() - 4, row.getCenterY()));
        clickOn(view.pane()
                .localToScreen(column.getCenterX(), layout().columnHeaders().getMinY() + 3));
        assertThat(bench.said).containsExactly("proxy " + device(1), "target " + device(3));
        assertThat(bench.workbench.choices().get().proxy()).isEqualTo(device(1));
        assertThat(lookup(".proxy-row").query().isVisible()).isTrue();
        assertThat(lookup(".target-column").query().isVisible()).isTrue();
    }

    @Test
    void theWheelComesNearerUnderTheMouseAndZeroShowsAllAgain() {
        interact(() -> bench.open(Bench.made(12, 60)));
        interact(() -> view.pane().zoom().zoom(1.5));
        WaitForAsyncUtils.waitForFxEvents();
        HeatmapFigure near = view.pane().shownFigure();
        assertThat(near).isNotNull();
        assertThat(near.size()).isLessThan(12);
        assertThat(near.description()).contains("12 devices");
        String proxy = near.rowDevice(near.size() - 1);
        turnTheWheel(layout().cell(near.size() - 1, near.size() - 1));
        assertThat(layout().size()).isLessThan(near.size());
        assertThat(view.pane().shownFigure().rowDevice(layout().size() - 1)).isEqualTo(proxy);
        assertThat(lookup("#heatmap-chart-zoom-whole").query().isDisabled()).isFalse();
        interact(view.pane()::requestFocus);
        push(KeyCode.DIGIT0);
        assertThat(layout().size()).isEqualTo(12);
    }

    @Test
    void aPartIsDraggedAndTheArrowKeysMoveItOn() {
        interact(() -> bench.open(Bench.made(12, 60)));
        interact(() -> view.pane().zoom().zoom(3));
        int size = layout().size();
        int first = view.pane().shownFigure().window().row();
        assertThat(first).isPositive();
        drag(cell(0, 0), MouseButton.PRIMARY).dropTo(cell(size - 1, size - 1));
        assertThat(layout().size()).isEqualTo(size);
        assertThat(view.pane().shownFigure().window().row()).isEqualTo(Math.max(0, first - size + 1));
        assertThat(bench.said).isEmpty();
        interact(view.pane()::requestFocus);
        push(KeyCode.END);
        int column = view.pane().shownFigure().window().column();
        push(KeyCode.RIGHT);
        layout();
        assertThat(view.pane().shownFigure().window().column()).isEqualTo(column + 1);
    }

    @Test
    void devicesAreSortedByARowOrAColumnWhichCanBeTakenBack() {
        clickOn(cell(1, 3));
        String target = bench.workbench.choices().get().target();
        clickOn("Target");
        layout();
        HeatmapFigure sorted = view.pane().shownFigure();
        assertThat(sorted.columnDevice(0)).isEqualTo(target);
        for (int row = 1; row < sorted.size(); row++) {
            assertThat(sorted.value(row, 0)).isLessThanOrEqualTo(sorted.value(row - 1, 0));
        }
        Rectangle2D header = layout().cell(2, 0);
        String proxy = sorted.rowDevice(2);
        doubleClickOn(view.pane().localToScreen(layout().rowHeaders().getMaxX() - 4, header.getCenterY()));
        assertThat(bench.workbench.choices().get().heatmap().by()).isEqualTo(new SortBy(proxy, false));
        assertThat(device(0)).isEqualTo(proxy);
        clickOn("Cluster");
        assertThat(bench.workbench.choices().get().heatmap().by()).isNull();
        assertThat(view.pane().shownFigure().dress().tree()).isNotNull();
    }

    @Test
    void arrowKeysMoveTheCellAndEnterOpensIt() {
        interact(view.pane()::requestFocus);
        push(KeyCode.DOWN);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        Node ring = lookup(".focused-cell").query();
        assertThat(ring.isVisible()).isTrue();
        assertThat(view.pane().getAccessibleText()).startsWith(device(1) + " → " + device(2));
        push(KeyCode.END);
        push(KeyCode.ENTER);
        assertThat(bench.said).containsExactly("pair " + device(1) + ", " + device(4));
    }

    @Test
    void theThresholdIsDraggedInTheLegend() throws TimeoutException {
        HeatmapLayout layout = layout();
        double wanted = 0.94;
        Point2D from = view.pane().localToScreen(layout.legend().getCenterX(), layout.thresholdLine());
        Point2D to = view.pane()
                .localToScreen(
                        layout.legend().getCenterX(), layout.legendScale().toCanvas(wanted));
        drag(from, MouseButton.PRIMARY).dropTo(to);
        waitUntil(() -> Math.abs(bench.workbench.choices().get().threshold() - wanted) < 0.011);
    }

    @Test
    void theThresholdIsMovedWithTheKeys() {
        interact(lookup(".threshold-handle").query()::requestFocus);
        push(KeyCode.DOWN);
        assertThat(bench.workbench.choices().get().threshold()).isEqualTo(0.89);
        assertThat(((HeatmapFigure) view.figure().getValue()).threshold()).isEqualTo(0.89);
    }

    @Test
    void measureAndOrderAreChosenInTheHeader() {
        clickOn("Name");
        assertThat(bench.said).containsExactly("order name");
        assertThat(device(0)).isEqualTo("device A");
        interact(() -> bench.onMeasureChosen(Measure.HV_LOSS));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.figure().getValue().name()).isEqualTo("hv-loss-heatmap");
    }

    @Test
    void aCellWithoutAValueSaysWhy() {
        Dataset whole = Bench.made(2, 30);
        double[] two = whole.devices().get(0).latencies().clone();
        Arrays.fill(two, 2, two.length, Double.NaN);
        double[] same = two.clone();
        Arrays.fill(same, 5);
        interact(() -> bench.open(new Dataset(
                "odd",
                whole.architectures(),
                List.of(
                        whole.devices().get(0),
                        Device.ofMilliseconds("two", two),
                        Device.ofMilliseconds("constant", same)),
                List.of(),
                List.of())));
        WaitForAsyncUtils.waitForFxEvents();
        HeatmapCards cards = new HeatmapCards(bench.workbench);
        assertThat(cards.pair("device A", "two").note()).contains("2 architectures in common");
        assertThat(cards.pair("device A", "constant").note()).contains("the same latency");
    }

    @Test
    void anEmptyHeatmapSaysWhy() {
        interact(() -> bench.open(null));
        assertThat(view.pane().told()).startsWith("No dataset is open");
        assertThat(view.figure().getValue()).isNull();
    }

    @Test
    void theExportedFigureIsTheOneOnScreenInLightColours() {
        interact(() -> bench.workbench.dark().set(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.pane().frame().get().figure().theme()).isEqualTo(FigureTheme.DARK);
        assertThat(view.figure().getValue().theme()).isEqualTo(FigureTheme.LIGHT);
    }

    private void turnTheWheel(Rectangle2D cell) {
        double x = cell.getCenterX();
        double y = cell.getCenterY();
        PickResult there = new PickResult(view.pane(), x, y);
        interact(() -> view.pane()
                .fireEvent(new ScrollEvent(
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        40,
                        0,
                        40,
                        HorizontalTextScrollUnits.NONE,
                        0,
                        VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        there)));
    }

    private static void waitUntil(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, holds);
    }

    private HeatmapLayout layout() {
        WaitForAsyncUtils.waitForFxEvents();
        return view.pane().figureLayout();
    }

    private Point2D cell(int row, int column) {
        Rectangle2D area = layout().cell(row, column);
        return view.pane().localToScreen(area.getCenterX(), area.getCenterY());
    }

    private String device(int position) {
        return view.pane().frame().get().figure().rowDevice(position);
    }
}

package org.proxylens.view.xy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.view.Shown;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.Drawings;
import org.proxylens.view.chart.Lazy;
import org.proxylens.view.plane.CloudFigure;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class XyPaneTest extends ApplicationTest {
    private final List<Integer> hovered = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private XyPane pane;

    @Override
    public void start(Stage stage) {
        pane = new XyPane(Drawings.jobs(failures), "test", new XyListener() {
            @Override
            public void hovered(int row) {
                hovered.add(row);
            }

            @Override
            public void chosen(List<Integer> rows, boolean add) {
                chosen.add(rows + (add ? "+" : ""));
            }

            @Override
            public CardText describe(int row) {
                return new CardText("row " + row, "", List.of(), "");
            }
        });
        pane.show(new Lazy<>(() -> new CloudFigure(new double[] {2, 5, 8}, new double[] {20, 50, 80})), "cloud");
        Shown.on(stage, pane, 640, 480);
    }

    @Test
    void hoverTellsTheRowAndItsCardStaysInside() {
        moveTo(at(8, 80));
        assertThat(hovered).endsWith(102);
        assertThat(pane.cardText()).isEqualTo(new CardText("row 102", "", List.of(), ""));
        moveTo(at(6, 80));
        assertThat(hovered).endsWith(-1);
        assertThat(pane.cardText()).isNull();
    }

    @Test
    void aClickChoosesAndWithControlAdds() {
        clickOn(at(5, 50));
        press(KeyCode.CONTROL).clickOn(at(2, 20)).release(KeyCode.CONTROL);
        push(KeyCode.ESCAPE);
        assertThat(chosen).containsExactly("[101]", "[100]+", "[]");
    }

    @Test
    void theWheelKeepsTheValuesUnderTheMouse() {
        Point2D place = at(8, 80);
        turnWheel(place, 3);
        WaitForAsyncUtils.waitForFxEvents();
        Viewport view = pane.viewport().get();
        assertThat(view).isNotNull();
        assertThat(view.xHigh() - view.xLow()).isLessThan(10);
        assertThat(at(8, 80).distance(place)).isLessThan(1.5);
    }

    @Test
    void theWheelOverAnAxisZoomsThatAxisOnly() {
        WaitForAsyncUtils.waitForFxEvents();
        turnWheel(pane.localToScreen(300, 470), 2);
        WaitForAsyncUtils.waitForFxEvents();
        Viewport view = pane.viewport().get();
        assertThat(view.yLow()).isZero();
        assertThat(view.yHigh()).isEqualTo(100);
        assertThat(view.xHigh() - view.xLow()).isLessThan(10);
    }

    @Test
    void aRubberBandIsZoomedIntoAndADoubleClickShowsBothAxesWhole() {
        drag(at(4, 40), MouseButton.PRIMARY).dropTo(at(6, 70));
        WaitForAsyncUtils.waitForFxEvents();
        Viewport view = pane.viewport().get();
        assertThat(view.xLow()).isCloseTo(4, within(0.05));
        assertThat(view.xHigh()).isCloseTo(6, within(0.05));
        assertThat(view.yLow()).isCloseTo(40, within(0.5));
        assertThat(view.yHigh()).isCloseTo(70, within(0.5));
        doubleClickOn(at(4.5, 60));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.viewport().get()).isNull();
        assertThat(pane.figureLayout().x().high()).isEqualTo(10);
        assertThat(pane.figureLayout().y().high()).isEqualTo(100);
    }

    @Test
    void draggingWithShiftMovesThePlane() {
        press(KeyCode.SHIFT);
        drag(at(5, 50), MouseButton.PRIMARY).dropTo(at(6, 60));
        release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        Viewport view = pane.viewport().get();
        assertThat(view.xLow()).isCloseTo(-1, within(0.05));
        assertThat(view.yHigh()).isCloseTo(90, within(0.5));
    }

    @Test
    void keysZoomMoveAndReset() {
        interact(pane::requestFocus);
        push(KeyCode.PLUS);
        assertThat(pane.viewport().get().xLow()).isCloseTo(1, within(1e-9));
        assertThat(pane.viewport().get().xHigh()).isCloseTo(9, within(1e-9));
        assertThat(pane.viewport().get().yLow()).isCloseTo(10, within(1e-9));
        assertThat(pane.viewport().get().yHigh()).isCloseTo(90, within(1e-9));
        push(KeyCode.MINUS);
        assertThat(pane.viewport().get().xHigh()).isCloseTo(10, within(1e-9));
        push(KeyCode.RIGHT);
        assertThat(pane.viewport().get().xLow()).isPositive();
        push(KeyCode.DIGIT0);
        assertThat(pane.viewport().get()).isNull();
    }

    @Test
    void theZoomStaysWhileThePlaneDoes() {
        interact(pane::requestFocus);
        push(KeyCode.PLUS);
        interact(() -> pane.show(new Lazy<>(() -> new CloudFigure(new double[] {1}, new double[] {1})), "cloud"));
        assertThat(pane.viewport().get()).isNotNull();
        interact(() -> pane.show(new Lazy<>(() -> new CloudFigure(new double[] {1}, new double[] {1})), "other"));
        assertThat(pane.viewport().get()).isNull();
    }

    @Test
    void wordsStandWhereThereIsNothingToShow() {
        interact(() -> pane.tell("No pair is chosen"));
        assertThat(pane.told()).isEqualTo("No pair is chosen");
        assertThat(pane.figureLayout()).isNull();
        moveTo(pane.localToScreen(200, 200));
        clickOn(pane.localToScreen(200, 200));
        assertThat(chosen).isEmpty();
    }

    @Test
    void aRowHoveredElsewhereIsMarked() {
        interact(() -> {
            pane.hover(101);
            pane.choose(Set.of(100));
        });
        assertThat(lookup(".hover-ring").query().isVisible()).isTrue();
        interact(() -> pane.hover(7));
        assertThat(lookup(".hover-ring").query().isVisible()).isFalse();
    }

    private void turnWheel(Point2D screen, int notches) {
        Point2D place = pane.screenToLocal(screen);
        for (int i = 0; i < notches; i++) {
            interact(() -> Event.fireEvent(pane, wheel(place, screen)));
        }
    }

    private static ScrollEvent wheel(Point2D place, Point2D screen) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                place.getX(),
                place.getY(),
                screen.getX(),
                screen.getY(),
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
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.LINES,
                1,
                0,
                null);
    }

    private Point2D at(double x, double y) {
        WaitForAsyncUtils.waitForFxEvents();
        XyLayout layout = pane.figureLayout();
        return pane.localToScreen(layout.x().toCanvas(x), layout.y().toCanvas(y));
    }

    @Test
    void aDrawingThatFailsIsToldInItsPlaceAndToTheUserAndTheNextOneIsDrawn() {
        StackOverflowError deep = new StackOverflowError("too deep");
        interact(() -> pane.show(
                new Lazy<>(() -> {
                    throw deep;
                }),
                "cloud"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.told()).isEqualTo(Messages.text("chart.failed", deep.toString()));
        assertThat(pane.frame().get()).isNull();
        assertThat(failures).containsExactly(deep);
        interact(() -> pane.show(new Lazy<>(() -> new CloudFigure(new double[] {1}, new double[] {1})), "cloud"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.told()).isEmpty();
        assertThat(pane.frame().get()).isNotNull();
    }
}

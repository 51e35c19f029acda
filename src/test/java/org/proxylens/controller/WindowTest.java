package org.proxylens.controller;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.DeviceSummary;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureRaster;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapLayout;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.view.control.FigureSource;
import org.proxylens.view.window.MainWindow;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A whole window for tests: jobs run at once, dialogs are answered by the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WindowTest extends ApplicationTest {
    /** Answers the window's questions. */
    protected final ActionsForTest answers = new ActionsForTest();

    protected Workshop workshop;
    protected Workbench model;
    protected MainWindow window;
    private Stage primary;

    @TempDir
    private static Path settings;

    /** What the window opens. */
    abstract Path dataset();

    @Override
    public void start(Stage stage) throws Exception {
        primary = stage;
        if (workshop == null) {
            workshop = Bench.workshop(settings);
            model = workshop.model();
            window = ProxyLensApp.compose(stage, workshop, answers);
            workshop.start(dataset());
        } else {
            startAfresh(stage);
        }
        window.show();
    }

    // where the mouse rests after the test before, a tooltip may stand in the way
    @BeforeEach
    void takeTheMouseAway() {
        moveTo(new Point2D(primary.getX() + 1, primary.getY() + primary.getHeight() - 2));
    }

    // the stage serves the tests of single views as well, which bring sizes of their own
    @AfterAll
    void letTheStageBeAnySize() {
        interact(() -> {
            primary.setMinWidth(0);
            primary.setMinHeight(0);
            primary.sizeToScene();
        });
    }

    // one window serves all tests of a class: building one takes longer than any of them
    private void startAfresh(Stage stage) {
        answers.shown = 0;
        model.notice().set(null);
        model.seeking().set(false);
        model.groupsShown().set(false);
        model.devicesFolded().set(false);
        model.readoutFolded().set(false);
        model.front().set(CenterView.HEATMAP);
        model.opened().set(null);
        model.choices().set(Choices.NONE);
        ((TextInputControl) stage.getScene().lookup("#device-search")).clear();
        workshop.open(dataset());
    }

    /** Waits until something holds on the FX thread. */
    static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean)
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in time", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    String text(String id) {
        return lookup("#" + id).queryAs(Labeled.class).getText();
    }

    List<DeviceSummary> devices() {
        return lookup("#devices").<ObservableValue<DeviceSummary>>queryTableView().getItems().stream()
                .map(ObservableValue::getValue)
                .toList();
    }

    /** Marks a device in the table by a click on its name. */
    void clickDevice(String name) {
        Node cell = lookup("#devices .table-cell")
                .match(node -> node instanceof Labeled cellOf && name.equals(cellOf.getText()))
                .query();
        clickOn(cell);
    }

    /** Clicks the heatmap's cell of a pair. */
    void clickCell(String proxy, String target) {
        Region pane = lookup(".heatmap-view .figure-pane").queryAs(Region.class);
        FigureSource source = (FigureSource) lookup(".heatmap-view").query();
        await(() -> source.figure().getValue() != null);
        HeatmapFigure figure = (HeatmapFigure) source.figure().getValue();
        int width = (int) pane.getWidth();
        int height = (int) pane.getHeight();
        HeatmapLayout layout = FigureRaster.paint(figure, new int[width * height], width, height, 1);
        int row = position(figure, proxy);
        int column = position(figure, target);
        Point2D center = new Point2D(
                layout.cell(row, column).getCenterX(), layout.cell(row, column).getCenterY());
        clickOn(pane.localToScreen(center));
    }

    private static int position(HeatmapFigure figure, String device) {
        for (int i = 0; i < figure.order().length; i++) {
            if (figure.devices().get(figure.order()[i]).equals(device)) {
                return i;
            }
        }
        throw new AssertionError(device);
    }

    /** Chooses a device in one of the toolbar's boxes by its search field. */
    void choose(String box, String name) {
        clickOn("#" + box);
        write(name);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The figure of a view, null while there is none. */
    @Nullable
    Figure<?> front(CenterView view) {
        String style = view == CenterView.PROXIES
                ? "#proxy-plots"
                : "." + view.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-view";
        Node node = lookup(style).query();
        while (!(node instanceof FigureSource source)) {
            node = node.getParent();
        }
        return source.figure().getValue();
    }

    /** What the tooltips that are shown say. */
    static String tooltips() {
        return Window.getWindows().stream()
                .filter(one -> one instanceof Tooltip)
                .map(one -> ((Tooltip) one).getText())
                .collect(Collectors.joining("\n"));
    }

    static String message(String key, Object... arguments) {
        return Messages.text(key, arguments);
    }
}

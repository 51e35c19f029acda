package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proxylens.figure.Samples;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.view.dialog.StageDialogs;
import org.testfx.util.WaitForAsyncUtils;

/** Looks: no style warning anywhere, both themes; nothing cut off in the least window. */
class WindowStyleTest extends WindowTest {
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord said) {
            warnings.add(said.getLevel() + " " + said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    // held, or the logger and its handler are collected
    private final Logger css = Logger.getLogger("javafx.css");
    private StageDialogs dialogs;
    private Stage stage;

    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    @Override
    public void start(Stage primary) throws Exception {
        if (dialogs == null) {
            css.addHandler(handler);
            css.setLevel(Level.WARNING);
            stage = primary;
            dialogs = new StageDialogs(primary, Optional::empty, page -> {}, folder -> {}, new SimpleDoubleProperty(1));
        }
        super.start(primary);
    }

    @AfterAll
    void listenNoMore() {
        css.removeHandler(handler);
    }

    @Test
    void noStyleWarningInAnyViewMenuOrDialogOfEitherTheme() {
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
            interact(() -> model.appearance().set(appearance));
            for (CenterView view : CenterView.values()) {
                interact(() -> workshop.intents().onViewChosen(view));
            }
            clickOn("#choose-target");
            push(KeyCode.ESCAPE);
            for (String menu : List.of("#menu-file", "#menu-view", "#menu-selection")) {
                clickOn(menu);
                push(KeyCode.ESCAPE);
            }
            dialog(() -> dialogs.exportSize(
                    new ExportSize(ExportSize.Format.PNG, 85, 65, 300),
                    Samples.heatmap(4),
                    size -> "proxylens heatmap"));
            dialog(dialogs::about);
            interact(() -> workshop.intents().onFilesDropped(List.of(Path.of("pom.xml"))));
            interact(() -> workshop.intents().onNoticeClosed());
        }
        assertThat(warnings).isEmpty();
    }

    private void dialog(Runnable show) {
        int before = Window.getWindows().size();
        Platform.runLater(show);
        await(() -> Window.getWindows().size() > before);
        push(KeyCode.ESCAPE);
        await(() -> Window.getWindows().size() == before);
    }

    @Test
    void nothingIsCutOffInASmallWindow() {
        interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(720);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Parent root = stage.getScene().getRoot();
        for (String id : List.of("choices-bar", "devices-pane", "views", "readout-pane", "status")) {
            assertThat(inside(root, (Parent) lookup("#" + id).query())).as(id).isTrue();
        }
        List<Labeled> cut = from(
                        lookup("#choices-bar").query(), lookup("#status").query())
                .lookup((Node node) -> node instanceof Labeled && node.isVisible() && !(node instanceof Cell))
                .queryAllAs(Labeled.class)
                .stream()
                .filter(label -> label.getWidth() + 1 < Math.floor(label.prefWidth(-1)))
                .filter(label -> !"status-hovered".equals(label.getId()))
                .toList();
        assertThat(cut).isEmpty();
    }

    private static boolean inside(Parent root, Parent part) {
        Bounds bounds = root.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        return bounds.getMinX() >= -0.5
                && bounds.getMaxX() <= root.getLayoutBounds().getWidth() + 0.5
                && bounds.getMaxY() <= root.getLayoutBounds().getHeight() + 0.5;
    }

    @Test
    void everyControlHasANameForThoseWhoCannotSeeIt() {
        List<Control> nameless = lookup((Node node) -> node instanceof Control).queryAllAs(Control.class).stream()
                .filter(Control::isVisible)
                .filter(Control::isFocusTraversable)
                .filter(control -> control.getId() != null)
                .filter(control -> control.getAccessibleText() == null)
                .filter(control -> !(control instanceof Labeled labeled && labeled.getText() != null))
                .filter(control -> !List.of("views", "menu-bar", "panes").contains(control.getId()))
                .toList();
        assertThat(nameless).isEmpty();
    }
}

package org.proxylens.view.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.action.Action;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.ScaledPane;
import org.proxylens.view.control.Theme;
import org.proxylens.view.devices.DevicesPane;
import org.proxylens.view.intent.SearchIntents;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.readout.ReadoutPane;

/** The window: menu and choices above, devices at the left, views in the middle, readout at the right, status below. */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double FONT_SIZE = 13;

    private static final double DEVICES_WIDTH = 456;
    private static final double DEVICES_SHARE = 0.335;
    private static final double READOUT_WIDTH = 320;
    private static final double READOUT_SHARE = 0.252;

    /** Where a plus is typed differs from keyboard to keyboard. */
    private static final Map<KeyCombination, ActionId> FURTHER = Map.of(
            new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            ActionId.LARGER,
            new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN),
            ActionId.LARGER,
            new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN),
            ActionId.LARGER,
            new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN),
            ActionId.SMALLER);

    private final Stage stage;
    private final Workbench model;
    private final UserIntents intents;
    private final SplitPane panes = new SplitPane();
    private final Region devices;
    private final Region center;
    private final Region readout;
    private final Runnable tour;
    private final DoubleBinding scale;

    /**
     * What is made outside this package.
     *
     * @param views makes a view in the middle of the window, or gives the one it made
     * @param guide stands above the views
     * @param tour lies over the lower end of the window while it is taken
     */
    public record Charts(Function<CenterView, Node> views, Node guide, Node tour) {}

    /** Fills the stage; it is shown by {@link #show}. */
    public MainWindow(
            Stage stage, Workbench model, UserIntents intents, SearchIntents search, Actions actions, Charts charts) {
        this.stage = stage;
        this.model = model;
        this.intents = intents;
        scale = ScaledPane.factor(model.scale());
        tour = actions.get(ActionId.SHOW_TOUR)::run;
        BorderPane root = new BorderPane();
        root.setId("window");
        root.setTop(new VBox(
                NoticeBar.beside(
                        MainMenu.of(model, actions, path -> intents.onFilesDropped(List.of(path))), model, intents),
                new ChoicesBar(model, intents, actions),
                charts.guide(),
                new SeekBar(model, search, intents),
                new AnswerBar(model, intents)));
        devices = new DevicesPane(model, intents, actions);
        center = new CenterPane(model, intents, charts.views());
        readout = new ReadoutPane(model, intents);
        panes.setId("panes");
        SplitPane.setResizableWithParent(devices, false);
        SplitPane.setResizableWithParent(readout, false);
        root.setCenter(panes);
        root.setBottom(new StatusBarView(model, intents, actions));
        acceptFiles(root);
        Dimension2D size = size(scale.get());
        Scene scene =
                new Scene(new ScaledPane(new StackPane(root, charts.tour()), scale), size.getWidth(), size.getHeight());
        scaleOthers(scene, scale);
        ContextMenus.install(scene, model, intents, actions);
        Theme.dress(scene);
        Theme.follow(model);
        keys(scene, actions);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> intents.onGestureBegun());
        stage.setScene(scene);
        double wide = scene.getWidth();
        // the device table gets the width its columns take, the readout what is left beside a square chart
        devices.setPrefWidth(Math.max(DEVICES_WIDTH, wide * DEVICES_SHARE));
        readout.setPrefWidth(Math.max(READOUT_WIDTH, wide * READOUT_SHARE));
        arrange(wide);
        model.devicesFolded().addListener((observed, before, after) -> arrange(panes.getWidth()));
        model.readoutFolded().addListener((observed, before, after) -> arrange(panes.getWidth()));
        panes.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (divider(event.getTarget())) {
                remember();
            }
        });
        panes.widthProperty().addListener((observed, before, after) -> {
            if (after.doubleValue() > before.doubleValue()) {
                Platform.runLater(this::widen);
            }
        });
        Parts.follow(this::title, model.dataset(), model.opening(), model.studyFile(), model.unsaved());
    }

    /**
     * How large the window is at first, in pixels: as much of the screen as it needs.
     *
     * @param scale how many times as large as usual everything is shown
     */
    public static Dimension2D size(double scale) {
        return ofScreen(WIDTH * scale, HEIGHT * scale);
    }

    private static Dimension2D ofScreen(double width, double height) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return new Dimension2D(Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight()));
    }

    /** Begins the tour. */
    public void tour() {
        tour.run();
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        // only now: a window manager that draws frames would show the window at its least size
        leastSize();
        scale.addListener((observed, before, after) -> {
            leastSize();
            // side panes that had to give way are as wide as before once there is room again
            Platform.runLater(() -> {
                stage.getScene().getRoot().layout();
                place(panes.getWidth());
            });
        });
        // and it tells only now how much its frame takes
        Dimension2D size = size(scale.get());
        stage.setWidth(Math.min(stage.getWidth(), size.getWidth()));
        stage.setHeight(Math.min(stage.getHeight(), size.getHeight()));
        Node table = stage.getScene().lookup("#devices");
        if (table != null) {
            table.requestFocus();
        }
    }

    private void leastSize() {
        Dimension2D least = ofScreen(ScaledPane.LEAST_WIDTH * scale.get(), ScaledPane.LEAST_HEIGHT * scale.get());
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
        stage.setWidth(Math.max(stage.getWidth(), least.getWidth()));
        stage.setHeight(Math.max(stage.getHeight(), least.getHeight()));
    }

    // menus and tooltips are windows of their own; those that are more than a text scale themselves
    private static void scaleOthers(Scene own, ObservableDoubleValue scale) {
        Runnable all = () -> Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene != own)
                .filter(scene -> !(scene.getRoot() instanceof ScaledPane || scene.getRoot() instanceof DialogPane))
                .forEach(scene -> scene.getRoot()
                        .setStyle(
                                scale.get() == 1 ? "" : "-fx-font-size: " + Math.rint(FONT_SIZE * scale.get()) + "px"));
        Window.getWindows().addListener((ListChangeListener<Window>) change -> all.run());
        scale.addListener((observed, before, after) -> all.run());
    }

    // a pane that comes back is as wide as it was when it was folded away
    private void arrange(double width) {
        remember();
        place(width);
    }

    private static boolean divider(@Nullable EventTarget target) {
        return target instanceof Node node
                && (node.getStyleClass().contains("split-pane-divider") || divider(node.getParent()));
    }

    private void remember() {
        sides().filter(pane -> pane.getWidth() > 0).forEach(pane -> pane.setPrefWidth(pane.getWidth()));
    }

    // a pane that had to give way to a narrow window is as wide as before once there is room again
    private void widen() {
        if (sides().anyMatch(pane -> pane.getWidth() < pane.getPrefWidth() - 1)) {
            divide(panes.getWidth());
        }
    }

    private Stream<Region> sides() {
        return Stream.of(devices, readout).filter(panes.getItems()::contains);
    }

    private void place(double width) {
        List<Node> shown = new ArrayList<>(List.of(center));
        if (!model.devicesFolded().get()) {
            shown.add(0, devices);
        }
        if (!model.readoutFolded().get()) {
            shown.add(readout);
        }
        panes.getItems().setAll(shown);
        divide(width);
    }

    private void divide(double width) {
        panes.setDividerPositions(sides().mapToDouble(
                        pane -> pane == devices ? pane.getPrefWidth() / width : 1 - pane.getPrefWidth() / width)
                .toArray());
    }

    // menus bring their own keys; these are of actions that stand in no menu
    private static void keys(Scene scene, Actions actions) {
        for (Action action : actions.all()) {
            Runnable run = action::run;
            action.key().addListener((observed, before, after) -> {
                if (before != null) {
                    scene.getAccelerators().remove(before, run);
                }
                answer(scene, action, run);
            });
            answer(scene, action, run);
        }
        FURTHER.forEach((key, id) -> scene.getAccelerators().putIfAbsent(key, actions.get(id)::run));
    }

    private static void answer(Scene scene, Action action, Runnable run) {
        KeyCombination key = action.key().get();
        if (key != null && !action.local()) {
            scene.getAccelerators().putIfAbsent(key, run);
        }
    }

    private void title() {
        Dataset dataset = model.dataset().get();
        Path study = model.studyFile().get();
        String data = dataset == null ? model.opening().get() : dataset.name();
        String saved = study == null ? data : String.valueOf(study.getFileName());
        String name = saved != null && model.unsaved().get() ? Messages.text("app.unsaved", saved) : saved;
        stage.setTitle(name == null ? Messages.text("app.name") : Messages.text("app.title", name));
    }

    private void acceptFiles(Node root) {
        root.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
                event.consume();
            }
        });
        root.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                List<Path> paths = event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList();
                intents.onFilesDropped(paths);
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }
}

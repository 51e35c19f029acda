package org.proxylens.view.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.action.Action;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.Theme;
import org.proxylens.view.devices.DevicesPane;
import org.proxylens.view.intent.SearchIntents;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.readout.ReadoutPane;

/** The window: menu and choices above, devices at the left, views in the middle, readout at the right, status below. */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 640;

    private static final double DEVICES_WIDTH = 456;
    private static final double DEVICES_SHARE = 0.335;
    private static final double READOUT_WIDTH = 320;
    private static final double READOUT_SHARE = 0.236;

    private final Stage stage;
    private final Workbench model;
    private final UserIntents intents;
    private final SplitPane panes = new SplitPane();
    private final Region devices;
    private final Region center;
    private final Region readout;

    /**
     * What is made outside this package.
     *
     * @param views makes a view in the middle of the window, or gives the one it made
     * @param guide stands above the views
     */
    public record Charts(Function<CenterView, Node> views, Node guide) {}

    /** Moves the focus within a window. */
    public record Finder(Stage stage) {
        /** To the search field of the device table. */
        public void device() {
            Node field = stage.getScene().lookup("#device-search");
            if (field != null) {
                field.requestFocus();
            }
        }
    }

    /** Fills the stage; it is shown by {@link #show}. */
    public MainWindow(
            Stage stage, Workbench model, UserIntents intents, SearchIntents search, Actions actions, Charts charts) {
        this.stage = stage;
        this.model = model;
        this.intents = intents;
        BorderPane root = new BorderPane();
        root.setId("window");
        root.setTop(new VBox(
                MainMenu.of(model, actions, path -> intents.onFilesDropped(List.of(path))),
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
        root.setCenter(NoticeBar.over(panes, model, intents));
        root.setBottom(new StatusBarView(model, intents, actions));
        acceptFiles(root);
        Dimension2D size = size();
        Scene scene = new Scene(root, size.getWidth(), size.getHeight());
        Theme.dress(scene);
        Theme.follow(model);
        keys(scene, actions);
        stage.setScene(scene);
        double wide = scene.getWidth();
        // the device table gets the width its columns take, the readout what is left beside a square chart
        devices.setPrefWidth(Math.max(DEVICES_WIDTH, wide * DEVICES_SHARE));
        readout.setPrefWidth(Math.max(READOUT_WIDTH, wide * READOUT_SHARE));
        arrange(wide);
        model.devicesFolded().addListener((observed, before, after) -> arrange(panes.getWidth()));
        model.readoutFolded().addListener((observed, before, after) -> arrange(panes.getWidth()));
        model.dataset().addListener((observed, before, after) -> title());
        model.opening().addListener((observed, before, after) -> title());
        model.studyFile().addListener((observed, before, after) -> title());
        model.unsaved().addListener((observed, before, after) -> title());
        title();
    }

    /** How large the window is at first, in pixels: as much of the screen as it needs. */
    public static Dimension2D size() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return new Dimension2D(Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        // only now: a window manager that draws frames would show the window at its least size
        stage.setMinWidth(Math.min(LEAST_WIDTH, size().getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, size().getHeight()));
        // and it tells only now how much its frame takes
        stage.setWidth(Math.min(stage.getWidth(), size().getWidth()));
        stage.setHeight(Math.min(stage.getHeight(), size().getHeight()));
        Node table = stage.getScene().lookup("#devices");
        if (table != null) {
            table.requestFocus();
        }
    }

    // a pane that comes back is as wide as it was when it was folded away
    private void arrange(double width) {
        List.of(devices, readout).stream()
                .filter(pane -> panes.getItems().contains(pane) && pane.getWidth() > 0)
                .forEach(pane -> pane.setPrefWidth(pane.getWidth()));
        List<Node> shown = new ArrayList<>(List.of(center));
        List<Double> dividers = new ArrayList<>();
        if (!model.devicesFolded().get()) {
            shown.add(0, devices);
            dividers.add(devices.getPrefWidth() / width);
        }
        if (!model.readoutFolded().get()) {
            shown.add(readout);
            dividers.add(1 - readout.getPrefWidth() / width);
        }
        panes.getItems().setAll(shown);
        panes.setDividerPositions(dividers.stream().mapToDouble(at -> at).toArray());
    }

    // menus bring their own keys; these are of actions that stand in no menu
    private static void keys(Scene scene, Actions actions) {
        for (Action action : actions.all()) {
            if (action.key() != null && !action.local()) {
                scene.getAccelerators().putIfAbsent(action.key(), action::run);
            }
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

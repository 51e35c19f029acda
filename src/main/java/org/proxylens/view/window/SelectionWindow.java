package org.proxylens.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.ScaledPane;
import org.proxylens.view.control.TextCell;
import org.proxylens.view.control.Theme;

/** The selected architectures as a table, beside the main window. */
public final class SelectionWindow {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 420;

    private static final double CHARACTER = 8;
    private static final double GAP = 16;

    private final Stage owner;
    private final Workbench model;
    private final TableView<String> table = new TableView<>();
    private final Label count = new Label();
    private @Nullable Stage stage;
    private @Nullable Actions actions;
    private List<String> columns = List.of();

    /** @param owner the window it belongs to */
    public SelectionWindow(Stage owner, Workbench model) {
        this.owner = owner;
        this.model = model;
    }

    /** What can be done with the selection. */
    public void offer(Actions all) {
        actions = all;
    }

    /** Brings it to the front. */
    public void show() {
        Stage shown = stage;
        Actions offered = actions;
        if (shown == null && offered != null) {
            shown = make(offered);
            stage = shown;
            Parts.follow(this::fill, model.choices(), model.dataset());
        }
        if (shown != null) {
            shown.show();
            shown.toFront();
            table.requestFocus();
        }
    }

    private Stage make(Actions offered) {
        table.setId("selected-table");
        table.getStyleClass().addAll("dense", "wide");
        table.setAccessibleText(Messages.text("selected.title"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = Parts.words(Messages.text("selected.none"), "empty");
        table.setPlaceholder(none);
        VBox.setVgrow(table, Priority.ALWAYS);
        count.setId("selected-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(
                8,
                count,
                ActionControls.textButton(offered.get(ActionId.EXPORT_SELECTED)),
                ActionControls.textButton(offered.get(ActionId.CLEAR_SELECTION)));
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(8, table, foot);
        content.setPadding(new Insets(10));
        DoubleBinding scale = ScaledPane.factor(model.scale());
        Scene scene = new Scene(new ScaledPane(content, scale), WIDTH * scale.get(), HEIGHT * scale.get());
        Theme.dress(scene);
        ContextMenus.copies(scene, offered);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                scene.getWindow().hide();
            }
        });
        Stage made = new Stage();
        made.initOwner(owner);
        made.setTitle(Messages.text("selected.title"));
        made.setScene(scene);
        return made;
    }

    private void fill() {
        Dataset dataset = model.dataset().get();
        Choices choices = model.choices().get();
        List<String> ids = dataset == null ? List.of() : choices.architectures();
        count.setText(Messages.count("status.selected", ids.size()));
        if (dataset != null) {
            List<TableColumn<String, String>> wanted = columns(dataset, choices);
            List<String> names = wanted.stream().map(TableColumn::getText).toList();
            if (!names.equals(columns)) {
                columns = names;
                table.getColumns().setAll(wanted);
            }
        }
        table.getItems().setAll(ids);
        table.refresh();
    }

    private List<TableColumn<String, String>> columns(Dataset dataset, Choices choices) {
        List<TableColumn<String, String>> all = new ArrayList<>();
        all.add(column(Messages.text("selected.id"), 80, Pos.CENTER_LEFT, id -> id));
        all.add(column(Messages.text("selected.arch"), 260, Pos.CENTER_LEFT, this::arch));
        for (AccuracyColumn accuracy : dataset.architectures().accuracies()) {
            String name = accuracy.name();
            all.add(column(name, 90, Pos.CENTER_RIGHT, id -> accuracy(name, id)));
        }
        List<String> pair = new ArrayList<>();
        for (String device : new String[] {choices.proxy(), choices.target()}) {
            if (device != null && !pair.contains(device)) {
                pair.add(device);
            }
        }
        dataset.deviceNames().stream().filter(name -> !pair.contains(name)).forEach(pair::add);
        for (String device : pair) {
            all.add(column(device, 120, Pos.CENTER_RIGHT, id -> latency(device, id)));
        }
        return all;
    }

    private static TableColumn<String, String> column(
            String title, double width, Pos alignment, Function<String, String> text) {
        TableColumn<String, String> column = new TableColumn<>(title);
        column.setPrefWidth(Math.max(width, title.length() * CHARACTER + GAP));
        column.setCellValueFactory(row -> new javafx.beans.property.SimpleStringProperty(row.getValue()));
        column.setCellFactory(c -> new TextCell<>(text, alignment));
        column.setSortable(false);
        return column;
    }

    private int row(String id) {
        Dataset dataset = model.dataset().get();
        return dataset == null ? -1 : dataset.architectures().row(id);
    }

    private String arch(String id) {
        Dataset dataset = model.dataset().get();
        int row = row(id);
        String arch =
                dataset == null || row < 0 ? null : dataset.architectures().arch(row);
        return arch == null ? "" : arch;
    }

    private String accuracy(String name, String id) {
        Dataset dataset = model.dataset().get();
        int row = row(id);
        return dataset == null || row < 0
                ? ""
                : dataset.architectures()
                        .accuracy(name)
                        .map(column -> NumberText.accuracy(column.percent()[row]))
                        .orElse("");
    }

    private String latency(String name, String id) {
        Dataset dataset = model.dataset().get();
        int row = row(id);
        Device device = dataset == null ? null : dataset.device(name).orElse(null);
        return device == null || row < 0 ? "" : Numbers.latency(device.latencies()[row], device.unit());
    }
}

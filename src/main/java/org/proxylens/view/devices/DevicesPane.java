package org.proxylens.view.devices;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.proxylens.analysis.DeviceSummary;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.action.Action;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.EmptyText;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** The device table with its search field and what can be done with the devices marked in it. */
public final class DevicesPane extends VBox {
    /** From so many pixels on the buttons below the table have room for their words. */
    private static final double WORDED = 360;

    /** What can be done with rows: the pair, then which devices are shown. */
    private static final List<ActionId> ON_ROWS = List.of(
            ActionId.SELECTED_AS_PROXY,
            ActionId.SELECTED_AS_TARGET,
            ActionId.NARROW_DEVICES,
            ActionId.HIDE_DEVICES,
            ActionId.PIN_DEVICES,
            ActionId.SHOW_ALL_DEVICES);

    private final Workbench model;
    private final Actions actions;
    private final ObservableList<ObservableValue<DeviceSummary>> all = FXCollections.observableArrayList();
    private final FilteredList<ObservableValue<DeviceSummary>> found = new FilteredList<>(all);
    private final TableView<ObservableValue<DeviceSummary>> table = new TableView<>();
    private final DeviceColumns columns;
    private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
    private final Label count = Parts.label("", "caption");
    private final ObjectProperty<Set<String>> pinned = new SimpleObjectProperty<>(Set.of());

    /** Counts how often values changed that the user sorts by. */
    private final IntegerProperty changed = new SimpleIntegerProperty();

    private boolean filling;

    public DevicesPane(Workbench model, UserIntents intents, Actions actions) {
        this.model = model;
        this.actions = actions;
        columns = new DeviceColumns(model);
        setId("devices-pane");
        getStyleClass().add("side-pane");
        setMinWidth(180);
        SortedList<ObservableValue<DeviceSummary>> sorted = new SortedList<>(found);
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(this::order, table.comparatorProperty(), pinned, changed));
        table.setItems(sorted);
        table.setId("devices");
        table.getStyleClass().addAll("dense", "devices");
        table.setAccessibleText(Messages.text("devices.title"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        RowColumn.fitWhole(table);
        table.setPlaceholder(placeholder());
        table.setContextMenu(contextMenu());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ObservableValue<DeviceSummary>>)
                change -> mark());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), searchField(), table, foot());
        model.devices().addListener((observed, before, after) -> fill(after));
        model.choices().addListener((observed, before, after) -> {
            pinned.set(after.pinned());
            if (!Objects.equals(before.proxy(), after.proxy())
                    || !Objects.equals(before.target(), after.target())
                    || !before.pinned().equals(after.pinned())
                    || !before.devices().equals(after.devices())) {
                table.refresh();
                tell();
            }
        });
        pinned.set(model.choices().get().pinned());
        fill(model.devices().get());
    }

    // what is pinned stands first, whatever the table is sorted by
    private @Nullable Comparator<ObservableValue<DeviceSummary>> order() {
        Set<String> firsts = pinned.get();
        Comparator<ObservableValue<DeviceSummary>> first = Comparator.comparing(row -> !firsts.contains(name(row)));
        Comparator<ObservableValue<DeviceSummary>> chosen = table.getComparator();
        if (firsts.isEmpty()) {
            return chosen;
        }
        List<String> given = names(all);
        return first.thenComparing(chosen == null ? Comparator.comparingInt(row -> given.indexOf(name(row))) : chosen);
    }

    private Node head() {
        Label title = Parts.label(Messages.text("devices.title"), "pane-title");
        count.setId("devices-count");
        count.setMinWidth(0);
        HBox head = new HBox(8, title, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private Node searchField() {
        search.setId("device-search");
        search.setLeft(FontIcon.of(MaterialDesignM.MAGNIFY));
        search.setPromptText(Messages.text("devices.search"));
        search.setAccessibleText(Messages.text("devices.search"));
        Tips.on(search, Messages.text("devices.search.tip"));
        search.textProperty().addListener((observed, before, after) -> find());
        return search;
    }

    private Node foot() {
        HBox foot = new HBox(
                6,
                ActionControls.textButton(actions.get(ActionId.NARROW_DEVICES)),
                ActionControls.textButton(actions.get(ActionId.SHOW_ALL_DEVICES)));
        // icons alone where there is no room for words; their tooltips tell the same
        ObservableValue<ContentDisplay> display = widthProperty()
                .map(width -> width.doubleValue() < WORDED ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        foot.getChildren().forEach(holder -> ((Parent) holder)
                .getChildrenUnmodifiable()
                .forEach(button -> ((Labeled) button).contentDisplayProperty().bind(display)));
        foot.getStyleClass().add("foot");
        return foot;
    }

    private Node placeholder() {
        Label label = Parts.words("", "empty");
        Runnable show = () -> label.setText(emptyText());
        model.dataset().addListener((observed, before, after) -> show.run());
        model.opening().addListener((observed, before, after) -> show.run());
        search.textProperty().addListener((observed, before, after) -> show.run());
        show.run();
        return label;
    }

    private String emptyText() {
        if (model.opening().get() != null || model.dataset().get() == null) {
            return EmptyText.noDataset(model, "empty.no-dataset");
        }
        boolean searching = search.getText() != null && !search.getText().isBlank();
        return searching ? Messages.text("devices.none-found", search.getText()) : Messages.text("empty.working");
    }

    private ContextMenu contextMenu() {
        ContextMenu menu = new ContextMenu();
        ON_ROWS.forEach(id -> menu.getItems().add(ActionControls.localItem(actions.get(id))));
        menu.getItems().add(2, new SeparatorMenuItem());
        return menu;
    }

    private void key(KeyEvent event) {
        ON_ROWS.forEach(id -> {
            Action action = actions.get(id);
            KeyCombination key = action.key().get();
            if (key != null && key.match(event)) {
                action.run();
                event.consume();
            }
        });
    }

    private void fill(List<DeviceSummary> summaries) {
        List<TableColumn<ObservableValue<DeviceSummary>, ?>> wanted = columns.of(summaries);
        if (!Set.copyOf(wanted).equals(Set.copyOf(table.getColumns()))) {
            table.getColumns().setAll(wanted);
        }
        if (summaries.stream().map(DeviceSummary::name).toList().equals(names(all))) {
            update(summaries);
            return;
        }
        List<String> marked = List.copyOf(model.marked());
        filling = true;
        all.setAll(summaries.stream().map(SimpleObjectProperty::new).toList());
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (marked.contains(name(table.getItems().get(i)))) {
                table.getSelectionModel().select(i);
            }
        }
        filling = false;
        mark();
        tell();
    }

    // cells follow their row's value: only where the user sorts by values does anything move
    private void update(List<DeviceSummary> summaries) {
        boolean other = false;
        for (int i = 0; i < summaries.size(); i++) {
            if (all.get(i) instanceof ObjectProperty<DeviceSummary> row
                    && !summaries.get(i).equals(row.get())) {
                row.set(summaries.get(i));
                other = true;
            }
        }
        if (other && !words().isEmpty()) {
            find(); // what is sought may be a description, and that may have changed
        }
        if (other && !table.getSortOrder().isEmpty()) {
            changed.set(changed.get() + 1);
        }
    }

    private static String name(ObservableValue<DeviceSummary> row) {
        return row.getValue().name();
    }

    private static List<String> names(List<ObservableValue<DeviceSummary>> rows) {
        return rows.stream().filter(Objects::nonNull).map(DevicesPane::name).toList();
    }

    private void mark() {
        if (!filling) {
            List<String> names = names(table.getSelectionModel().getSelectedItems());
            if (!names.equals(model.marked())) {
                model.marked().setAll(names);
            }
        }
    }

    private void find() {
        String words = words();
        found.setPredicate(row -> matches(row.getValue(), words));
        tell();
    }

    private String words() {
        return search.getText() == null ? "" : search.getText().trim().toLowerCase(Locale.ROOT);
    }

    private static boolean matches(DeviceSummary summary, String words) {
        String text = (summary.name() + " "
                        + String.join(" ", summary.device().attributes().values()))
                .toLowerCase(Locale.ROOT);
        return List.of(words.split("\\s+")).stream().allMatch(text::contains);
    }

    private void tell() {
        int narrowed = model.choices().get().devices().size();
        String total = NumberText.count(all.size());
        if (all.isEmpty()) {
            count.setText("");
        } else if (narrowed > 0) {
            count.setText(Messages.text("devices.narrowed", NumberText.count(narrowed), total));
        } else if (found.size() < all.size()) {
            count.setText(Messages.text("devices.found", NumberText.count(found.size()), total));
        } else {
            count.setText(total);
        }
    }
}

package org.proxylens.view.proxies;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/**
 * A table of devices as proxies: the chosen one is marked, costs computed from arch strings are told apart, and a row is
 * made the proxy by double-click, Enter or its menu.
 */
final class ProxyTable<R> extends TableView<R> {
    private static final PseudoClass COST = PseudoClass.getPseudoClass("cost");
    private static final PseudoClass PROXY = PseudoClass.getPseudoClass("chosen-proxy");

    private final Workbench model;
    private final UserIntents intents;
    private final Function<R, String> device;
    private final Predicate<R> cost;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final Label placeholder = Parts.words("", "empty");

    ProxyTable(
            String id,
            Workbench model,
            UserIntents intents,
            Function<R, String> device,
            Predicate<R> cost,
            List<TableColumn<R, ?>> columns) {
        this.model = model;
        this.intents = intents;
        this.device = device;
        this.cost = cost;
        SortedList<R> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setId(id);
        setItems(sorted);
        getStyleClass().add("dense");
        setAccessibleText(Messages.text("view.proxies"));
        RowColumn.fitWhole(this);
        getColumns().setAll(columns);
        setRowFactory(t -> new Row());
        MenuItem proxy = new MenuItem(Messages.text("action.selected-as-proxy"));
        proxy.setOnAction(event -> choose());
        setContextMenu(new ContextMenu(proxy));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            }
        });
        setPlaceholder(placeholder);
        model.choices().addListener((observed, before, after) -> {
            if (!String.valueOf(before.proxy()).equals(String.valueOf(after.proxy()))) {
                refresh();
            }
        });
        model.dark().addListener((observed, before, after) -> refresh());
    }

    void show(List<R> shown, String empty) {
        placeholder.setText(empty);
        if (!rows.equals(shown)) {
            rows.setAll(shown);
        }
    }

    private void choose() {
        R row = getSelectionModel().getSelectedItem();
        if (row != null) {
            intents.onProxyChosen(device.apply(row));
        }
    }

    private final class Row extends TableRow<R> {
        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = row != null && !empty;
            pseudoClassStateChanged(
                    PROXY,
                    there && device.apply(row).equals(model.choices().get().proxy()));
            boolean computed = there && cost.test(row);
            pseudoClassStateChanged(COST, computed);
            Tips.on(this, computed ? Messages.text("proxies.cost.tip") : null);
        }
    }
}

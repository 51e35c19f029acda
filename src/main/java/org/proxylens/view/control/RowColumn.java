package org.proxylens.view.control;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.proxylens.data.message.Messages;

/** Columns of tables whose cells are given the whole row, under heads that say what they mean. */
public final class RowColumn {
    private static final double SCROLL_BAR = 16;

    private RowColumn() {}

    /**
     * A column.
     *
     * @param key of its name in the messages
     * @param tip of what it means in the messages
     * @param width in logical pixels
     * @param least width in logical pixels
     */
    public static <T> TableColumn<T, T> of(String key, String tip, double width, double least) {
        TableColumn<T, T> column = headed(key, tip, width, least);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        return column;
    }

    /** A column of rows whose values change in place: its cells follow them, and no row is laid out again. */
    public static <T> TableColumn<ObservableValue<T>, T> following(String key, String tip, double width, double least) {
        TableColumn<ObservableValue<T>, T> column = headed(key, tip, width, least);
        column.setCellValueFactory(TableColumn.CellDataFeatures::getValue);
        return column;
    }

    private static <R, T> TableColumn<R, T> headed(String key, String tip, double width, double least) {
        TableColumn<R, T> column = new TableColumn<>();
        Label head = new Label(Messages.text(key));
        Tips.on(head, Messages.text(tip));
        column.setGraphic(head);
        column.setPrefWidth(width);
        column.setMinWidth(least);
        return column;
    }

    /** Makes it a column of numbers, undefined ones sorted as the least. */
    public static <R, T> TableColumn<R, T> numbers(
            TableColumn<R, T> column, ToDoubleFunction<T> value, Function<T, String> text) {
        column.setComparator((a, b) -> Double.compare(last(value.applyAsDouble(a)), last(value.applyAsDouble(b))));
        column.setCellFactory(c -> new TextCell<>(text, Pos.CENTER_RIGHT));
        column.getStyleClass().add("number");
        return column;
    }

    /** Leaves columns out whole where a table has no room for them, the last ones first: a number is never cut. */
    public static void fitWhole(TableView<?> table) {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.widthProperty().addListener((observed, before, after) -> fit(table));
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) change -> fit(table));
    }

    private static void fit(TableView<?> table) {
        double room = table.getWidth() - SCROLL_BAR;
        for (TableColumn<?, ?> column : table.getColumns()) {
            room -= column.getMinWidth();
            column.setVisible(table.getWidth() == 0
                    || room >= 0
                    || column == table.getColumns().get(0));
        }
    }

    private static double last(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }
}

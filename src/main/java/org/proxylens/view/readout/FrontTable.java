package org.proxylens.view.readout;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.pareto.FrontExchange;
import org.proxylens.view.architecture.ArchitectureCard;
import org.proxylens.view.architecture.ArchitectureDrawing;
import org.proxylens.view.architecture.DrawingColumn;
import org.proxylens.view.architecture.DrawnIdCell;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** A table of front members; rows are hovered and selected together with the charts. */
final class FrontTable {
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("linked-hover");
    private static final double ROW_HEIGHT = 25;
    private static final double DRAWN_HEIGHT = DrawingColumn.HEIGHT + 3;
    private static final double HEAD_HEIGHT = 30;
    private static final double SCROLL_BAR = 16;
    private static final int MOST_ROWS = 7;
    private static final int DIGITS = 3;

    private final String key;
    private final Workbench model;
    private final UserIntents intents;
    private final TableView<FrontExchange.Row> table = new TableView<>();
    private final ObservableList<FrontExchange.Row> rows = FXCollections.observableArrayList();
    private final Label title = Parts.words("", "group");
    private final Label none = Parts.words("", "sentence");
    private final VBox box = new VBox(4, title, table, none);
    private final DrawingColumn<FrontExchange.Row> drawings;
    private boolean following;

    /** @param key {@code lost} or {@code instead} */
    FrontTable(String key, Workbench model, UserIntents intents) {
        this.key = key;
        this.model = model;
        this.intents = intents;
        table.setId("front-" + key);
        table.getStyleClass().addAll("dense", "front-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        drawings = new DrawingColumn<>(model, FrontExchange.Row::row);
        table.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(this::rowHeight, model.dataset(), drawings.crowded()));
        table.fixedCellSizeProperty().addListener((observed, before, after) -> fit());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<FrontExchange.Row> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns()
                .setAll(List.of(
                        id(),
                        drawings,
                        column("latency", 56, FrontExchange.Row::latency, row -> latency(row.latency())),
                        column("accuracy", 52, FrontExchange.Row::accuracy, row -> hundredths(row.accuracy())),
                        column("latency-cost", 54, FrontExchange.Row::latencyCost, row -> cost(row.latencyCost())),
                        column(
                                "accuracy-cost",
                                52,
                                FrontExchange.Row::accuracyCost,
                                row -> hundredths(row.accuracyCost()))));
        // figures are never cut; drawings go below the ids
        table.setMinWidth(SCROLL_BAR
                + table.getColumns().stream()
                        .filter(column -> !(column instanceof DrawingColumn))
                        .mapToDouble(TableColumn::getMinWidth)
                        .sum());
        table.setRowFactory(view -> new LinkedRow());
        none.setText(Messages.text("front." + key + ".none"));
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<FrontExchange.Row>)
                change -> select());
        model.choices().addListener((observed, before, after) -> {
            if (!after.architectures().equals(before.architectures())) {
                follow(after);
            }
        });
    }

    /** The table under its title. */
    Node titled() {
        Tips.on(title, Messages.text("front." + key + ".tip"));
        return box;
    }

    /** @param shown the rows; null where there are no fronts at all, and so no table */
    void show(@Nullable List<FrontExchange.Row> shown) {
        Parts.present(box, shown != null);
        if (shown != null) {
            fill(shown);
        }
    }

    private void fill(List<FrontExchange.Row> shown) {
        Parts.present(none, shown.isEmpty());
        Parts.present(table, !shown.isEmpty());
        boolean others = !shown.equals(rows);
        if (others) {
            following = true;
            rows.setAll(shown);
            following = false;
        }
        title.setText(Messages.text("front." + key, NumberText.count(shown.size())));
        table.setAccessibleText(title.getText());
        fit();
        if (others) {
            follow(model.choices().get());
        }
    }

    private double rowHeight() {
        if (!ArchitectureDrawing.possible(model)) {
            return ROW_HEIGHT;
        }
        return drawings.crowded().get() ? DrawnIdCell.ROW_HEIGHT : DRAWN_HEIGHT;
    }

    private void fit() {
        int high = Math.max(2, Math.min(rows.size(), MOST_ROWS));
        table.setPrefHeight(HEAD_HEIGHT + high * table.getFixedCellSize() + 4);
        table.setMinHeight(table.getPrefHeight());
    }

    private TableColumn<FrontExchange.Row, FrontExchange.Row> id() {
        TableColumn<FrontExchange.Row, FrontExchange.Row> column = bare("id", 40);
        column.setCellFactory(c -> new DrawnIdCell<>(model, FrontExchange.Row::id, FrontExchange.Row::row, drawings));
        column.setComparator((a, b) -> Integer.compare(a.row(), b.row()));
        return column;
    }

    private TableColumn<FrontExchange.Row, FrontExchange.Row> column(
            String name,
            double width,
            ToDoubleFunction<FrontExchange.Row> value,
            Function<FrontExchange.Row, String> text) {
        TableColumn<FrontExchange.Row, FrontExchange.Row> column = RowColumn.numbers(bare(name, width), value, text);
        // what cannot be reached costs most
        column.setComparator((a, b) -> Double.compare(value.applyAsDouble(a), value.applyAsDouble(b)));
        return column;
    }

    private TableColumn<FrontExchange.Row, FrontExchange.Row> bare(String name, double width) {
        return RowColumn.of("front.column." + name, "front." + key + "." + name + ".tip", width, width);
    }

    private String latency(double latency) {
        Dataset dataset = model.dataset().get();
        String target = model.choices().get().target();
        LatencyUnit unit = dataset == null || target == null
                ? LatencyUnit.MILLISECONDS
                : dataset.device(target).map(device -> device.unit()).orElse(LatencyUnit.MILLISECONDS);
        String number = Numbers.significant(latency, DIGITS);
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }

    private static String hundredths(double value) {
        return Double.isFinite(value) ? Numbers.fixed(value, 2) : Numbers.UNDEFINED;
    }

    private static String cost(double share) {
        return Double.isNaN(share)
                ? Messages.text("front.unreachable")
                : "+" + Numbers.percent(share, share < 0.1 ? 1 : 0);
    }

    private void select() {
        if (!following) {
            List<String> ids = table.getSelectionModel().getSelectedItems().stream()
                    .filter(row -> row != null)
                    .map(FrontExchange.Row::id)
                    .toList();
            intents.onArchitecturesSelected(ids);
        }
    }

    private void follow(Choices choices) {
        following = true;
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (choices.architectures().contains(table.getItems().get(i).id())) {
                table.getSelectionModel().select(i);
            }
        }
        following = false;
    }

    private final class LinkedRow extends TableRow<FrontExchange.Row> {
        LinkedRow() {
            setOnMouseEntered(event -> {
                FrontExchange.Row row = getItem();
                if (row != null) {
                    intents.onArchitectureHovered(row.row());
                }
            });
            setOnMouseExited(event -> intents.onArchitectureHovered(-1));
            model.hoveredRow().addListener((observed, before, after) -> mark());
            ArchitectureCard.hang(
                    this, model, () -> getItem() == null ? -1 : getItem().row());
        }

        @Override
        protected void updateItem(FrontExchange.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            mark();
        }

        private void mark() {
            FrontExchange.Row row = getItem();
            pseudoClassStateChanged(
                    HOVERED, row != null && row.row() == model.hoveredRow().get());
        }
    }
}

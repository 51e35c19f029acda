package org.proxylens.view.architecture;

import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.Tips;

/** A column of small drawings of architectures; there only while the open dataset holds some that can be drawn. */
public final class DrawingColumn<T> extends TableColumn<T, T> {
    /** Width of a drawing. */
    static final double WIDTH = 42;
    /** Height of a drawing. */
    public static final double HEIGHT = 28;

    private static final double SCROLL_BAR = 14;

    private final ReadOnlyBooleanWrapper crowded = new ReadOnlyBooleanWrapper();

    /**
     * The column.
     *
     * @param row the row of an item in the open dataset
     */
    public DrawingColumn(Workbench model, ToIntFunction<T> row) {
        Label head = new Label();
        head.setMinWidth(WIDTH);
        head.setAccessibleText(Messages.text("architecture.column"));
        Tips.on(head, Messages.text("architecture.column.tip"));
        setGraphic(head);
        getStyleClass().add("drawing");
        setPrefWidth(WIDTH + 2);
        setMinWidth(WIDTH + 2);
        setSortable(false);
        setCellValueFactory(item -> new SimpleObjectProperty<>(item.getValue()));
        setCellFactory(column -> new DrawnIdCell<>(model, row));
        Runnable show = () -> {
            boolean possible = ArchitectureDrawing.possible(model);
            setVisible(possible && hasRoom());
            crowded.set(possible && !hasRoom());
        };
        model.dataset().addListener((observed, before, after) -> show.run());
        tableViewProperty().addListener((observed, before, after) -> {
            if (after != null) {
                after.widthProperty().addListener((width, old, now) -> show.run());
            }
        });
        show.run();
    }

    /** Whether there are drawings and the column has no room beside the others. */
    public ReadOnlyBooleanProperty crowded() {
        return crowded.getReadOnlyProperty();
    }

    // figures come first: drawings that would push one out of sight stand elsewhere
    private boolean hasRoom() {
        TableView<T> table = getTableView();
        double others = table == null
                ? 0
                : table.getColumns().stream()
                        .filter(column -> column != this)
                        .mapToDouble(TableColumn::getMinWidth)
                        .sum();
        return table == null || table.getWidth() == 0 || table.getWidth() >= others + getMinWidth() + SCROLL_BAR;
    }
}

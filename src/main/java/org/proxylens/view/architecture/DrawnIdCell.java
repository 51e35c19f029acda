package org.proxylens.view.architecture;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import org.jspecify.annotations.Nullable;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.TextCell;

/** An arch_id, with its drawing below it where a column of drawings has no room. */
public final class DrawnIdCell<T> extends TextCell<T, T> {
    /** Height of a drawing below an id. */
    private static final double HEIGHT = 24;

    private static final double WIDTH = 36;
    private static final double LINE = 16;

    /** Height of a row in which the drawing stands below the id. */
    public static final double ROW_HEIGHT = HEIGHT + LINE;

    private final ObservableBooleanValue drawn;
    private final ToIntFunction<T> row;
    private final ArchitectureDrawing drawing;

    /**
     * A cell.
     *
     * @param id of an item
     * @param row of an item in the open dataset
     * @param column where drawings stand while there is room for it
     */
    public DrawnIdCell(Workbench model, Function<T, String> id, ToIntFunction<T> row, DrawingColumn<T> column) {
        this(model, id, row, column.crowded(), new ArchitectureDrawing(model, WIDTH, HEIGHT));
        setContentDisplay(ContentDisplay.BOTTOM);
        setGraphicTextGap(0);
    }

    /** A cell of a drawing alone. */
    DrawnIdCell(Workbench model, ToIntFunction<T> row) {
        this(
                model,
                item -> "",
                row,
                new SimpleBooleanProperty(true),
                new ArchitectureDrawing(model, DrawingColumn.WIDTH, DrawingColumn.HEIGHT));
        setAlignment(Pos.CENTER);
    }

    private DrawnIdCell(
            Workbench model,
            Function<T, String> id,
            ToIntFunction<T> row,
            ObservableBooleanValue drawn,
            ArchitectureDrawing drawing) {
        super(id, Pos.CENTER_LEFT);
        this.row = row;
        this.drawn = drawn;
        this.drawing = drawing;
        model.dark().addListener((observed, before, after) -> draw());
        drawn.addListener((observed, before, after) -> draw());
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        draw();
    }

    private void draw() {
        T item = getItem();
        boolean there = item != null && !isEmpty() && drawn.get();
        setGraphic(there ? drawing : null);
        if (item != null && there) {
            drawing.show(row.applyAsInt(item));
        }
    }
}

package org.proxylens.view.control;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that says something of its row in words. */
public class TextCell<T> extends TableCell<T, T> {
    private final Function<T, String> text;

    /**
     * @param text what is said of a row
     * @param alignment where it stands
     */
    public TextCell(Function<T, String> text, Pos alignment) {
        this.text = text;
        setAlignment(alignment);
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        setText(row == null || empty ? null : text.apply(row));
    }
}

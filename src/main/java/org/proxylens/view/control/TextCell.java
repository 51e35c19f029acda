package org.proxylens.view.control;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell that says something of its row in words. */
public class TextCell<R, T> extends TableCell<R, T> {
    private final Function<T, String> text;

    /**
     * @param text what is said of a row
     * @param alignment where it stands
     */
    public TextCell(Function<T, String> text, Pos alignment) {
        this.text = text;
        setAlignment(alignment);
    }

    /** A cell of a name, which is shortened in its middle where it has no room, and told whole when pointed at. */
    public static <R, T> TextCell<R, T> ofName(Function<T, String> name) {
        TextCell<R, T> cell = new TextCell<>(name, Pos.CENTER_LEFT);
        cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tips.on(cell, cell.textProperty().orElse(""));
        return cell;
    }

    /** It is as large as its column and row whatever it says: nothing around it is laid out again unless the column has become wider or narrower. */
    @Override
    public void requestLayout() {
        if (getTableColumn() == null || snapSizeX(getTableColumn().getWidth()) == getWidth()) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        setText(row == null || empty ? null : text.apply(row));
    }
}

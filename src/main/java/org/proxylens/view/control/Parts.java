package org.proxylens.view.control;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.proxylens.data.message.Messages;

/** What every view is made of: small buttons, parts that are there or not, texts for the clipboard. */
public final class Parts {
    private Parts() {}

    /**
     * A small button that is never cut; its id is the key with dashes.
     *
     * @param key of its text in the messages; {@code .tip} says what it does
     */
    public static Button button(String key, Runnable action) {
        Button button = new Button(Messages.text(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        Tips.on(button, Messages.text(key + ".tip"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /**
     * A button with an icon only.
     *
     * @param text what it does, for its tooltip and for those who hear it
     */
    public static Button iconButton(Ikon icon, String id, String text, Runnable action) {
        Button button = new Button(null, FontIcon.of(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setId(id);
        button.setAccessibleText(text);
        Tips.on(button, text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A text with a look. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text with a look that takes as many lines as it needs. */
    public static Label words(String text, String... styles) {
        Label words = label(text, styles);
        words.setWrapText(true);
        return words;
    }

    /** The same, never cut short: it is at least as high as its lines. */
    public static Label paragraph(String text, String... styles) {
        Label words = words(text, styles);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    /** The quiet name over a control. */
    public static Label name(String key, Node control) {
        Label name = label(Messages.text(key), "hover-label");
        name.setLabelFor(control);
        return name;
    }

    /** A control under its name. */
    public static VBox named(String key, Node control) {
        return new VBox(2, name(key, control), control);
    }

    /** A list to choose from, searched by typing. */
    public static <T> ComboBox<T> combo(List<T> values, Function<T, String> text) {
        return box(values, value -> value == null ? "" : text.apply(value));
    }

    /** The same where nothing, null, can be chosen too. */
    public static <T> ComboBox<T> box(List<T> values, Function<@Nullable T, String> text) {
        ComboBox<T> box = new PrefixSelectionComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return text.apply(value);
            }

            @Override
            public T fromString(String shown) {
                throw new UnsupportedOperationException("chosen from the list only");
            }
        });
        return box;
    }

    /** A text on one line that can be copied, with its button. */
    public static HBox copied(TextField line, String spoken, String id) {
        line.setId(id);
        line.setAccessibleText(Messages.text(spoken));
        line.setEditable(false);
        HBox.setHgrow(line, Priority.ALWAYS);
        return new HBox(8, line, copying(line::getText));
    }

    /** A button that puts a text on the clipboard. */
    public static Button copying(Supplier<String> text) {
        Button copy = new Button(Messages.text("text.copy"));
        copy.setOnAction(event -> copy(text.get()));
        return copy;
    }

    /** Updates a view now and whenever one of these changes. */
    public static void follow(Runnable update, ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.addListener((observed, before, after) -> update.run());
        }
        update.run();
    }

    /** As high as what it holds: the default asks how high that is in no width at all. */
    public static double height(TableCell<?, ?> cell, Region content, double width) {
        double inside =
                cell.getTableColumn() == null ? width : cell.getTableColumn().getWidth();
        double padding = cell.snappedLeftInset() + cell.snappedRightInset();
        double height = content.prefHeight(Math.max(20, inside - padding));
        return cell.getGraphic() == null ? 0 : height + cell.snappedTopInset() + cell.snappedBottomInset();
    }

    /** Shows a part, or takes it away together with its room. */
    public static void present(Node part, boolean present) {
        part.setVisible(present);
        part.setManaged(present);
    }

    /**
     * Does to a node what the mouse would do there.
     *
     * @param clicks of the first button; 0 where no button has a part in it
     */
    public static void mouse(EventType<MouseEvent> type, Node node, double x, double y, int clicks) {
        MouseButton button = clicks > 0 ? MouseButton.PRIMARY : MouseButton.NONE;
        node.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                clicks,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                clicks > 0,
                null));
    }

    /** Puts a text on the clipboard. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

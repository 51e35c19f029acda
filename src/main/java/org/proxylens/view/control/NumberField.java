package org.proxylens.view.control;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;

/** A field for a number that may be left empty; what is no number is marked and changes nothing. */
public final class NumberField extends TextField {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

    private final double empty;
    private final DoubleConsumer onCommit;
    private final String explanation;
    private double value;

    /**
     * @param empty the value of an empty field
     * @param explanation what the number is, for the tooltip
     * @param onCommit told of each new value, on Enter and where the focus leaves
     */
    public NumberField(double empty, String explanation, DoubleConsumer onCommit) {
        this.empty = empty;
        this.onCommit = onCommit;
        this.explanation = explanation;
        value = empty;
        Tips.on(this, explanation);
        setAccessibleText(explanation);
        setOnAction(event -> commit());
        focusedProperty().addListener((observed, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(value);
            }
        });
    }

    /** Shows a value from the model. */
    public void show(double shown) {
        value = shown;
        setText(shown == empty ? "" : plain(shown));
        mark(false);
    }

    private static String plain(double shown) {
        return shown == Math.rint(shown) && Math.abs(shown) < 1e9
                ? Long.toString((long) shown)
                : Double.toString(shown);
    }

    private void commit() {
        String text = getText() == null ? "" : getText();
        double typed = text.isBlank() ? empty : Numbers.typed(text);
        boolean wrong = Double.isNaN(typed);
        mark(wrong);
        if (!wrong && typed != value) {
            value = typed;
            onCommit.accept(typed);
        }
    }

    private void mark(boolean wrong) {
        pseudoClassStateChanged(ERROR, wrong);
        Tips.on(this, wrong ? Messages.text("field.no-number") : explanation);
    }
}

package org.proxylens.view.control;

import java.util.function.DoubleConsumer;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;

/** A number under its name; what is no number leaves it as it was. */
public final class NumberSpinner extends VBox {
    private final DoubleSpinnerValueFactory values;
    private boolean showing;

    /**
     * @param key of its name in the messages; {@code .tip} says what it is
     * @param step of its arrows
     * @param chosen is told of each new value
     */
    public NumberSpinner(String key, double least, double most, double step, DoubleConsumer chosen) {
        super(2);
        values = new DoubleSpinnerValueFactory(least, most, least, step);
        values.setConverter(new Forgiving());
        Spinner<Double> spinner = new Spinner<>(values);
        spinner.setId(key.replace('.', '-'));
        spinner.setEditable(true);
        spinner.setPrefWidth(104);
        spinner.setAccessibleText(Messages.text(key));
        Tips.on(spinner, Messages.text(key + ".tip"));
        values.valueProperty().addListener((observed, before, after) -> {
            if (after != null && !showing) {
                chosen.accept(after);
            }
        });
        getChildren().addAll(Parts.name(key, spinner), spinner);
    }

    /** Shows a value from the model. */
    public void show(double value) {
        if (!Double.valueOf(value).equals(values.getValue())) {
            showing = true;
            values.setValue(value);
            showing = false;
        }
    }

    /** Holds the values that can be chosen below another bound. */
    public void atMost(double most) {
        showing = true;
        values.setMax(most);
        showing = false;
    }

    private final class Forgiving extends StringConverter<Double> {
        @Override
        public String toString(Double value) {
            boolean whole = value == Math.rint(value);
            return whole ? Long.toString(value.longValue()) : Double.toString(Math.rint(1000 * value) / 1000);
        }

        @Override
        public Double fromString(String text) {
            double typed = Numbers.typed(text);
            return Double.isNaN(typed) ? values.getValue() : typed;
        }
    }
}

package org.proxylens.view;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.util.StringConverter;

/** Thresholds as text; what is no number between −1 and 1 leaves the threshold as it was. */
final class ThresholdText extends StringConverter<Double> {
    private final Supplier<Double> current;

    ThresholdText(Supplier<Double> current) {
        this.current = current;
    }

    @Override
    public String toString(Double value) {
        double cents = value * 100;
        boolean round = Math.abs(cents - Math.rint(cents)) < 1e-9;
        return String.format(Locale.ROOT, round ? "%.2f" : "%.4f", value);
    }

    @Override
    public Double fromString(String text) {
        try {
            double typed = Double.parseDouble(text.trim().replace(',', '.').replace('−', '-'));
            return typed >= -1 && typed <= 1 ? typed : current.get();
        } catch (NumberFormatException e) {
            return current.get();
        }
    }
}

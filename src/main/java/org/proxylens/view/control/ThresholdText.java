package org.proxylens.view.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;
import javafx.util.StringConverter;
import org.proxylens.data.Numbers;

/** Thresholds as text; what is no number between −1 and 1 leaves the threshold as it was. */
public final class ThresholdText extends StringConverter<Double> {
    private final Supplier<Double> current;

    public ThresholdText(Supplier<Double> current) {
        this.current = current;
    }

    /** A threshold with two decimals, or with as many as it takes up to four. */
    public static String text(double threshold) {
        BigDecimal exact = BigDecimal.valueOf(threshold)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    @Override
    public String toString(Double value) {
        return text(value);
    }

    @Override
    public Double fromString(String text) {
        double typed = Numbers.typed(text);
        return typed >= -1 && typed <= 1 ? typed : current.get();
    }
}

package org.proxylens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.message.Messages;

/** Numbers are written as the program's languages write them, whatever region the system is set to. */
class NumbersByLanguageTest {
    private final Locale text = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void putBack() {
        Locale.setDefault(Locale.Category.DISPLAY, text);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "zh-CN", "de-DE", "fr-CH", "hi-IN-u-nu-deva", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "tr-TR"
            })
    void regionsChangeNothing(String region) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(region));

        assertThat(Numbers.count(15_625)).isEqualTo("15,625");
        assertThat(Numbers.coefficient(0.8699, 3)).isEqualTo("0.870");
        assertThat(Numbers.significant(12_345.678, 7)).isEqualTo("12,345.68");
        assertThat(Numbers.significant(1.25e-7, 3)).isEqualTo("1.25e-7");
        assertThat(Numbers.percent(0.042, 1)).isEqualTo("4.2 %");
        assertThat(Numbers.latency(12.345, LatencyUnit.MILLISECONDS)).isEqualTo("12.34 ms");
        assertThat(Messages.text("learning.measurements", 15_625)).contains("15,625");
    }

    @Test
    void whatIsTypedMayHaveAComma() {
        assertThat(Numbers.typed("0,95")).isEqualTo(0.95);
        assertThat(Numbers.typed(" 0.95 ")).isEqualTo(0.95);
        assertThat(Numbers.typed("0,9,5")).isNaN();
    }
}

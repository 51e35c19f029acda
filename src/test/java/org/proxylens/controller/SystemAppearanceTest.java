package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemAppearanceTest {
    @Test
    void theToolkitsThemeDecidesWhereItIsSet() {
        assertThat(SystemAppearance.dark("Linux", Map.of("GTK_THEME", "Adwaita:dark")))
                .isTrue();
        assertThat(SystemAppearance.dark("Linux", Map.of("GTK_THEME", "Adwaita")))
                .isFalse();
    }

    @Test
    void nobodyAnsweringCountsAsLight() {
        assertThat(SystemAppearance.dark("Mac OS X without defaults", Map.of())).isFalse();
        assertThat(SystemAppearance.dark("Windows without a registry", Map.of()))
                .isFalse();
    }
}

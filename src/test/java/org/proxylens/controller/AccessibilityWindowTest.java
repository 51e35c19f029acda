package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.model.choice.CenterView;

/** Whoever hears the window instead of seeing it: everything that can be reached has a name and says what it is. */
class AccessibilityWindowTest extends WindowTest {
    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    @Test
    void everyControlAndFigureOfEveryViewHasANameAndARole() {
        await(() -> model.pair().get() != null);
        List<String> nameless = new ArrayList<>();
        for (CenterView view : CenterView.values()) {
            interact(() -> workshop.intents().onViewChosen(view));
            interact(() -> Spoken.walk(lookup("#window").query(), view.name(), nameless));
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void soHasEverythingOfANewDevice() {
        interact(() -> model.front().set(CenterView.NEW_DEVICE));
        interact(lookup("#guide-start").queryButton()::fire);
        await(() -> model.guide().get() != null);
        List<String> nameless = new ArrayList<>();
        interact(() -> Spoken.walk(lookup("#window").query(), "placed", nameless));
        assertThat(nameless).isEmpty();
    }
}

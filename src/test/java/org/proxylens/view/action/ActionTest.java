package org.proxylens.view.action;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionTest {
    private final SimpleStringProperty reason = new SimpleStringProperty("");
    private final SimpleStringProperty detail = new SimpleStringProperty("");

    @Test
    void whereItsMenuIsNotSeenItIsNamedBeforeTheDetail() {
        Action action = action(null);

        assertThat(action.fullDetailedText()).isEqualTo("Export: Devices as CSV…");
        detail.set("12 devices");
        assertThat(action.detailedText()).isEqualTo("Devices as CSV…: 12 devices");
        assertThat(action.fullDetailedText()).isEqualTo("Export: Devices as CSV…: 12 devices");
    }

    @Test
    void aContextMenuNamesTheMenuBeforeABareKeyToo() {
        Action action = action("D");

        assertThat(ActionControls.localItem(action).getText()).isEqualTo("Export: Devices as CSV…   D");
        assertThat(ActionControls.menuItem(action).getText()).isEqualTo("Devices as CSV…   D");
        reason.set("No dataset is open");
        assertThat(ActionControls.localItem(action).getText())
                .isEqualTo("Export: Devices as CSV…   D  (No dataset is open)");
    }

    private Action action(@Nullable String key) {
        KeyCombination combination = key == null ? null : KeyCombination.valueOf(key);
        return new Action(
                ActionId.EXPORT_DEVICES,
                null,
                new SimpleObjectProperty<>(combination),
                reason,
                null,
                "",
                detail,
                () -> {});
    }
}

package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.CellFilter;
import org.proxylens.data.Problem;
import org.proxylens.model.choice.CenterView;

/** One click from a problem to its rows or to the fix, as a user does it. */
class ProblemsWindowTest extends WindowTest {
    @TempDir
    private static Path folder;

    @Override
    Path dataset() {
        return OddFolder.write(folder);
    }

    /** Scrolls to a problem and clicks one of its buttons. */
    private void click(String kind, String text) {
        interact(() -> model.front().set(CenterView.PROBLEMS));
        TableView<Problem> table = lookup("#problems").queryTableView();
        interact(() -> {
            for (int row = 0; row < table.getItems().size(); row++) {
                if (table.getItems().get(row).kind().equals(kind)) {
                    table.scrollTo(row);
                    break;
                }
            }
            table.layout();
        });
        Node button = lookup("#problems .button")
                .match(node -> node instanceof Button one && one.getText().equals(text) && one.isVisible())
                .query();
        clickOn(button);
    }

    @Test
    void aWrongUnitIsPutRightAndTakenBackFromItsChip() {
        click("wrong-unit", message("repair.offer.rescale.seconds", "1,000"));
        assertThat(text("status-in-force")).contains("seconds × 1,000");
        assertThat(text("readout-in-force")).contains("seconds × 1,000");
        clickOn("#in-force .chip");
        assertThat(lookup("#status-in-force").query().isVisible()).isFalse();
        assertThat(model.dataset().get().problems()).extracting(Problem::kind).contains("wrong-unit");
    }

    @Test
    void aProblemShowsItsArchitectures() {
        click("outlier", message("problems.show.architectures.many", "2"));
        assertThat(model.front().get()).isEqualTo(CenterView.SCATTER);
        assertThat(model.choices().get().architectures()).containsExactly("5", "17");
    }

    @Test
    void cellsAreLeftOutFromTheToolbar() {
        clickOn("#choose-cells");
        clickOn("#cells-action-leave-out-disconnected");
        assertThat(model.choices().get().repairs().without()).containsExactly(CellFilter.DISCONNECTED);
        assertThat(lookup("#choose-cells").queryAs(MenuButton.class).getText())
                .isEqualTo(message("choices.cells.disconnected"));
        assertThat(text("status-summary"))
                .contains(Integer.toString(model.dataset().get().architectures().size()));
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.dataset().get().architectures().size()).isEqualTo(OddFolder.CELLS);
    }
}

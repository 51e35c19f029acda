package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
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
            interact(() -> walk(lookup("#window").query(), view.name(), nameless));
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void soHasEverythingOfANewDevice() {
        interact(() -> model.front().set(CenterView.NEW_DEVICE));
        interact(lookup("#guide-start").queryButton()::fire);
        await(() -> model.guide().get() != null);
        List<String> nameless = new ArrayList<>();
        interact(() -> walk(lookup("#window").query(), "placed", nameless));
        assertThat(nameless).isEmpty();
    }

    private static void walk(Node node, String path, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        String here = path + " > " + node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId());
        if (isNameless(node)) {
            nameless.add(here);
        }
        // what cells and fields are made of speaks through them
        if (node instanceof Parent parent
                && !(node instanceof Cell)
                && !(node instanceof TextField)
                && !(node instanceof Spinner)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, here, nameless));
        }
    }

    private static boolean isNameless(Node node) {
        if (node.getStyleClass().contains("figure-pane")) {
            return blank(node.getAccessibleText()) || node.getAccessibleRole() == AccessibleRole.NODE;
        }
        if (node instanceof ImageView image) {
            return image.getImage() != null && !image.isMouseTransparent() && blank(image.getAccessibleText());
        }
        boolean reached = node instanceof Control && node.isFocusTraversable() && !node.isDisabled();
        if (!reached || node instanceof SplitPane || node instanceof ScrollBar || node instanceof Cell) {
            return false;
        }
        boolean says = !blank(node.getAccessibleText())
                || (node instanceof Labeled labeled && !blank(labeled.getText()))
                || isLabelled(node);
        return !says || node.getAccessibleRole() == null || node.getAccessibleRole() == AccessibleRole.NODE;
    }

    private static boolean isLabelled(Node node) {
        Parent root = node.getScene().getRoot();
        return root.lookupAll(".label").stream()
                .anyMatch(label ->
                        label instanceof Label named && named.getLabelFor() == node && !blank(named.getText()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

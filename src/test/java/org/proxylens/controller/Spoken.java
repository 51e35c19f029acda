package org.proxylens.controller;

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

/** What those hear who do not see a window: finds what can be reached and has no name, or does not say what it is. */
final class Spoken {
    private Spoken() {}

    /**
     * Walks what is shown.
     *
     * @param path where this is, for what is found
     * @param nameless what is found is added to it
     */
    static void walk(Node node, String path, List<String> nameless) {
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

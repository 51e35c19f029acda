package org.proxylens.view.window;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.proxylens.view.control.TableTexts;

/** Finds its way in the main window. */
public record Finder(Stage stage) {
    private static final List<String> PANES =
            List.of("#choices-bar", "#guide", "#answer-bar", "#devices-pane", "#views", "#readout-pane", "#status");

    /** The focus goes to the search field of the device table. */
    public void device() {
        Node field = find("#device-search");
        if (field != null) {
            field.requestFocus();
        }
    }

    /** The focus goes to the next pane (1) or the one before (-1). */
    public void pane(int by) {
        List<Node> panes = PANES.stream()
                .map(this::find)
                .filter(Objects::nonNull)
                .filter(pane -> pane.isVisible() && first(pane) != null)
                .toList();
        if (panes.isEmpty()) {
            return;
        }
        Node at = stage.getScene().getFocusOwner();
        while (at != null && !panes.contains(at)) {
            at = at.getParent();
        }
        int from = at == null ? -Math.min(by, 0) : panes.indexOf(at) + by;
        Node first = first(panes.get(Math.floorMod(from, panes.size())));
        if (first != null) {
            first.requestFocus();
        }
    }

    // of the views the chart in front, of every other pane what Tab comes to first
    private static @Nullable Node first(Node pane) {
        if (pane instanceof TabPane tabs && tabs.getSelectionModel().getSelectedItem() != null) {
            Node content = tabs.getSelectionModel().getSelectedItem().getContent();
            Node chart = content == null ? null : content.lookup(".figure-pane");
            return chart != null && chart.isFocusTraversable() ? chart : tabs;
        }
        if (pane.isFocusTraversable() && pane.isVisible() && !pane.isDisabled()) {
            return pane;
        }
        if (pane instanceof Parent parent && pane.isVisible()) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /**
     * The table that has the focus, else the one in the view in front: titles and rows; empty where there is none, or where a
     * chart has the focus.
     */
    public List<List<String>> table() {
        Node at = stage.getScene().getFocusOwner();
        if (at != null && at.getStyleClass().contains("figure-pane")) {
            return List.of();
        }
        while (at != null && !(at instanceof TableView)) {
            at = at.getParent();
        }
        if (at == null
                && find("#views") instanceof TabPane tabs
                && tabs.getSelectionModel().getSelectedItem() != null) {
            at = tabs.getSelectionModel().getSelectedItem().getContent().lookup(".table-view");
        }
        return at instanceof TableView<?> table && isSeen(table) ? TableTexts.of(table) : List.of();
    }

    // what it stands in may be folded away
    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private @Nullable Node find(String selector) {
        return stage.getScene().lookup(selector);
    }
}

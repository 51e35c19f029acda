package org.proxylens.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds texts in a scene that are cut, or lie over each other. */
final class Texts {
    private static final double OVERLAP = 2;
    private static final double CLIPPED = 1.5;

    private Texts() {}

    /** A text and where it is seen. */
    private record Seen(String text, Bounds bounds, Node node) {}

    /** Texts of which a part is missing, though nobody can point at them to read the whole. */
    static List<String> cut(Parent root) {
        List<String> cut = new ArrayList<>();
        for (Node node : all(root)) {
            if (node instanceof Labeled labeled && isSeen(node) && labeled.getText() != null) {
                String drawn = drawn(labeled);
                if (drawn != null && !drawn.equals(labeled.getText()) && !mayBeCut(labeled)) {
                    cut.add(where(labeled) + ": " + labeled.getText() + " as " + drawn);
                }
            }
        }
        for (Node node : all(root)) {
            if (isText(node) && isSeen(node) && !above(node) && !scrolls(node)) {
                double whole = node.localToScene(node.getLayoutBounds()).getWidth();
                if (visible(node).getWidth() < whole - CLIPPED) {
                    cut.add("clipped: " + ((Text) node).getText());
                }
            }
        }
        return cut;
    }

    /** Texts that lie over each other. */
    static List<String> overlapping(Parent root) {
        List<Seen> seen = all(root).stream()
                .filter(node -> isText(node) && !(node.getParent() instanceof TextFlow) && isSeen(node) && !above(node))
                .map(node -> new Seen(((Text) node).getText(), visible(node), node))
                .filter(one -> !one.text().isBlank() && one.bounds().getWidth() > 0)
                .collect(Collectors.toList());
        List<String> over = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            for (int j = i + 1; j < seen.size(); j++) {
                Bounds common = common(seen.get(i).bounds(), seen.get(j).bounds());
                if (common.getWidth() > OVERLAP && common.getHeight() > OVERLAP) {
                    over.add(seen.get(i).text() + " over " + seen.get(j).text());
                }
            }
        }
        return over;
    }

    private static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child.isVisible()) {
                nodes.add(child);
                if (child instanceof Parent parent) {
                    nodes.addAll(all(parent));
                }
            }
        }
        return nodes;
    }

    // the skin draws a shortened text in a node of its own
    private static String drawn(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> isText(child) && child.isVisible())
                .map(child -> ((Text) child).getText())
                .findFirst()
                .orElse(null);
    }

    // icons are letters of a font, too
    private static boolean isText(Node node) {
        return node instanceof Text && !(node instanceof FontIcon);
    }

    // names may be shortened where pointing at them tells the whole; numbers never
    private static boolean mayBeCut(Labeled labeled) {
        boolean number = labeled.getStyleClass().contains("number")
                || labeled.getStyleClass().contains("number-cell");
        boolean name = labeled instanceof TableCell || told(labeled);
        boolean title = labeled.getParent() != null
                && labeled.getParent().getStyleClass().contains("label")
                && labeled.getParent().getParent().getStyleClass().contains("column-header");
        boolean onlyNumber = labeled.getText().matches("[−+-]?[\\d.,]+( ?(%|ms|µs|s|pp))?");
        return name && !number && !onlyNumber && !title;
    }

    private static boolean told(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getAccessibleHelp() != null && !at.getAccessibleHelp().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    // what is typed, lists of files and tables of every device go on beyond their edge
    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            boolean wide = at instanceof TableView && at.getStyleClass().contains("wide");
            if (at instanceof TextInputControl || at instanceof ListView || wide) {
                return true;
            }
        }
        return false;
    }

    // what lies above the views for a moment may cover them
    private static boolean above(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("hover-card") || at.getStyleClass().contains("notice")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        Bounds bounds = visible(node);
        return bounds.getWidth() > 1 && bounds.getHeight() > 1;
    }

    private static Bounds visible(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getClip() != null) {
                bounds = common(bounds, at.localToScene(at.getClip().getBoundsInParent()));
            }
        }
        return bounds;
    }

    private static Bounds common(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        double width = Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - left);
        double height = Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - top);
        return new BoundingBox(left, top, width, height);
    }

    private static String where(Labeled labeled) {
        String id = labeled.getId() == null ? "" : "#" + labeled.getId();
        for (Parent at = labeled.getParent(); at != null && id.isEmpty(); at = at.getParent()) {
            id = at.getId() == null ? "" : "in #" + at.getId();
        }
        return (labeled.getClass().getSimpleName() + " " + id).toLowerCase(Locale.ROOT);
    }
}

package org.proxylens.view.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/**
 * What a node says of itself when the mouse rests on it.
 *
 * <p>A tooltip is a window with a scene and styles of its own. A window full of controls would spend a tenth of its start on
 * making them, so each is made when the mouse first comes; those who hear the window are told the text at once.
 */
public final class Tips {
    private static final double GAP = 6;

    private final StringProperty text = new SimpleStringProperty("");
    private @Nullable Tooltip tooltip;

    private Tips() {}

    /**
     * Sets what a node says of itself, in place of what it said.
     *
     * @param text null or empty: nothing
     */
    public static void on(Node node, @Nullable String text) {
        of(node).text.set(text == null ? "" : text);
    }

    /** Lets a node say of itself what an observable text says. */
    public static void on(Node node, ObservableValue<String> text) {
        of(node).text.bind(text);
    }

    private static Tips of(Node node) {
        return (Tips) node.getProperties().computeIfAbsent(Tips.class, key -> {
            Tips made = new Tips();
            node.accessibleHelpProperty().bind(made.text);
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> made.hang(node));
            return made;
        });
    }

    private void hang(Node node) {
        if (!text.get().isEmpty()) {
            if (tooltip == null) {
                tooltip = new Tooltip();
                tooltip.textProperty().bind(text);
                Tooltip made = tooltip;
                made.setOnShown(shown -> clear(made));
            }
            Tooltip.install(node, tooltip);
        } else if (tooltip != null) {
            Tooltip.uninstall(node, tooltip);
        }
    }

    // in a corner of the screen it is pushed under the mouse, and would take the click that was meant for the node
    private static void clear(Tooltip tooltip) {
        Point2D mouse = new Robot().getMousePosition();
        Rectangle2D place = new Rectangle2D(tooltip.getX(), tooltip.getY(), tooltip.getWidth(), tooltip.getHeight());
        if (place.contains(mouse)) {
            tooltip.setAnchorY(mouse.getY() - place.getHeight() - GAP);
        }
    }
}

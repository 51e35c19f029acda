package org.proxylens.view.chart;

import java.awt.geom.Rectangle2D;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A grip over a figure's line or point that can be dragged with the mouse and moved with the arrow keys. A line can be
 * taken anywhere along its length; its grip shows that it can.
 */
public final class DragHandle extends Region {
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final double REACH = 5;
    private static final double GRIP_LONG = 22;
    private static final double GRIP_THICK = 8;

    private final Way way;
    private final Listener listener;
    private final Region grip = new Region();
    private final PauseTransition pause = new PauseTransition(Duration.millis(40));
    private @Nullable Runnable waiting;
    private boolean held;

    /** Which way a handle goes. */
    public enum Way {
        /** An upright line that goes left and right. */
        SIDEWAYS,
        /** A level line that goes up and down. */
        UPRIGHT,
        /** A point that goes anywhere. */
        ANYWHERE
    }

    /** Is told how a handle is moved. */
    public interface Listener {
        /** It was dragged to a place on the overlay. */
        void dragged(double x, double y);

        /**
         * It was moved with the keys.
         *
         * @param right steps to the right, negative to the left
         * @param up steps up, negative down
         */
        void nudged(double right, double up);

        /** It is to go where it came from. */
        void reset();
    }

    /**
     * @param name style class, saying what it is the handle of
     * @param spoken says what it is and where it stands, for those who hear it
     */
    public DragHandle(Way way, String name, Supplier<String> spoken, Listener listener) {
        this.way = way;
        this.listener = listener;
        getStyleClass().addAll("drag-handle", name);
        grip.getStyleClass().add("grip");
        grip.setMouseTransparent(true);
        grip.setManaged(false);
        getChildren().add(grip);
        setManaged(false);
        setVisible(false);
        setFocusTraversable(true);
        setCursor(cursor(way));
        setAccessibleRole(AccessibleRole.SLIDER);
        focusedProperty().addListener((observable, before, now) -> setAccessibleText(spoken.get()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static Cursor cursor(Way way) {
        return switch (way) {
            case SIDEWAYS -> Cursor.H_RESIZE;
            case UPRIGHT -> Cursor.V_RESIZE;
            case ANYWHERE -> Cursor.MOVE;
        };
    }

    /** Whether it is being dragged: then it follows the mouse and not the figure. */
    public boolean held() {
        return held;
    }

    /** Tells what was meant at once, but no more often than every so often while it is dragged; the last is never lost. */
    public void tell(Runnable intent) {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            waiting = intent;
        } else {
            waiting = null;
            intent.run();
            pause.setOnFinished(event -> {
                if (waiting != null) {
                    tell(waiting);
                }
            });
            pause.playFromStart();
        }
    }

    /** Lays an upright line's handle over the plot. */
    public void placeUpright(double x, Rectangle2D plot) {
        setVisible(true);
        resizeRelocate(x - REACH, plot.getMinY(), 2 * REACH, plot.getHeight());
        grip.resizeRelocate(REACH - GRIP_THICK / 2, 3, GRIP_THICK, GRIP_LONG);
    }

    /** Lays a level line's handle over the plot, the grip at its right end. */
    public void placeLevel(double y, Rectangle2D plot) {
        setVisible(true);
        resizeRelocate(plot.getMinX(), y - REACH, plot.getWidth(), 2 * REACH);
        grip.resizeRelocate(plot.getWidth() - GRIP_LONG - 3, REACH - GRIP_THICK / 2, GRIP_LONG, GRIP_THICK);
    }

    /** Lays a level line's handle over a place where the line already ends in a thumb of its own. */
    public void placeLevel(double y, Rectangle2D line, double thumbX, double thumbSize) {
        setVisible(true);
        double high = Math.max(2 * REACH, thumbSize);
        resizeRelocate(line.getMinX(), y - high / 2, line.getWidth(), high);
        grip.resizeRelocate(thumbX - line.getMinX() - thumbSize / 2, (high - thumbSize) / 2, thumbSize, thumbSize);
    }

    /** Lays a point's handle over a place. */
    public void placePoint(double x, double y) {
        setVisible(true);
        double size = 2 * (REACH + 4);
        resizeRelocate(x - size / 2, y - size / 2, size, size);
        grip.resizeRelocate(0, 0, size, size);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            held = true;
            pseudoClassStateChanged(HELD, true);
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (held) {
            double x = getLayoutX() + event.getX();
            double y = getLayoutY() + event.getY();
            listener.dragged(x, y);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (!event.isStillSincePress()) {
            dragged(event); // a quick hand lets go further on than the last drag that was told
        }
        held = false;
        pseudoClassStateChanged(HELD, false);
        if (event.getClickCount() == 2 && event.isStillSincePress()) {
            listener.reset();
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        double step = event.isShiftDown() ? 10 : 1;
        if (way != Way.UPRIGHT && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            listener.nudged(event.getCode() == KeyCode.LEFT ? -step : step, 0);
            event.consume();
        } else if (way != Way.SIDEWAYS && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            listener.nudged(0, event.getCode() == KeyCode.DOWN ? -step : step);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            listener.reset();
            event.consume();
        }
    }
}

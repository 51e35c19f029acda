package org.proxylens.view.xy;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.view.chart.DragHandle;
import org.proxylens.view.chart.DrawnFrame;
import org.proxylens.view.chart.HoverCard;

/**
 * What mouse and keys do on a plane of points: the wheel zooms under the mouse (over an axis, that axis alone), dragging
 * draws a rubber band to zoom into, with the control key a rectangle around points to be chosen (with Alt as well a free
 * outline), dragging with the middle button, shift or the space bar moves the plane, a double
 * click shows all of it, a click chooses a point.
 */
final class XyGestures {
    private static final double WHEEL = 0.004;
    private static final double KEY_ZOOM = 1.25;
    private static final double KEY_PAN = 40;
    private static final double DRAG_FROM = 4;

    private final XyPane pane;
    private final XyListener listener;
    private final HoverCard card;
    private final RubberBand band;
    private final AreaSelection area;
    private Mode mode = Mode.NONE;
    private boolean space;
    private int pointed = -1;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;

    private enum Mode {
        NONE,
        PRESSED,
        BAND,
        AREA,
        PAN
    }

    XyGestures(XyPane pane, XyListener listener, HoverCard card) {
        this.pane = pane;
        this.listener = listener;
        this.card = card;
        band = new RubberBand(pane.overlay());
        area = new AreaSelection(pane.overlay());
    }

    void install() {
        pane.setFocusTraversable(true);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getX(), event.getY(), event.getZoomFactor()));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        pane.addEventHandler(KeyEvent.KEY_RELEASED, event -> space &= event.getCode() != KeyCode.SPACE);
    }

    private void moved(MouseEvent event) {
        boolean onHandle = event.getTarget() instanceof DragHandle;
        int row = onHandle ? -1 : row(pane.pointNear(event.getX(), event.getY()));
        point(row);
        if (row < 0) {
            card.hide();
        } else {
            card.show(listener.describe(row), event.getX(), event.getY());
        }
    }

    private int row(int point) {
        DrawnFrame<XyFigure, XyLayout> shown = pane.frame().get();
        return point < 0 || shown == null ? -1 : shown.figure().row(point);
    }

    private void leave() {
        card.hide();
        point(-1);
    }

    private void point(int row) {
        if (row != pointed) {
            pointed = row;
            listener.hovered(row);
        }
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        startX = event.getX();
        startY = event.getY();
        lastX = startX;
        lastY = startY;
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (primary && event.isShortcutDown()) {
            mode = Mode.AREA;
            area.begin(startX, startY, event.isAltDown());
        } else if (event.getButton() == MouseButton.MIDDLE || (primary && (event.isShiftDown() || space))) {
            begin(Mode.PAN, Cursor.CLOSED_HAND);
        } else if (primary) {
            mode = Mode.PRESSED;
        }
    }

    private void begin(Mode next, Cursor cursor) {
        mode = next;
        pane.setCursor(cursor);
        leave();
    }

    private void dragged(MouseEvent event) {
        XyLayout layout = pane.layoutToCome();
        if (layout == null) {
            return;
        }
        double far = Math.hypot(event.getX() - startX, event.getY() - startY);
        if (mode == Mode.PRESSED && far >= DRAG_FROM && layout.plot().contains(startX, startY)) {
            begin(Mode.BAND, Cursor.CROSSHAIR);
        }
        if (mode == Mode.AREA && (area.drawn() || far >= DRAG_FROM)) {
            leave();
            pane.setCursor(Cursor.CROSSHAIR);
            area.stretch(event.getX(), event.getY());
        } else if (mode == Mode.BAND) {
            band.stretch(layout.plot(), startX, startY, event.getX(), event.getY());
        } else if (mode == Mode.PAN) {
            pane.showPart(PlaneZoom.pan(layout, event.getX() - lastX, event.getY() - lastY));
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void released(MouseEvent event) {
        dragged(event);
        Mode ended = mode;
        end();
        if (ended == Mode.BAND) {
            XyLayout layout = pane.layoutToCome();
            if (layout != null) {
                band.zoomed(layout).ifPresent(pane::showPart);
            }
        } else if (ended == Mode.AREA && area.drawn()) {
            listener.chosen(pane.rowsWithin(area.area()), event.isShiftDown());
        } else if ((ended == Mode.PRESSED || ended == Mode.AREA) && event.isStillSincePress()) {
            clicked(event);
        }
    }

    private void clicked(MouseEvent event) {
        int row = row(pane.pointNear(event.getX(), event.getY()));
        if (event.getClickCount() == 2) {
            pane.reset();
        } else if (row >= 0) {
            listener.chosen(List.of(row), event.isShortcutDown());
        }
    }

    private void end() {
        mode = Mode.NONE;
        band.hide();
        area.hide();
        pane.setCursor(null);
    }

    private void scrolled(ScrollEvent event) {
        double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (turned != 0 && !event.isInertia()) {
            zoom(event.getX(), event.getY(), Math.exp(turned * WHEEL));
        }
        event.consume();
    }

    private void zoom(double x, double y, double factor) {
        XyLayout layout = pane.layoutToCome();
        if (layout == null) {
            return;
        }
        boolean underPlot = y > layout.plot().getMaxY();
        boolean besidePlot = x < layout.plot().getMinX();
        boolean both = underPlot == besidePlot;
        pane.showPart(PlaneZoom.zoom(layout, x, y, both || underPlot ? factor : 1, both || besidePlot ? factor : 1));
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> pane.zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> pane.zoom(1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> pane.reset();
            case LEFT -> pan(KEY_PAN, 0);
            case RIGHT -> pan(-KEY_PAN, 0);
            case UP -> pan(0, KEY_PAN);
            case DOWN -> pan(0, -KEY_PAN);
            case SPACE -> space = true;
            case ESCAPE -> known = escape();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private boolean escape() {
        if (mode == Mode.BAND || mode == Mode.AREA) {
            end();
        } else {
            listener.chosen(List.of(), false);
        }
        return true;
    }

    private void pan(double dx, double dy) {
        XyLayout layout = pane.layoutToCome();
        if (layout != null) {
            pane.showPart(PlaneZoom.pan(layout, dx, dy));
        }
    }
}

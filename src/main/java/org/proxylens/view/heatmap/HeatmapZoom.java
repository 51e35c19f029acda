package org.proxylens.view.heatmap;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapLayout;
import org.proxylens.figure.heatmap.HeatmapWindow;
import org.proxylens.view.chart.DragHandle;

/**
 * Which part of a heatmap is shown: the wheel comes nearer under the mouse, dragging moves the part, whole cells at a time,
 * so that every name and value stays readable.
 */
final class HeatmapZoom {
    private static final double WHEEL = 0.005;
    private static final double LEAST_DRAG = 4;

    private final HeatmapPane pane;
    private final ReadOnlyObjectWrapper<@Nullable HeatmapWindow> window = new ReadOnlyObjectWrapper<>();
    private @Nullable HeatmapWindow pressed;
    private double startX;
    private double startY;
    private double turned = 1;

    HeatmapZoom(HeatmapPane pane) {
        this.pane = pane;
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(ZoomEvent.ZOOM, event -> turn(event.getZoomFactor(), event.getX(), event.getY()));
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
    }

    /** The part that is shown, null for all. */
    ReadOnlyObjectProperty<@Nullable HeatmapWindow> window() {
        return window.getReadOnlyProperty();
    }

    /** Comes nearer to the middle of what is shown, or goes farther where the factor is below 1. */
    void zoom(double factor) {
        HeatmapLayout layout = pane.figureLayout();
        if (layout != null) {
            zoom(factor, layout.plot().getCenterX(), layout.plot().getCenterY());
        }
    }

    /** Shows all. */
    void reset() {
        window.set(null);
    }

    /** Moves what is shown so that a cell of the whole is in it. */
    void reveal(int row, int column) {
        HeatmapWindow now = window.get();
        int size = size();
        if (now != null && size > 0) {
            window.set(now.showing(size, row, column));
        }
    }

    /** A figure of so many devices is shown from now on: a part of another is meaningless. */
    void settle(int size) {
        HeatmapWindow now = window.get();
        if (now != null && (now.row() + now.cells() > size || now.column() + now.cells() > size)) {
            window.set(null);
        }
    }

    private int size() {
        HeatmapFigure figure = pane.shownFigure();
        return figure == null ? 0 : figure.order().length;
    }

    private HeatmapWindow current(int size) {
        HeatmapWindow now = window.get();
        return now == null ? HeatmapWindow.whole(size) : now;
    }

    private void scrolled(ScrollEvent event) {
        int size = size();
        if (size == 0) {
            return;
        }
        if (event.isShiftDown() || event.getDeltaX() != 0) {
            double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            show(current(size).moved(size, 0, -(int) Math.signum(delta)), size);
        } else {
            turn(Math.exp(WHEEL * event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }

    // fine wheels turn in steps too small for a cell: they are gathered
    private void turn(double factor, double x, double y) {
        turned *= factor;
        if (Math.abs(Math.log(turned)) > 0.04) {
            zoom(turned, x, y);
            turned = 1;
        }
    }

    private void zoom(double factor, double x, double y) {
        HeatmapLayout layout = pane.figureLayout();
        int size = size();
        if (layout == null || size == 0) {
            return;
        }
        double down = share(y - layout.plot().getY(), layout.plot().getHeight());
        double along = share(x - layout.plot().getX(), layout.plot().getWidth());
        show(current(size).zoomed(size, factor, down, along), size);
    }

    private static double share(double offset, double extent) {
        return Math.max(0, Math.min(1, offset / extent));
    }

    private void show(HeatmapWindow part, int size) {
        window.set(part.cells() >= size ? null : part);
    }

    private void press(MouseEvent event) {
        HeatmapLayout layout = pane.figureLayout();
        boolean button = event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE;
        boolean onCells = layout != null && layout.plot().contains(event.getX(), event.getY());
        pressed = button && onCells && !(event.getTarget() instanceof DragHandle) ? window.get() : null;
        startX = event.getX();
        startY = event.getY();
    }

    private void drag(MouseEvent event) {
        HeatmapLayout layout = pane.figureLayout();
        HeatmapWindow from = pressed;
        double far = Math.hypot(event.getX() - startX, event.getY() - startY);
        if (from == null || layout == null || far < LEAST_DRAG) {
            return;
        }
        pane.setCursor(Cursor.CLOSED_HAND);
        double width = layout.plot().getWidth() / layout.size();
        double height = layout.plot().getHeight() / layout.size();
        int rows = (int) Math.round((startY - event.getY()) / height);
        int columns = (int) Math.round((startX - event.getX()) / width);
        window.set(from.moved(size(), rows, columns));
    }

    private void release() {
        if (pressed != null) {
            pane.setCursor(null);
        }
        pressed = null;
    }
}

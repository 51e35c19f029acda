package org.proxylens.view.heatmap;

import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapLayout;
import org.proxylens.figure.heatmap.HeatmapLayout.Cell;
import org.proxylens.figure.heatmap.HeatmapWindow;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.DragHandle;
import org.proxylens.view.chart.DrawnFrame;
import org.proxylens.view.chart.FigurePane;
import org.proxylens.view.chart.HoverCard;

/** A heatmap whose cells and headers can be pointed at, gone through with the arrow keys and opened. */
final class HeatmapPane extends FigurePane<HeatmapFigure, HeatmapLayout> {
    private static final double KEY_ZOOM = 1.25;

    private final HeatmapListener listener;
    private final HeatmapHighlights marks;
    private final ThresholdHandle threshold;
    private final HoverCard card = new HoverCard();
    private final HeatmapZoom zoom;
    private @Nullable Supplier<? extends HeatmapFigure> whole;
    private @Nullable Cell current;

    HeatmapPane(Jobs jobs, HeatmapListener listener) {
        super(jobs, "heatmap");
        this.listener = listener;
        marks = new HeatmapHighlights(overlay());
        threshold = new ThresholdHandle(overlay(), listener);
        overlay().getChildren().add(card);
        zoom = new HeatmapZoom(this);
        zoom.window().addListener((observable, before, now) -> redraw());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty().addListener((observable, before, now) -> showCurrent());
        frame().addListener((observable, before, now) -> place());
    }

    /** Which part of the heatmap is shown. */
    HeatmapZoom zoom() {
        return zoom;
    }

    /** The figure on screen, null where there is none. */
    @Nullable
    HeatmapFigure shownFigure() {
        DrawnFrame<HeatmapFigure, HeatmapLayout> shown = frame().get();
        return shown == null ? null : shown.figure();
    }

    @Override
    public void show(Supplier<? extends HeatmapFigure> figure) {
        whole = figure;
        redraw();
    }

    private void redraw() {
        Supplier<? extends HeatmapFigure> all = whole;
        HeatmapWindow part = zoom.window().get();
        if (all != null) {
            card.hide();
            super.show(part == null ? all : () -> part(all.get(), part));
        }
    }

    // the devices may have become fewer since that part was chosen
    private static HeatmapFigure part(HeatmapFigure figure, HeatmapWindow part) {
        int size = figure.order().length;
        return part.row() + part.cells() <= size && part.column() + part.cells() <= size ? figure.within(part) : figure;
    }

    /** Marks the proxy's row and the target's column. */
    void mark(@Nullable String proxy, @Nullable String target) {
        marks.pair(proxy, target);
        place();
    }

    /** What the card beside the mouse says, null where there is none. */
    @Nullable
    CardText cardText() {
        return card.shown();
    }

    @Override
    public void tell(String text) {
        card.hide();
        whole = null;
        super.tell(text);
    }

    private void place() {
        DrawnFrame<HeatmapFigure, HeatmapLayout> shown = frame().get();
        if (shown != null) {
            zoom.settle(shown.figure().order().length);
        }
        marks.place(shown);
        threshold.place(shown);
        showCurrent();
    }

    private void moved(MouseEvent event) {
        HeatmapLayout layout = figureLayout();
        if (layout == null || event.getTarget() instanceof DragHandle) {
            leave();
            return;
        }
        double x = event.getX();
        double y = event.getY();
        Cell cell = layout.cellAt(x, y);
        int row = layout.rowHeaderAt(x, y);
        int column = layout.columnHeaderAt(x, y);
        marks.point(frame().get(), cell != null ? cell.row() : row, cell != null ? cell.column() : column);
        setCursor(cell != null || row >= 0 || column >= 0 ? Cursor.HAND : null);
        CardText text = cell != null
                ? listener.describe(cell.row(), cell.column())
                : row >= 0 ? listener.describeRow(row) : column >= 0 ? listener.describeColumn(column) : null;
        if (text == null) {
            card.hide();
        } else {
            card.show(text, x, y);
        }
    }

    private void leave() {
        card.hide();
        marks.point(frame().get(), -1, -1);
    }

    private void clicked(MouseEvent event) {
        HeatmapLayout layout = figureLayout();
        if (layout == null || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Cell cell = layout.cellAt(event.getX(), event.getY());
        int row = layout.rowHeaderAt(event.getX(), event.getY());
        int column = layout.columnHeaderAt(event.getX(), event.getY());
        if (cell != null) {
            current = cell;
            if (event.getClickCount() == 2) {
                listener.opened(cell.row(), cell.column());
            } else {
                listener.chosen(cell.row(), cell.column());
            }
        } else if (row >= 0) {
            header(event, () -> listener.rowChosen(row), () -> listener.sortedByRow(row));
        } else if (column >= 0) {
            header(event, () -> listener.columnChosen(column), () -> listener.sortedByColumn(column));
        }
    }

    private static void header(MouseEvent event, Runnable chosen, Runnable sorted) {
        (event.getClickCount() == 2 ? sorted : chosen).run();
    }

    private void keyPressed(KeyEvent event) {
        DrawnFrame<HeatmapFigure, HeatmapLayout> shown = frame().get();
        if (shown == null || shown.layout().size() == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int last = shown.layout().size() - 1;
        Cell at = currentIn(last);
        switch (event.getCode()) {
            case LEFT -> go(at.row(), at.column() - 1, last);
            case RIGHT -> go(at.row(), at.column() + 1, last);
            case UP -> go(at.row() - 1, at.column(), last);
            case DOWN -> go(at.row() + 1, at.column(), last);
            case HOME -> go(at.row(), 0, last);
            case END -> go(at.row(), last, last);
            case PAGE_UP -> go(0, at.column(), last);
            case PAGE_DOWN -> go(last, at.column(), last);
            case ENTER -> listener.opened(at.row(), at.column());
            case SPACE -> listener.chosen(at.row(), at.column());
            case P -> listener.rowChosen(at.row());
            case T -> listener.columnChosen(at.column());
            case S -> {
                if (event.isShiftDown()) {
                    listener.sortedByRow(at.row());
                } else {
                    listener.sortedByColumn(at.column());
                }
            }
            case PLUS, EQUALS, ADD -> zoom.zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom.zoom(1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> zoom.reset();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int row, int column, int last) {
        HeatmapFigure figure = shownFigure();
        HeatmapWindow part = zoom.window().get();
        boolean beyond = row < 0 || column < 0 || row > last || column > last;
        if (beyond && part != null && figure != null) {
            // the part moves on and the keys stay at its edge
            zoom.reveal(part.row() + row, part.column() + column);
        }
        current = new Cell(Math.max(0, Math.min(last, row)), Math.max(0, Math.min(last, column)));
        showCurrent();
        HeatmapLayout layout = figureLayout();
        if (layout != null) {
            var cell = layout.cell(current.row(), current.column());
            card.show(listener.describe(current.row(), current.column()), cell.getCenterX(), cell.getCenterY());
        }
    }

    private Cell currentIn(int last) {
        Cell at = current;
        return at == null ? new Cell(0, 0) : new Cell(Math.min(at.row(), last), Math.min(at.column(), last));
    }

    private void showCurrent() {
        DrawnFrame<HeatmapFigure, HeatmapLayout> shown = frame().get();
        boolean somewhere = shown != null && shown.layout().size() > 0 && isFocused();
        if (!somewhere || shown == null) {
            marks.focus(null, new Cell(0, 0));
            return;
        }
        Cell at = currentIn(shown.layout().size() - 1);
        marks.focus(shown.layout(), at);
        setAccessibleText(listener.describe(at.row(), at.column()).spoken());
    }
}

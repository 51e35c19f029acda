package org.proxylens.view.xy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.DrawnFrame;
import org.proxylens.view.chart.FigurePane;
import org.proxylens.view.chart.HoverCard;
import org.proxylens.view.chart.Lazy;

/** A plane of points that can be pointed at, chosen from, zoomed and moved. */
public final class XyPane extends FigurePane<XyFigure, XyLayout> {
    /** How near the mouse must come to a point, in logical pixels. */
    static final double REACH = 10;
    /** How large marks that stand out are. */
    private static final double ON_MARK = 6;

    private final XyMarks marks;
    private final HoverCard card = new HoverCard();
    private final Jobs jobs;
    private final String indexing;
    private final ObjectProperty<@Nullable Viewport> viewport = new SimpleObjectProperty<>();
    private @Nullable Lazy<XyFigure> base;
    private @Nullable Lazy<RowPoints> rowPoints;
    private @Nullable PointIndex index;
    private @Nullable RowPoints points;
    private @Nullable Lazy<RowPoints> pointsOf;
    private @Nullable Object plane;
    private int[] foreground = {};
    private int hovered = -1;
    private Set<Integer> chosen = Set.of();
    private boolean dark;

    /**
     * @param jobs draws and looks for points
     * @param kind tells its drawings from those of other panes
     */
    public XyPane(Jobs jobs, String kind, XyListener listener) {
        super(jobs, kind);
        this.jobs = jobs;
        indexing = "indexing " + kind;
        marks = new XyMarks(overlay());
        XyGestures gestures = new XyGestures(this, listener, card);
        gestures.install();
        overlay().getChildren().add(card);
        viewport.addListener((observable, before, now) -> showPart());
        frame().addListener((observable, before, now) -> findPoints(now));
    }

    /**
     * Shows a figure.
     *
     * @param figure is asked for it once, off the FX thread
     * @param what tells which plane it shows: the zoom stays while this does
     */
    public void show(Lazy<XyFigure> figure, Object what) {
        base = figure;
        rowPoints = new Lazy<>(() -> new RowPoints(figure.get()));
        if (!what.equals(plane)) {
            plane = what;
            card.hide();
            if (viewport.get() != null) {
                viewport.set(null);
                return;
            }
        }
        showPart();
    }

    @Override
    public void tell(String text) {
        base = null;
        plane = null;
        viewport.set(null);
        card.hide();
        super.tell(text);
    }

    /** The part of the plane that is shown, null for what the figure shows of itself. */
    public ObjectProperty<@Nullable Viewport> viewport() {
        return viewport;
    }

    /** Shows again what the figure shows of itself. */
    public void reset() {
        viewport.set(null);
    }

    /** Keeps the part that is shown, whatever the next figures would show of themselves. */
    public void hold() {
        XyLayout layout = layoutToCome();
        if (layout != null && viewport.get() == null) {
            viewport.set(layout.shown());
        }
    }

    /** Marks a row as the one under the mouse, wherever the mouse is; -1 for none. */
    public void hover(int row) {
        hovered = row;
        marks.hover(frame().get(), points, row);
    }

    /** Marks rows as chosen. */
    public void choose(Set<Integer> rows) {
        chosen = rows;
        marks.choose(frame().get(), points, chosen, dark);
    }

    /** Draws the marks to be seen on a dark or a light figure. */
    public void setDark(boolean dark) {
        this.dark = dark;
        choose(chosen);
    }

    /** What the card beside the mouse says, null where there is none. */
    @Nullable
    public CardText cardText() {
        return card.shown();
    }

    /** Which rows stand out on top of the others: near them, they are what the mouse points at. */
    public void setForeground(int[] rows) {
        foreground = rows;
    }

    /** The point nearest to a place within reach, -1 where there is none. */
    public int pointNear(double x, double y) {
        PointIndex current = index;
        if (current == null) {
            return -1;
        }
        int outstanding = outstandingNear(x, y);
        return outstanding >= 0 ? outstanding : current.nearest(x, y, REACH);
    }

    /** The rows whose points lie in an area of the pane and are in sight. */
    List<Integer> rowsWithin(java.awt.Shape area) {
        DrawnFrame<XyFigure, XyLayout> shown = frame().get();
        if (shown == null) {
            return List.of();
        }
        XyFigure figure = shown.figure();
        XyLayout layout = shown.layout();
        return IntStream.range(0, figure.points())
                .filter(point -> {
                    double x = layout.x().toCanvas(figure.x(point));
                    double y = layout.y().toCanvas(figure.y(point));
                    return layout.plot().contains(x, y) && area.contains(x, y);
                })
                .map(figure::row)
                .boxed()
                .toList();
    }

    private int outstandingNear(double x, double y) {
        DrawnFrame<XyFigure, XyLayout> shown = frame().get();
        RowPoints byRow = points;
        int best = -1;
        if (shown != null && byRow != null && shown.layout().plot().contains(x, y)) {
            double least = ON_MARK;
            for (int row : foreground) {
                int point = byRow.point(row);
                if (point >= 0) {
                    double dx = shown.layout().x().toCanvas(shown.figure().x(point)) - x;
                    double dy = shown.layout().y().toCanvas(shown.figure().y(point)) - y;
                    double distance = Math.hypot(dx, dy);
                    if (distance <= least) {
                        least = distance;
                        best = point;
                    }
                }
            }
        }
        return best;
    }

    /**
     * Where things will lie once all that was asked for is drawn, null where nothing is shown: what zooming on starts
     * from, so that quick turns of the wheel add up.
     */
    @Nullable
    public XyLayout layoutToCome() {
        XyLayout layout = figureLayout();
        Viewport part = viewport.get();
        Lazy<XyFigure> figure = base;
        if (layout == null || figure == null || layout.plot().isEmpty()) {
            return null;
        }
        Viewport view = part == null ? figure.get().shown() : part;
        return new XyLayout(
                layout.plot(),
                between(layout.x(), view.xLow(), view.xHigh()),
                between(layout.y(), view.yLow(), view.yHigh()));
    }

    /** Zooms at the middle of the plot; above 1 zooms in. */
    public void zoom(double factor) {
        XyLayout layout = layoutToCome();
        if (layout != null) {
            double x = layout.plot().getCenterX();
            double y = layout.plot().getCenterY();
            showPart(PlaneZoom.zoom(layout, x, y, factor, factor));
        }
    }

    /** Shows another part, as far as there is something to see there. */
    public void showPart(Viewport wish) {
        XyLayout layout = layoutToCome();
        DrawnFrame<XyFigure, XyLayout> shown = frame().get();
        if (layout == null || shown == null) {
            return;
        }
        Viewport now = layout.shown();
        Viewport whole = shown.figure().whole();
        viewport.set(
                PlaneZoom.within(wish, now, whole, layout.x().log(), layout.y().log()));
    }

    private void showPart() {
        Lazy<XyFigure> figure = base;
        Viewport part = viewport.get();
        if (figure != null) {
            show(() -> part == null ? figure.get() : figure.get().withViewport(part));
        }
    }

    private void findPoints(@Nullable DrawnFrame<XyFigure, XyLayout> drawn) {
        Lazy<RowPoints> byRow = rowPoints;
        jobs.cancel(indexing);
        index = null;
        if (drawn == null || byRow == null || pointsOf != byRow) {
            points = null;
        }
        mark();
        if (drawn == null || byRow == null) {
            return;
        }
        Job.Work<Found> work = progress -> new Found(PointIndex.of(drawn.figure(), drawn.layout()), byRow.get());
        jobs.start(indexing, "", Duration.ZERO, work, found -> found(found, byRow));
    }

    private void found(Found found, Lazy<RowPoints> byRow) {
        index = found.index();
        points = found.points();
        pointsOf = byRow;
        mark();
    }

    private void mark() {
        marks.hover(frame().get(), points, hovered);
        marks.choose(frame().get(), points, chosen, dark);
    }

    private static AxisScale between(AxisScale scale, double low, double high) {
        return new AxisScale(low, high, scale.from(), scale.to(), scale.log());
    }

    private record Found(PointIndex index, RowPoints points) {}
}

package org.proxylens.view.plane;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.view.chart.AxisSteps;
import org.proxylens.view.chart.DragHandle;
import org.proxylens.view.chart.DrawnFrame;
import org.proxylens.view.xy.XyPane;

/**
 * The handle of one edge of the region of interest. An open edge waits at the plot's border; dragged inwards it closes,
 * dragged back to the border of the whole it opens again.
 */
final class EdgeHandle implements DragHandle.Listener {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    /** How near to the plot's border, in logical pixels, an edge is let go to open. */
    private static final double AT_BORDER = 3;

    private final XyPane pane;
    private final RegionEdge edge;
    private final DragHandle handle;
    private final Consumer<RegionOfInterest> intent;
    private RegionOfInterest region = RegionOfInterest.ALL;
    private @Nullable DrawnFrame<XyFigure, XyLayout> shown;

    /** @param pane over whose overlay it lies; it keeps still while the edge is moved */
    EdgeHandle(XyPane pane, RegionEdge edge, Consumer<RegionOfInterest> intent) {
        this.pane = pane;
        this.edge = edge;
        this.intent = intent;
        DragHandle.Way way = edge.isLatency() ? DragHandle.Way.SIDEWAYS : DragHandle.Way.UPRIGHT;
        handle = new DragHandle(way, "region-handle", this::spoken, this);
        handle.setId("region-" + Messages.key(edge));
        pane.overlay().getChildren().add(handle);
    }

    /** Lays the handle over a drawing; while it is dragged it stays with the mouse. */
    void place(@Nullable DrawnFrame<XyFigure, XyLayout> drawing, RegionOfInterest current) {
        shown = drawing;
        if (!handle.held()) {
            region = current;
        }
        put();
    }

    @Override
    public void dragged(double x, double y) {
        DrawnFrame<XyFigure, XyLayout> drawing = shown;
        if (drawing == null) {
            return;
        }
        AxisScale axis = edge.axis(drawing.layout());
        double least = Math.min(axis.from(), axis.to());
        double most = Math.max(axis.from(), axis.to());
        double at = Math.max(least, Math.min(most, edge.isLatency() ? x : y));
        double border = axis.toCanvas(edge.border(drawing.figure().shown()));
        double value = axis.toValue(at);
        boolean open = Math.abs(at - border) <= AT_BORDER && wholeInSight(drawing);
        move(drawing, open ? edge.open() : AxisSteps.rounded(value, axis));
    }

    @Override
    public void nudged(double right, double up) {
        DrawnFrame<XyFigure, XyLayout> drawing = shown;
        if (drawing != null) {
            AxisScale axis = edge.axis(drawing.layout());
            double value = edge.value(region);
            double from = Double.isInfinite(value) ? innerBorder(drawing) : value;
            double step = AxisSteps.keyStep(axis) * (edge.isLatency() ? right : up);
            double to = AxisSteps.rounded(from + step, axis);
            move(drawing, edge.beyond(to, edge.border(drawing.figure().whole())) ? edge.open() : to);
        }
    }

    @Override
    public void reset() {
        DrawnFrame<XyFigure, XyLayout> drawing = shown;
        if (drawing != null) {
            move(drawing, edge.open());
        }
    }

    private void move(DrawnFrame<XyFigure, XyLayout> drawing, double value) {
        RegionOfInterest wanted = edge.with(region, value);
        if (!wanted.equals(region)) {
            pane.hold();
            region = wanted;
            shown = drawing;
            put();
            handle.tell(() -> intent.accept(wanted));
        }
    }

    /** Where the edge begins to bound anything that is shown. */
    private double innerBorder(DrawnFrame<XyFigure, XyLayout> drawing) {
        double shownBorder = edge.border(drawing.figure().shown());
        double wholeBorder = edge.border(drawing.figure().whole());
        return edge.beyond(shownBorder, wholeBorder) ? wholeBorder : shownBorder;
    }

    private boolean wholeInSight(DrawnFrame<XyFigure, XyLayout> drawing) {
        double border = edge.border(drawing.figure().shown());
        return edge.beyond(border, edge.border(drawing.figure().whole()));
    }

    private void put() {
        DrawnFrame<XyFigure, XyLayout> drawing = shown;
        if (drawing == null || drawing.layout().plot().isEmpty()) {
            handle.setVisible(false);
            return;
        }
        double value = edge.value(region);
        AxisScale axis = edge.axis(drawing.layout());
        double least = Math.min(axis.from(), axis.to());
        double most = Math.max(axis.from(), axis.to());
        double at = axis.toCanvas(
                Double.isInfinite(value) ? edge.border(drawing.figure().shown()) : value);
        boolean inSight = at >= least - 1 && at <= most + 1;
        // an edge out of sight can still be fetched from the border
        double shownAt = Math.max(least, Math.min(most, at));
        handle.pseudoClassStateChanged(OPEN, Double.isInfinite(value) || !inSight);
        if (edge.isLatency()) {
            handle.placeUpright(shownAt, drawing.layout().plot());
        } else {
            handle.placeLevel(shownAt, drawing.layout().plot());
        }
    }

    private String spoken() {
        String name = Messages.text("chart.region." + Messages.key(edge));
        double value = edge.value(region);
        return Double.isInfinite(value)
                ? Messages.text("chart.region.spoken-open", name)
                : Messages.text("chart.region.spoken", name, Numbers.significant(value, 4));
    }
}

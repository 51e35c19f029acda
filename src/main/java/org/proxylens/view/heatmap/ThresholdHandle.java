package org.proxylens.view.heatmap;

import java.awt.geom.Rectangle2D;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapLayout;
import org.proxylens.model.choice.Choices;
import org.proxylens.view.chart.DragHandle;
import org.proxylens.view.chart.DrawnFrame;

/** The threshold's line in a heatmap's legend, which can be dragged up and down. */
final class ThresholdHandle implements DragHandle.Listener {
    private static final double OVERHANG = 16;
    private static final double THUMB = 16;
    /** The threshold is set to whole hundredths: nobody means 0.8973. */
    private static final double GRAIN = 100;

    private final DragHandle handle;
    private final HeatmapListener listener;
    private @Nullable HeatmapLayout layout;
    private double threshold = Double.NaN;

    ThresholdHandle(Pane overlay, HeatmapListener listener) {
        handle = new DragHandle(DragHandle.Way.UPRIGHT, "threshold-handle", listener::describeThreshold, this);
        this.listener = listener;
        overlay.getChildren().add(handle);
    }

    /** Lays the handle over the line that was drawn; at the nearer end of the legend where it lies beyond. */
    void place(@Nullable DrawnFrame<HeatmapFigure, HeatmapLayout> shown) {
        HeatmapLayout at = shown == null ? null : shown.layout();
        layout = at;
        if (shown == null
                || at == null
                || at.legend().isEmpty()
                || Double.isNaN(shown.figure().threshold())) {
            handle.setVisible(false);
        } else if (!handle.held()) {
            threshold = shown.figure().threshold();
            put(at.legendScale().toCanvas(threshold));
        }
    }

    @Override
    public void dragged(double x, double y) {
        HeatmapLayout at = layout;
        if (at != null) {
            move(at.legendValueAt(y));
        }
    }

    @Override
    public void nudged(double right, double up) {
        move(threshold + up / GRAIN);
    }

    @Override
    public void reset() {
        move(Choices.DEFAULT_THRESHOLD);
    }

    private void move(double wish) {
        HeatmapLayout at = layout;
        if (at != null) {
            double low = Math.min(at.legendScale().low(), at.legendScale().high());
            double high = Math.max(at.legendScale().low(), at.legendScale().high());
            threshold = Math.rint(Math.max(low, Math.min(high, wish)) * GRAIN) / GRAIN;
            put(at.legendScale().toCanvas(threshold));
            double wanted = threshold;
            handle.tell(() -> listener.thresholdMoved(wanted));
        }
    }

    private void put(double y) {
        HeatmapLayout at = layout;
        if (at != null) {
            Rectangle2D bar = at.legend();
            Rectangle2D line = new Rectangle2D.Double(
                    bar.getX() - OVERHANG, bar.getY(), bar.getWidth() + 2 * OVERHANG, bar.getHeight());
            handle.placeLevel(Math.max(bar.getMinY(), Math.min(bar.getMaxY(), y)), line, bar.getX() - THUMB / 4, THUMB);
        }
    }
}

package org.proxylens.view.plane;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.model.Workbench;
import org.proxylens.view.chart.ChartLook;
import org.proxylens.view.control.FigureSource;
import org.proxylens.view.xy.XyPane;

/** A view of one plane of points, which waits a moment before it says that something is not there yet. */
public abstract sealed class PlaneView extends BorderPane implements FigureSource
        permits ParetoView, ScatterView, ThresholdView {
    /** What is shown. */
    final Workbench workbench;

    /** The plane of points. */
    final XyPane pane;

    /**
     * @param key of what the plane is called to those who hear it
     */
    PlaneView(Workbench workbench, XyPane pane, String id, String key) {
        this.workbench = workbench;
        this.pane = pane;
        ChartLook.apply(this, id, workbench.dark());
        setCenter(pane);
        pane.setAccessibleText(Messages.text(key));
    }

    @Override
    public final ObservableValue<? extends @Nullable Figure<?>> figure() {
        return pane.frame().map(frame -> frame.figure().withTheme(FigureTheme.LIGHT));
    }

    /** The plane of points, for tests. */
    final XyPane pane() {
        return pane;
    }
}

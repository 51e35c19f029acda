package org.proxylens.view.chart;

import java.util.Optional;
import javafx.scene.layout.BorderPane;
import org.proxylens.figure.Figure;
import org.proxylens.model.Workbench;
import org.proxylens.view.UserIntents;

/** The SRCC heatmap, with the controls that belong to it. */
public final class HeatmapView extends BorderPane {
    /**
     * @param workbench what is shown
     * @param intents is told what the user means
     */
    public HeatmapView(Workbench workbench, UserIntents intents) {
        getStyleClass().add("chart-view");
    }

    /** The figure as it stands on screen, in the light theme, for files; empty where there is nothing to show. */
    public Optional<Figure<?>> figure() {
        return Optional.empty();
    }
}

package org.proxylens.view.chart;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Parent;

/** How chart views look beyond the theme. */
final class ChartLook {
    private ChartLook() {}

    static void apply(Parent view, String name) {
        URL sheet = Objects.requireNonNull(ChartLook.class.getResource("/styles/chart.css"));
        view.getStylesheets().add(sheet.toExternalForm());
        view.getStyleClass().addAll("chart-view", name);
    }
}

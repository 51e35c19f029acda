package org.proxylens.view.chart;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The slim strip over a chart that holds what belongs to it alone. */
final class ChartHeader extends HBox {
    private final HBox left = new HBox();
    private final HBox right = new HBox();

    ChartHeader() {
        getStyleClass().add("chart-header");
        left.getStyleClass().add("chart-header-part");
        right.getStyleClass().add("chart-header-part");
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, right);
    }

    ChartHeader left(Node... nodes) {
        left.getChildren().addAll(nodes);
        return this;
    }

    ChartHeader right(Node... nodes) {
        right.getChildren().addAll(nodes);
        return this;
    }
}

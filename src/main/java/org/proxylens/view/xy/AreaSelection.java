package org.proxylens.view.xy;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;

/** The rectangle or the free outline that is drawn with the mouse around the points to be selected. */
final class AreaSelection {
    private final Polygon outline = new Polygon();
    private final List<Double> corners = new ArrayList<>();
    private boolean free;

    AreaSelection(Pane overlay) {
        outline.getStyleClass().add("rubber-band");
        outline.setManaged(false);
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        overlay.getChildren().add(outline);
    }

    /** @param freely whether the outline follows the mouse; it is a rectangle otherwise */
    void begin(double x, double y, boolean freely) {
        free = freely;
        corners.clear();
        corners.addAll(List.of(x, y));
    }

    /** The mouse has come here. */
    void stretch(double x, double y) {
        if (free) {
            corners.addAll(List.of(x, y));
        } else {
            double x0 = corners.get(0);
            double y0 = corners.get(1);
            corners.clear();
            corners.addAll(List.of(x0, y0, x, y0, x, y, x0, y));
        }
        outline.getPoints().setAll(corners);
        outline.setVisible(true);
    }

    void hide() {
        outline.setVisible(false);
    }

    /** Whether the mouse was moved since it was pressed. */
    boolean drawn() {
        return corners.size() > 2;
    }

    /** What it encloses. */
    Path2D area() {
        Path2D area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < corners.size(); i += 2) {
            if (i == 0) {
                area.moveTo(corners.get(0), corners.get(1));
            } else {
                area.lineTo(corners.get(i), corners.get(i + 1));
            }
        }
        area.closePath();
        return area;
    }
}

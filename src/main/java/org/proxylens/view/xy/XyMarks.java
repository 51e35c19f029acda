package org.proxylens.view.xy;

import java.awt.geom.Rectangle2D;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.view.chart.DrawnFrame;

/** The marks over a plane of points: rings around those chosen, a ring and a cross hair at the one under the mouse. */
final class XyMarks {
    private static final double RING = 6;

    private final Canvas chosen = new Canvas();
    private boolean bare = true;
    private final Circle halo = new Circle(RING + 1);
    private final Circle ring = new Circle(RING);
    private final Line toX = new Line();
    private final Line toY = new Line();

    XyMarks(Pane overlay) {
        chosen.setMouseTransparent(true);
        chosen.widthProperty().bind(overlay.widthProperty());
        chosen.heightProperty().bind(overlay.heightProperty());
        halo.getStyleClass().add("hover-halo");
        ring.getStyleClass().add("hover-ring");
        toX.getStyleClass().add("cross-hair");
        toY.getStyleClass().add("cross-hair");
        overlay.getChildren().add(chosen);
        for (Shape shape : new Shape[] {toX, toY, halo, ring}) {
            shape.setMouseTransparent(true);
            shape.setManaged(false);
            shape.setVisible(false);
            overlay.getChildren().add(shape);
        }
    }

    /** Puts ring and cross hair at a row's point, or away where the row is not in sight. */
    void hover(@Nullable DrawnFrame<XyFigure, XyLayout> frame, @Nullable RowPoints points, int row) {
        int point = points == null ? -1 : points.point(row);
        boolean inSight = false;
        if (frame != null && point >= 0) {
            Rectangle2D plot = frame.layout().plot();
            double x = frame.layout().x().toCanvas(frame.figure().x(point));
            double y = frame.layout().y().toCanvas(frame.figure().y(point));
            inSight = within(plot, x, y);
            place(plot, x, y);
        }
        for (Node node : new Node[] {toX, toY, halo, ring}) {
            node.setVisible(inSight);
        }
    }

    /** Draws a ring around each chosen row's point. */
    void choose(
            @Nullable DrawnFrame<XyFigure, XyLayout> frame,
            @Nullable RowPoints points,
            Set<Integer> rows,
            boolean dark) {
        if (rows.isEmpty() && bare) {
            return;
        }
        bare = rows.isEmpty();
        GraphicsContext pen = chosen.getGraphicsContext2D();
        pen.clearRect(0, 0, chosen.getWidth(), chosen.getHeight());
        if (frame == null || points == null) {
            return;
        }
        XyLayout layout = frame.layout();
        for (int row : rows) {
            int point = points.point(row);
            if (point >= 0) {
                double x = layout.x().toCanvas(frame.figure().x(point));
                double y = layout.y().toCanvas(frame.figure().y(point));
                if (within(layout.plot(), x, y)) {
                    ring(pen, x, y, dark);
                }
            }
        }
    }

    private void place(Rectangle2D plot, double x, double y) {
        for (Circle circle : new Circle[] {halo, ring}) {
            circle.setCenterX(x);
            circle.setCenterY(y);
        }
        set(toX, x, Math.min(y + RING + 2, plot.getMaxY()), x, plot.getMaxY());
        set(toY, plot.getMinX(), y, Math.max(x - RING - 2, plot.getMinX()), y);
    }

    private static void set(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private static void ring(GraphicsContext pen, double x, double y, boolean dark) {
        pen.setLineWidth(4);
        pen.setStroke(dark ? Color.BLACK : Color.WHITE);
        pen.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
        pen.setLineWidth(2);
        pen.setStroke(dark ? Color.WHITE : Color.BLACK);
        pen.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
    }

    private static boolean within(Rectangle2D plot, double x, double y) {
        return x >= plot.getMinX() && x <= plot.getMaxX() && y >= plot.getMinY() && y <= plot.getMaxY();
    }
}

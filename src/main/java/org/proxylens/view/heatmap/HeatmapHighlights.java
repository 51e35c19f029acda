package org.proxylens.view.heatmap;

import java.awt.geom.Rectangle2D;
import java.util.function.IntFunction;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapLayout;
import org.proxylens.figure.heatmap.HeatmapLayout.Cell;
import org.proxylens.view.chart.DrawnFrame;

/** The marks over a heatmap: the proxy's row, the target's column, what the mouse is over, where the keys stand. */
final class HeatmapHighlights {
    private final Rectangle proxyRow = new Rectangle();
    private final Rectangle targetColumn = new Rectangle();
    private final Rectangle proxyHeader = new Rectangle();
    private final Polygon targetHeader = new Polygon();
    private final Rectangle pointedRow = new Rectangle();
    private final Polygon pointedColumn = new Polygon();
    private final Rectangle pointedCell = new Rectangle();
    private final Rectangle focusedCell = new Rectangle();
    private @Nullable String proxy;
    private @Nullable String target;

    HeatmapHighlights(Pane overlay) {
        style(overlay, proxyHeader, "proxy-header");
        style(overlay, targetHeader, "target-header");
        style(overlay, pointedRow, "pointed-header");
        style(overlay, pointedColumn, "pointed-header");
        style(overlay, proxyRow, "proxy-row");
        style(overlay, targetColumn, "target-column");
        style(overlay, pointedCell, "pointed-cell");
        style(overlay, focusedCell, "focused-cell");
    }

    /** Which devices are the pair; shown with the next {@link #place}. */
    void pair(@Nullable String newProxy, @Nullable String newTarget) {
        proxy = newProxy;
        target = newTarget;
    }

    /** Lays the pair's marks over a drawing. */
    void place(@Nullable DrawnFrame<HeatmapFigure, HeatmapLayout> shown) {
        HeatmapFigure figure = shown == null ? null : shown.figure();
        int row = figure == null ? -1 : position(figure, proxy, figure::rowDevice);
        int column = figure == null ? -1 : position(figure, target, figure::columnDevice);
        proxyRow.setVisible(row >= 0);
        proxyHeader.setVisible(row >= 0);
        targetColumn.setVisible(column >= 0);
        targetHeader.setVisible(column >= 0);
        if (shown != null && row >= 0) {
            Rectangle2D cell = shown.layout().cell(row, 0);
            Rectangle2D plot = shown.layout().plot();
            lay(proxyRow, plot.getMinX(), cell.getMinY(), plot.getWidth(), cell.getHeight());
            layRowHeader(proxyHeader, shown.layout(), row);
        }
        if (shown != null && column >= 0) {
            Rectangle2D cell = shown.layout().cell(0, column);
            Rectangle2D plot = shown.layout().plot();
            lay(targetColumn, cell.getMinX(), plot.getMinY(), cell.getWidth(), plot.getHeight());
            layColumnHeader(targetHeader, shown.layout(), column);
        }
        point(shown, -1, -1);
    }

    /** Marks what the mouse is over: a cell, or a header where the other is -1, or nothing. */
    void point(@Nullable DrawnFrame<HeatmapFigure, HeatmapLayout> shown, int row, int column) {
        pointedRow.setVisible(shown != null && row >= 0);
        pointedColumn.setVisible(shown != null && column >= 0);
        pointedCell.setVisible(shown != null && row >= 0 && column >= 0);
        if (shown == null) {
            return;
        }
        if (row >= 0) {
            layRowHeader(pointedRow, shown.layout(), row);
        }
        if (column >= 0) {
            layColumnHeader(pointedColumn, shown.layout(), column);
        }
        if (row >= 0 && column >= 0) {
            lay(pointedCell, shown.layout().cell(row, column));
        }
    }

    /** Rings the cell where the keys stand; null where they stand elsewhere. */
    void focus(@Nullable HeatmapLayout layout, Cell cell) {
        focusedCell.setVisible(layout != null);
        if (layout != null) {
            lay(focusedCell, layout.cell(cell.row(), cell.column()));
        }
    }

    private static int position(HeatmapFigure figure, @Nullable String device, IntFunction<String> names) {
        for (int at = 0; at < figure.size(); at++) {
            if (names.apply(at).equals(device)) {
                return at;
            }
        }
        return -1;
    }

    private static void layRowHeader(Rectangle mark, HeatmapLayout layout, int row) {
        Rectangle2D cell = layout.cell(row, 0);
        Rectangle2D headers = layout.rowHeaders();
        lay(mark, headers.getMinX(), cell.getMinY(), headers.getWidth(), cell.getHeight());
    }

    private static void layColumnHeader(Polygon mark, HeatmapLayout layout, int column) {
        Rectangle2D cell = layout.cell(0, column);
        Rectangle2D headers = layout.columnHeaders();
        double lean = layout.lean(headers.getMaxY());
        Double[] corners = {
            cell.getMinX(),
            headers.getMinY(),
            cell.getMinX(),
            layout.slantFrom(),
            cell.getMinX() - lean,
            headers.getMaxY(),
            cell.getMaxX() - lean,
            headers.getMaxY(),
            cell.getMaxX(),
            layout.slantFrom(),
            cell.getMaxX(),
            headers.getMinY()
        };
        mark.getPoints().setAll(corners);
    }

    private static void lay(Rectangle mark, Rectangle2D area) {
        lay(mark, area.getX(), area.getY(), area.getWidth(), area.getHeight());
    }

    private static void lay(Rectangle mark, double x, double y, double width, double height) {
        mark.setX(x);
        mark.setY(y);
        mark.setWidth(width);
        mark.setHeight(height);
    }

    private static void style(Pane overlay, Shape mark, String styleClass) {
        mark.getStyleClass().add(styleClass);
        mark.setMouseTransparent(true);
        mark.setManaged(false);
        mark.setVisible(false);
        overlay.getChildren().add(mark);
    }
}

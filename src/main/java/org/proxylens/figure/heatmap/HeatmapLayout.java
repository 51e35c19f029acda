package org.proxylens.figure.heatmap;

import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.FigureLayout;

/**
 * Where the parts of a heatmap lie. Rows and columns are counted in drawing order from the top left; see
 * {@link HeatmapFigure#device} for the device behind one.
 *
 * @param plot the cells
 * @param size rows, and columns
 * @param rowHeaders the names at the left of the rows, as high as the plot
 * @param columnHeaders the names below the columns, as wide as the plot
 * @param slant how far a column's header leans to the left, canvas units per unit of depth; 0 where it is upright
 * @param slantFrom canvas y from which it leans
 * @param legend the colour bar; empty where there is none
 * @param legendScale values along the colour bar
 * @param thresholdLine canvas y of the threshold in the colour bar; NaN where there is none in its range
 */
public record HeatmapLayout(
        Rectangle2D plot,
        int size,
        Rectangle2D rowHeaders,
        Rectangle2D columnHeaders,
        double slant,
        double slantFrom,
        Rectangle2D legend,
        AxisScale legendScale,
        double thresholdLine)
        implements FigureLayout {

    /** A layout with nothing in it. */
    static final HeatmapLayout NONE = new HeatmapLayout(
            new Rectangle2D.Double(),
            0,
            new Rectangle2D.Double(),
            new Rectangle2D.Double(),
            0,
            0,
            new Rectangle2D.Double(),
            new AxisScale(0, 1, 0, 1, false),
            Double.NaN);

    /** A cell by its place in drawing order. */
    public record Cell(int row, int column) {}

    /** The cell at a place, null where there is none. */
    public @Nullable Cell cellAt(double x, double y) {
        if (size == 0 || !plot.contains(x, y)) {
            return null;
        }
        return new Cell(index(y - plot.getY(), plot.getHeight()), index(x - plot.getX(), plot.getWidth()));
    }

    /** Where a cell lies. */
    public Rectangle2D cell(int row, int column) {
        double width = plot.getWidth() / size;
        double height = plot.getHeight() / size;
        return new Rectangle2D.Double(plot.getX() + column * width, plot.getY() + row * height, width, height);
    }

    /** The row whose header is at a place, -1 where there is none. */
    public int rowHeaderAt(double x, double y) {
        return size == 0 || !rowHeaders.contains(x, y) ? -1 : index(y - plot.getY(), plot.getHeight());
    }

    /** The column whose header is at a place, -1 where there is none. */
    public int columnHeaderAt(double x, double y) {
        if (size == 0 || y < columnHeaders.getMinY() || y >= columnHeaders.getMaxY()) {
            return -1;
        }
        double foot = x - plot.getX() + lean(y);
        return foot < 0 || foot >= plot.getWidth() ? -1 : index(foot, plot.getWidth());
    }

    /** How far to the left of its column a column's header lies at a height, in canvas units. */
    public double lean(double y) {
        return slant * Math.max(0, y - slantFrom);
    }

    /** The value at a height in the colour bar, kept inside the scale. */
    public double legendValueAt(double y) {
        double inside = Math.max(legend.getMinY(), Math.min(legend.getMaxY(), y));
        return legendScale.toValue(inside);
    }

    private int index(double offset, double extent) {
        return Math.max(0, Math.min(size - 1, (int) (offset * size / extent)));
    }
}

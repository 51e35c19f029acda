package org.proxylens.figure.heatmap;

/**
 * The part of a heatmap that is shown: a square of cells, counted in drawing order.
 *
 * @param row the first row
 * @param column the first column
 * @param cells so many rows, and columns
 */
public record HeatmapWindow(int row, int column, int cells) {
    /** So many cells are shown at least where there are as many. */
    public static final int LEAST = 4;

    /** All of a heatmap. */
    public static HeatmapWindow whole(int size) {
        return new HeatmapWindow(0, 0, size);
    }

    /**
     * As near as can be to other places in a heatmap.
     *
     * @param size rows, and columns, of the whole
     */
    private static HeatmapWindow within(int size, int row, int column, int cells) {
        int shown = Math.max(Math.min(LEAST, size), Math.min(size, cells));
        return new HeatmapWindow(clamp(row, size - shown), clamp(column, size - shown), shown);
    }

    /**
     * Shows more or fewer cells; the cell under a place stays under it.
     *
     * @param size rows, and columns, of the whole
     * @param factor above 1 to come nearer
     * @param down the place from the top, a share of the shown rows
     * @param along the place from the left, a share of the shown columns
     */
    public HeatmapWindow zoomed(int size, double factor, double down, double along) {
        int wanted = (int) Math.round(cells / factor);
        int other = factor > 1 ? Math.min(cells - 1, wanted) : Math.max(cells + 1, wanted);
        int shown = Math.max(Math.min(LEAST, size), Math.min(size, other));
        return within(
                size,
                (int) Math.round(row + down * (cells - shown)),
                (int) Math.round(column + along * (cells - shown)),
                shown);
    }

    /** Moved by so many rows and columns, as far as there are any. */
    public HeatmapWindow moved(int size, int rows, int columns) {
        return within(size, row + rows, column + columns, cells);
    }

    /** Moved as little as it takes to show a cell of the whole. */
    public HeatmapWindow showing(int size, int wantedRow, int wantedColumn) {
        return within(size, nearest(row, wantedRow), nearest(column, wantedColumn), cells);
    }

    private int nearest(int first, int wanted) {
        return Math.max(wanted - cells + 1, Math.min(wanted, first));
    }

    private static int clamp(int value, int most) {
        return Math.max(0, Math.min(most, value));
    }
}

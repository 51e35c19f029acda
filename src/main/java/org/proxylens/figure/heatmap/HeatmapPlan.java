package org.proxylens.figure.heatmap;

import java.util.List;

/**
 * How the parts of a heatmap divide a canvas.
 *
 * @param layout where they lie
 * @param scale colours
 * @param names how the devices' names are written
 * @param title lines over everything
 * @param caption lines under the title
 * @param treeHeight of the tree over the columns, 0 for none
 * @param keyTop where the key begins
 */
record HeatmapPlan(
        HeatmapLayout layout,
        ColourScale scale,
        Names names,
        List<String> title,
        List<String> caption,
        double treeHeight,
        double keyTop) {
    /** Between names and cells. */
    static final double GAP = 5;

    /** How far a slanted name ends right of its column's middle and below the cells, in sizes of its letters. */
    static final double SLANTED_BY = 0.3;

    /** How much larger a title is than other text. */
    static final double TITLE = 1.15;

    /** How column names stand. */
    enum Turn {
        LEVEL,
        SLANTED,
        UPRIGHT
    }

    /**
     * How the devices' names are written.
     *
     * @param size of the letters
     * @param every how many devices share one name; 1 where all are named
     * @param turn how column names stand
     * @param rowMost the most a row's name may take
     * @param columnMost the most a column's name may take
     */
    record Names(double size, int every, Turn turn, double rowMost, double columnMost) {}
}

package org.proxylens.figure.table;

import java.awt.Color;

/**
 * Points of a figure that are drawn alike.
 *
 * @param name what the legend calls them
 * @param kind how they are drawn
 * @param color in which colour
 * @param x values along x
 * @param y values along y
 */
@SuppressWarnings("ArrayRecordComponent") // columns, written and never compared
public record DrawnSeries(String name, Kind kind, Color color, double[] x, double[] y) {
    /** How points are drawn. */
    public enum Kind {
        /** Many points. */
        CLOUD,
        /** Marks on a line. */
        LINE,
        /** The steps of a front. */
        STEPS
    }
}

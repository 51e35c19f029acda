package org.proxylens.figure;

import java.awt.geom.Rectangle2D;

/** Where the parts of a drawn figure lie, in the canvas's own units (not device pixels). */
public interface FigureLayout {
    /** The area the data are drawn in; empty where the figure shows words only. */
    Rectangle2D plot();
}

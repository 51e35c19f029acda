package org.proxylens.figure;

import java.awt.geom.Rectangle2D;

/** The layout of a figure with two axes. */
public record XyLayout(Rectangle2D plot, AxisScale x, AxisScale y) implements FigureLayout {}

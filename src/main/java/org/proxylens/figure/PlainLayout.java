package org.proxylens.figure;

import java.awt.geom.Rectangle2D;

/**
 * The layout of a figure with nothing in it to point at.
 *
 * @param plot the area drawn in; empty where the figure is words only
 */
public record PlainLayout(Rectangle2D plot) implements FigureLayout {}

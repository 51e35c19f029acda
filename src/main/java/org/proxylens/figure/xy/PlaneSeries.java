package org.proxylens.figure.xy;

import org.proxylens.figure.SeriesLook;

/**
 * A series of a plane as it was added.
 *
 * @param look how it is drawn, and what the legend calls it
 * @param x values along x
 * @param y values along y
 * @param steps whether it is a front: level from one member to the next, then up
 * @param cloud whether it is all points of a cloud, which lie beneath everything else
 */
@SuppressWarnings("ArrayRecordComponent") // columns, written and never compared
public record PlaneSeries(SeriesLook look, double[] x, double[] y, boolean steps, boolean cloud) {}

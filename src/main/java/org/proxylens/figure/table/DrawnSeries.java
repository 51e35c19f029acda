package org.proxylens.figure.table;

import java.util.List;
import org.proxylens.figure.curves.Curve;
import org.proxylens.figure.xy.PlaneSeries;

/**
 * Points of a figure that are drawn alike.
 *
 * @param drawn the points
 * @param low lower edge of the band around each; empty for none
 * @param high upper edge of the band around each; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // columns, written and never compared
record DrawnSeries(PlaneSeries drawn, double[] low, double[] high) {
    private static final double[] NONE = {};

    /** A series, with the band of the curve of its name. */
    static DrawnSeries of(PlaneSeries series, List<Curve> curves) {
        return curves.stream()
                .filter(curve -> curve.low().length > 0
                        && curve.name().equals(series.look().label()))
                .filter(curve -> curve.x().length == series.x().length)
                .findFirst()
                .map(curve -> new DrawnSeries(series, curve.low(), curve.high()))
                .orElseGet(() -> new DrawnSeries(series, NONE, NONE));
    }

    /** What the legend calls it. */
    String name() {
        return drawn.look().label();
    }

    /** Whether there is a band around its points. */
    boolean banded() {
        return low.length > 0;
    }
}

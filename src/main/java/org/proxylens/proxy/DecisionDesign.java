package org.proxylens.proxy;

import org.proxylens.data.Dataset;

/** Which architectures to measure next to decide soonest whether a known device can stand in for a new one. */
public final class DecisionDesign {
    private DecisionDesign() {}

    /**
     * The next architectures to measure, in the order to measure them.
     *
     * @param known the known devices
     * @param measured the new device's latencies by row, NaN where not measured; all NaN for a start
     * @param count how many
     * @return rows not measured yet; fewer than asked for where there are no more
     */
    public static int[] next(Dataset known, double[] measured, int count) {
        throw new UnsupportedOperationException();
    }
}

package org.proxylens.proxy;

import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;

/** Adapts to a target: the door to every {@link AdaptationMethod}. */
public final class Adapter {
    private Adapter() {}

    /**
     * Picks the architectures to measure among those a device of the dataset has latencies for, and adapts.
     *
     * @param target a device of the dataset; it is never part of its own pool
     * @param samples how many to measure
     * @throws org.proxylens.data.DataException where the target, proxy or a pool device is unknown or has too few
     *     latencies, or the method needs arch strings and there are none
     */
    public static Adaptation sampled(
            Dataset dataset, String target, int samples, Design design, AdaptationOptions options, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adapts to a new device from all the measurements there are.
     *
     * @param dataset the known devices
     * @param target the new device's name (a device of that name in the dataset is left out of the pool)
     * @param measured its latency by architecture row of the dataset, NaN where not measured
     * @throws org.proxylens.data.DataException as above
     */
    public static Adaptation measured(
            Dataset dataset, String target, double[] measured, AdaptationOptions options, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Which architectures to measure next on a new device, the most telling first.
     *
     * @param measured what has been measured by architecture row, NaN elsewhere; all NaN for a start
     * @param count how many
     * @return architecture rows
     */
    public static int[] measureNext(
            Dataset dataset, String target, double[] measured, int count, AdaptationOptions options) {
        throw new UnsupportedOperationException();
    }
}

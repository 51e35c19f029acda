package org.proxylens.rank;

/** The order of devices in a heatmap: average-linkage clustering on 1 − SRCC with optimal leaf order. */
public final class DeviceOrder {
    private DeviceOrder() {}

    /**
     * Clusters devices so that alike ones stand together. Devices with no defined SRCC to any other come last, in the
     * given order.
     *
     * @param srcc symmetric matrix, NaN where undefined
     * @return device indices in drawing order
     */
    public static int[] cluster(double[][] srcc) {
        throw new UnsupportedOperationException();
    }
}

package org.proxylens.rank;

import java.util.stream.IntStream;

/** The order of devices in a heatmap: average-linkage clustering on 1 − SRCC with optimal leaf order. */
public final class DeviceOrder {
    private DeviceOrder() {}

    /**
     * An order with the tree it comes from.
     *
     * @param order device indices in drawing order, those in no cluster last
     * @param tree the merges of the devices that have any defined SRCC, in their order
     */
    @SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
    record Clustering(int[] order, AverageLinkage.Merges tree) {}

    /**
     * Clusters devices so that alike ones stand together. Devices with no defined SRCC to any other come last, in the
     * given order.
     *
     * @param srcc symmetric matrix, NaN where undefined
     * @return device indices in drawing order
     */
    public static int[] cluster(double[][] srcc) {
        return clustering(srcc).order();
    }

    /** The same order with the tree it comes from. */
    public static DeviceTree tree(double[][] srcc) {
        return DeviceTree.of(clustering(srcc));
    }

    /**
     * As {@link #cluster}, with the merges. Distances between clusters are means over the pairs that are defined; where
     * two clusters share none they are as far as can be (2). For the leaf order a missing pair is as far as the
     * clusters in which the two meet.
     */
    static Clustering clustering(double[][] srcc) {
        int[] devices = IntStream.range(0, srcc.length)
                .filter(device -> comparable(srcc, device))
                .toArray();
        double[][] distance = new double[devices.length][devices.length];
        for (int i = 0; i < devices.length; i++) {
            for (int j = 0; j < devices.length; j++) {
                distance[i][j] = 1 - srcc[devices[i]][devices[j]];
            }
        }
        AverageLinkage.Merges merges = AverageLinkage.cluster(distance);
        int[] leaves = new LeafOrder(merges, distance).best();
        int[] order = new int[srcc.length];
        for (int i = 0; i < leaves.length; i++) {
            order[i] = devices[leaves[i]];
        }
        int next = leaves.length;
        for (int device = 0; device < srcc.length; device++) {
            if (!comparable(srcc, device)) {
                order[next++] = device;
            }
        }
        return new Clustering(order, merges);
    }

    private static boolean comparable(double[][] srcc, int device) {
        return IntStream.range(0, srcc.length).anyMatch(other -> other != device && !Double.isNaN(srcc[device][other]));
    }
}

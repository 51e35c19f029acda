package org.proxylens.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tree behind the cluster order of devices, laid along that order.
 *
 * @param order device indices in drawing order, those in no cluster last
 * @param branches one per merge of two clusters, by rising height
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record DeviceTree(int[] order, List<Branch> branches) {

    public DeviceTree {
        branches = List.copyOf(branches);
    }

    /**
     * Where two clusters meet. Places count along the order, the middle of the first device being 0; a cluster stands
     * half-way between its two halves.
     *
     * @param left where the left cluster stands
     * @param right where the right one stands
     * @param leftHeight the height at which the left one came to be, 0 for a device
     * @param rightHeight the same of the right one
     * @param height the mean distance, 1 − SRCC, between the two
     */
    public record Branch(double left, double right, double leftHeight, double rightHeight, double height) {}

    static DeviceTree of(DeviceOrder.Clustering clustering) {
        AverageLinkage.Merges merges = clustering.tree();
        int leaves = merges.left().length + 1;
        // leaves are counted in the devices' own order, leaving out those in no cluster
        int[] devices = Arrays.copyOf(clustering.order(), Math.min(leaves, clustering.order().length));
        int[] sorted = devices.clone();
        Arrays.sort(sorted);
        double[] place = new double[2 * leaves];
        double[] height = new double[2 * leaves];
        for (int at = 0; at < devices.length; at++) {
            place[Arrays.binarySearch(sorted, devices[at])] = at;
        }
        List<Branch> branches = new ArrayList<>();
        for (int merge = 0; merge < merges.left().length; merge++) {
            int a = merges.left()[merge];
            int b = merges.right()[merge];
            int left = place[a] <= place[b] ? a : b;
            int right = left == a ? b : a;
            height[leaves + merge] = merges.height()[merge];
            place[leaves + merge] = (place[left] + place[right]) / 2;
            branches.add(new Branch(place[left], place[right], height[left], height[right], merges.height()[merge]));
        }
        return new DeviceTree(clustering.order(), branches);
    }

    /** How many groups are left where the tree is cut at a distance: devices that meet at or below it are together. */
    public int groups(double cut) {
        return order.length
                - (int) branches.stream()
                        .filter(branch -> branch.height() <= cut)
                        .count();
    }
}

package org.proxylens.rank;

import java.util.stream.IntStream;
import org.proxylens.data.Progress;

/**
 * The order of a tree's leaves with the least sum of distances between neighbours, among all orders that the tree
 * allows (Bar-Joseph, Gifford and Jaakkola 2001, Bioinformatics 17:S22-S29, with their bounds that end a search early).
 *
 * <p>Leaves are numbered as they stand in the tree, so that each subtree is a range of them. {@code best[u][w]} is the
 * least cost of ordering the subtree in which u and w meet with u and w at its ends. Two leaves meet in one node only,
 * so one matrix holds all subtrees. O(n³) time at worst, O(n²) room.
 */
final class LeafOrder {
    /** Pairs of leaves of two subtrees that are worth a second thread. */
    private static final int LEAST_SHARED = 2000;
    /** Leaves that one thread takes at a time: what it writes of them lies side by side. */
    private static final int TOGETHER = 16;

    private final AverageLinkage.Merges merges;
    private final int n;
    private final int[] leafAt;
    private final int[] from;
    private final int[] to;
    private final double[][] distance;
    private final double[][] best;

    /** @param known symmetric, NaN where unknown: such a pair is as far as the height at which its clusters meet */
    LeafOrder(AverageLinkage.Merges merges, double[][] known) {
        this.merges = merges;
        n = known.length;
        leafAt = new int[n];
        from = new int[Math.max(1, 2 * n - 1)];
        to = new int[from.length];
        if (n > 0) {
            number(from.length - 1);
        }
        best = new double[n][n];
        distance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance[i][j] = known[leafAt[i]][leafAt[j]];
            }
        }
        for (int merge = 0; merge < n - 1; merge++) {
            fill(merges.left()[merge], merges.right()[merge], merges.height()[merge]);
        }
    }

    /** Numbers the leaves from left to right. */
    private void number(int root) {
        int[] open = new int[from.length];
        int opened = 0;
        open[opened++] = root;
        int next = 0;
        while (opened > 0) {
            int node = open[--opened];
            from[node] = next;
            if (node < n) {
                leafAt[next++] = node;
                to[node] = next;
            } else {
                open[opened++] = merges.right()[node - n];
                open[opened++] = merges.left()[node - n];
            }
        }
        for (int node = n; node < from.length; node++) {
            to[node] = to[merges.right()[node - n]];
        }
    }

    private void fill(int left, int right, double height) {
        for (int i = from[left]; i < to[left]; i++) {
            for (int j = from[right]; j < to[right]; j++) {
                if (Double.isNaN(distance[i][j])) {
                    distance[i][j] = height;
                    distance[j][i] = height;
                }
            }
        }
    }

    /** The leaves in the best order; of an order and its reverse, the one that starts with the lower leaf. */
    int[] best() {
        if (n < 2) {
            return IntStream.range(0, n).toArray();
        }
        for (int merge = 0; merge < n - 1; merge++) {
            order(merges.left()[merge], merges.right()[merge]);
        }
        int root = 2 * n - 2;
        int[] ends = bestEnds(root);
        boolean turned = leafAt[ends[0]] > leafAt[ends[1]];
        int[] order = new int[n];
        place(root, ends[turned ? 1 : 0], ends[turned ? 0 : 1], order, 0);
        return order;
    }

    /** The child of a subtree whose leaves may stand at the far end of it from {@code leaf}; a leaf itself. */
    private int farSide(int node, int leaf) {
        if (node < n) {
            return node;
        }
        int left = merges.left()[node - n];
        return contains(left, leaf) ? merges.right()[node - n] : left;
    }

    private boolean contains(int node, int leaf) {
        return from[node] <= leaf && leaf < to[node];
    }

    private void order(int left, int right) {
        int start = from[right];
        int end = to[right];
        double[] nearest = nearest(left, right);
        double[] least = new double[n];
        for (int w = start; w < end; w++) {
            int far = farSide(right, w);
            least[w] = least(best[w], from[far], to[far]);
        }
        int count = to[left] - from[left];
        if ((long) count * (end - start) < LEAST_SHARED) {
            orderFrom(from[left], to[left], left, right, nearest, least, new Scratch(n));
            return;
        }
        ParallelTasks.run((count + TOGETHER - 1) / TOGETHER, Progress.NONE, () -> new Scratch(n), (scratch, task) -> {
            int first = from[left] + task * TOGETHER;
            orderFrom(first, Math.min(to[left], first + TOGETHER), left, right, nearest, least, scratch);
        });
    }

    /**
     * What one thread needs.
     *
     * @param rising sorts
     * @param toRight the least cost to each leaf of the right subtree
     */
    @SuppressWarnings("ArrayRecordComponent") // filled again and again, never compared
    private record Scratch(RisingOrder rising, double[] toRight) {
        Scratch(int leaves) {
            this(new RisingOrder(), new double[leaves]);
        }
    }

    /** The costs with each of some leaves at one end: none is read before the next merge, so that each may have its own thread. */
    private void orderFrom(int first, int end, int left, int right, double[] nearest, double[] least, Scratch scratch) {
        for (int u = first; u < end; u++) {
            int inner = farSide(left, u);
            int[] byCost = scratch.rising().of(best[u], from[inner], to[inner]);
            for (int k = from[right]; k < to[right]; k++) {
                scratch.toRight()[k] = cheapest(best[u], distance[k], byCost, to[inner] - from[inner], nearest[k]);
            }
            for (int side = 0; side < 2; side++) {
                orderTo(right, side, u, least, scratch);
            }
        }
    }

    /** The costs with u at one end and each leaf of one side of the right subtree at the other. */
    private void orderTo(int right, int side, int u, double[] least, Scratch scratch) {
        if (right < n && side == 1) {
            return;
        }
        int ends = right < n ? right : side == 0 ? merges.left()[right - n] : merges.right()[right - n];
        int inner = right < n ? right : side == 0 ? merges.right()[right - n] : merges.left()[right - n];
        double[] toRight = scratch.toRight();
        int[] byCost = scratch.rising().of(toRight, from[inner], to[inner]);
        for (int w = from[ends]; w < to[ends]; w++) {
            double cost = cheapest(toRight, best[w], byCost, to[inner] - from[inner], least[w]);
            best[u][w] = cost;
            best[w][u] = cost;
        }
    }

    /** The least sum of two costs over some leaves by rising first cost, where the second is never below a bound. */
    private static double cheapest(double[] first, double[] second, int[] leaves, int count, double bound) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            int leaf = leaves[i];
            if (first[leaf] + bound >= least) {
                break;
            }
            least = Math.min(least, first[leaf] + second[leaf]);
        }
        return least;
    }

    /** The distance of each leaf of one subtree to the nearest of the other. */
    private double[] nearest(int left, int right) {
        double[] nearest = new double[n];
        for (int k = from[right]; k < to[right]; k++) {
            nearest[k] = least(distance[k], from[left], to[left]);
        }
        return nearest;
    }

    private static double least(double[] values, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    private int[] bestEnds(int node) {
        int left = merges.left()[node - n];
        int right = merges.right()[node - n];
        int[] ends = new int[2];
        double least = Double.POSITIVE_INFINITY;
        for (int u = from[left]; u < to[left]; u++) {
            for (int w = from[right]; w < to[right]; w++) {
                if (best[u][w] < least) {
                    least = best[u][w];
                    ends = new int[] {u, w};
                }
            }
        }
        return ends;
    }

    /** Writes a subtree's leaves from {@code first} to {@code last}: finds the two inner ends that gave its cost. */
    private void place(int node, int first, int last, int[] order, int at) {
        if (node < n) {
            order[at] = leafAt[first];
            return;
        }
        int left = merges.left()[node - n];
        int right = merges.right()[node - n];
        if (!contains(left, first)) {
            int swap = left;
            left = right;
            right = swap;
        }
        double least = Double.POSITIVE_INFINITY;
        int innerFirst = first;
        int innerLast = last;
        int farFirst = farSide(left, first);
        int farLast = farSide(right, last);
        for (int m = from[farFirst]; m < to[farFirst]; m++) {
            for (int k = from[farLast]; k < to[farLast]; k++) {
                double cost = best[first][m] + distance[m][k] + best[k][last];
                if (cost < least) {
                    least = cost;
                    innerFirst = m;
                    innerLast = k;
                }
            }
        }
        place(left, first, innerFirst, order, at);
        place(right, innerLast, last, order, at + to[left] - from[left]);
    }
}

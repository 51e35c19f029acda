package org.proxylens.rank;

import java.util.Arrays;

/**
 * The order of a tree's leaves with the least sum of distances between neighbours, among all orders that the tree
 * allows (Bar-Joseph, Gifford and Jaakkola 2001, Bioinformatics 17:S22-S29).
 *
 * <p>{@code best[u][w]} is the least cost of ordering the subtree in which u and w meet with u and w at its ends. Two
 * leaves meet in one node only, so one matrix holds all subtrees. O(n³) time, O(n²) room.
 */
final class LeafOrder {
    private final AverageLinkage.Merges merges;
    private final int n;
    private final double[][] distance;
    private final double[][] best;
    private final int[][] members;

    /** @param known symmetric, NaN where unknown: such a pair is as far as the height at which its clusters meet */
    LeafOrder(AverageLinkage.Merges merges, double[][] known) {
        this.merges = merges;
        n = known.length;
        best = new double[n][n];
        members = new int[2 * n][];
        for (int leaf = 0; leaf < n; leaf++) {
            members[leaf] = new int[] {leaf};
        }
        distance = new double[n][];
        for (int leaf = 0; leaf < n; leaf++) {
            distance[leaf] = known[leaf].clone();
        }
        for (int merge = 0; merge < n - 1; merge++) {
            int[] left = members[merges.left()[merge]];
            int[] right = members[merges.right()[merge]];
            fill(left, right, merges.height()[merge]);
            members[n + merge] = joined(left, right);
        }
    }

    private static int[] joined(int[] left, int[] right) {
        int[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }

    private void fill(int[] left, int[] right, double height) {
        for (int i : left) {
            for (int j : right) {
                if (Double.isNaN(distance[i][j])) {
                    distance[i][j] = height;
                    distance[j][i] = height;
                }
            }
        }
    }

    /** The leaves in the best order; of an order and its reverse, the one that starts with the lower leaf. */
    int[] best() {
        if (n == 0) {
            return new int[0];
        }
        for (int merge = 0; merge < n - 1; merge++) {
            order(merges.left()[merge], merges.right()[merge]);
        }
        int[] order = new int[n];
        int root = n == 1 ? 0 : 2 * n - 2;
        int[] ends = n == 1 ? new int[] {0, 0} : bestEnds(root);
        place(root, Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1]), order, 0);
        return order;
    }

    /** The leaves at the far end of a subtree that has {@code leaf} at its near end. */
    private int[] farEnds(int node, int leaf) {
        if (node < n) {
            return members[node];
        }
        int left = merges.left()[node - n];
        int right = merges.right()[node - n];
        return contains(left, leaf) ? members[right] : members[left];
    }

    private boolean contains(int node, int leaf) {
        for (int member : members[node]) {
            if (member == leaf) {
                return true;
            }
        }
        return false;
    }

    private void order(int left, int right) {
        double[] toRight = new double[n];
        int[][] farEnds = new int[n][];
        for (int w : members[right]) {
            farEnds[w] = farEnds(right, w);
        }
        for (int u : members[left]) {
            int[] inner = farEnds(left, u);
            for (int k : members[right]) {
                double least = Double.POSITIVE_INFINITY;
                for (int m : inner) {
                    least = Math.min(least, best[u][m] + distance[k][m]);
                }
                toRight[k] = least;
            }
            for (int w : members[right]) {
                double least = Double.POSITIVE_INFINITY;
                for (int k : farEnds[w]) {
                    least = Math.min(least, toRight[k] + best[w][k]);
                }
                best[u][w] = least;
                best[w][u] = least;
            }
        }
    }

    private int[] bestEnds(int node) {
        int[] ends = new int[2];
        double least = Double.POSITIVE_INFINITY;
        for (int u : members[merges.left()[node - n]]) {
            for (int w : members[merges.right()[node - n]]) {
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
            order[at] = first;
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
        for (int m : farEnds(left, first)) {
            for (int k : farEnds(right, last)) {
                double cost = best[first][m] + distance[m][k] + best[k][last];
                if (cost < least) {
                    least = cost;
                    innerFirst = m;
                    innerLast = k;
                }
            }
        }
        place(left, first, innerFirst, order, at);
        place(right, innerLast, last, order, at + members[left].length);
    }
}

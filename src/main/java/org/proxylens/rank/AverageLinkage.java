package org.proxylens.rank;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Average-linkage clustering in O(n²) by chains of nearest neighbours (Murtagh 1983, The Computer Journal 26:354-359),
 * over the pairs whose distance is known.
 */
final class AverageLinkage {
    /** The distance of clusters between which no pair is known: that of opposite rankings. */
    static final double FARTHEST = 2;

    private final double[][] sum;
    private final int[][] known;
    private final boolean[] alive;
    private final int[] chain;
    private int chained;

    private AverageLinkage(double[][] distance) {
        int n = distance.length;
        sum = new double[n][n];
        known = new int[n][n];
        alive = new boolean[n];
        chain = new int[n];
        Arrays.fill(alive, true);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && !Double.isNaN(distance[i][j])) {
                    sum[i][j] = distance[i][j];
                    known[i][j] = 1;
                }
            }
        }
    }

    /** Merges by rising height; node n + i is made by merge i. */
    @SuppressWarnings("ArrayRecordComponent") // used inside this class, never compared
    record Merges(int[] left, int[] right, double[] height) {}

    /** @param distance symmetric, NaN where unknown */
    static Merges cluster(double[][] distance) {
        int n = distance.length;
        AverageLinkage linkage = new AverageLinkage(distance);
        int count = Math.max(0, n - 1);
        int[][] joined = new int[count][];
        double[] height = new double[count];
        for (int merge = 0; merge < count; merge++) {
            int[] pair = linkage.nearestPair();
            joined[merge] = pair;
            height[merge] = linkage.distance(pair[0], pair[1]);
            linkage.join(pair[0], pair[1]);
        }
        return byHeight(joined, height, n);
    }

    private double distance(int i, int j) {
        return known[i][j] == 0 ? FARTHEST : sum[i][j] / known[i][j];
    }

    private int[] nearestPair() {
        if (chained == 0) {
            chain[chained++] = 0; // every merge keeps the earlier place, so this one is alive
        }
        while (true) {
            int end = chain[chained - 1];
            int before = chained > 1 ? chain[chained - 2] : -1;
            int nearest = before;
            double least = before < 0 ? Double.POSITIVE_INFINITY : distance(end, before);
            for (int other = 0; other < alive.length; other++) {
                double to = alive[other] && other != end ? distance(end, other) : Double.POSITIVE_INFINITY;
                if (to < least) {
                    least = to;
                    nearest = other;
                }
            }
            if (nearest == before) {
                chained -= 2;
                return new int[] {Math.min(end, nearest), Math.max(end, nearest)};
            }
            chain[chained++] = nearest;
        }
    }

    /** The cluster of both keeps the first one's place. */
    private void join(int kept, int gone) {
        alive[gone] = false;
        for (int other = 0; other < alive.length; other++) {
            if (alive[other] && other != kept) {
                sum[kept][other] += sum[gone][other];
                known[kept][other] += known[gone][other];
                sum[other][kept] = sum[kept][other];
                known[other][kept] = known[kept][other];
            }
        }
    }

    private static Merges byHeight(int[][] joined, double[] height, int n) {
        Integer[] rising = IntStream.range(0, height.length).boxed().toArray(Integer[]::new);
        Arrays.sort(rising, Comparator.comparingDouble(merge -> height[merge]));
        int[] left = new int[height.length];
        int[] right = new int[height.length];
        double[] heights = new double[height.length];
        int[] node = IntStream.range(0, n).toArray();
        int[] parent = IntStream.range(0, n).toArray();
        for (int merge = 0; merge < rising.length; merge++) {
            int[] pair = joined[rising[merge]];
            int first = root(parent, pair[0]);
            int second = root(parent, pair[1]);
            left[merge] = node[first];
            right[merge] = node[second];
            heights[merge] = height[rising[merge]];
            parent[second] = first;
            node[first] = n + merge;
        }
        return new Merges(left, right, heights);
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}

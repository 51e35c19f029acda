package org.proxylens.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeviceOrderTest {
    private static final double NONE = Double.NaN;

    /** Devices 0, 2 and 1, 3 are alike; of the two clusters 2 and 1 are nearest. */
    @Test
    void alikeDevicesStandTogether() {
        double[][] srcc = {
            {1.0, 0.1, 0.9, 0.0},
            {0.1, 1.0, 0.4, 0.8},
            {0.9, 0.4, 1.0, 0.2},
            {0.0, 0.8, 0.2, 1.0}
        };
        DeviceOrder.Clustering found = DeviceOrder.clustering(srcc);
        assertThat(found.order()).containsExactly(0, 2, 1, 3);
        assertThat(found.tree().left()).containsExactly(0, 1, 4);
        assertThat(found.tree().right()).containsExactly(2, 3, 5);
        assertThat(found.tree().height()).containsExactly(new double[] {0.1, 0.2, 0.825}, within(1e-15));
    }

    @Test
    void devicesWithoutAnySrccComeLast() {
        double[][] srcc = {
            {NONE, NONE, NONE, NONE},
            {NONE, 1, NONE, 0.5},
            {NONE, NONE, 1, NONE},
            {NONE, 0.5, NONE, 1}
        };
        assertThat(DeviceOrder.cluster(srcc)).containsExactly(1, 3, 0, 2);
    }

    @Test
    void oneMissingCellDoesNotBreakTheOrder() {
        double[][] srcc = {
            {1.0, 0.9, NONE, 0.2},
            {0.9, 1.0, 0.8, 0.1},
            {NONE, 0.8, 1.0, 0.3},
            {0.2, 0.1, 0.3, 1.0}
        };
        int[] order = DeviceOrder.cluster(srcc);
        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    @Test
    void clustersThatShareNoPairAreJoinedLast() {
        double[][] srcc = {
            {1, NONE, 0.2, NONE},
            {NONE, 1, NONE, -0.5},
            {0.2, NONE, 1, NONE},
            {NONE, -0.5, NONE, 1}
        };
        DeviceOrder.Clustering found = DeviceOrder.clustering(srcc);
        assertThat(found.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(found.tree().height()).containsExactly(0.8, 1.5, AverageLinkage.FARTHEST);
    }

    @Test
    void fewDevices() {
        assertThat(DeviceOrder.cluster(new double[0][0])).isEmpty();
        assertThat(DeviceOrder.cluster(new double[][] {{1}})).containsExactly(0);
        assertThat(DeviceOrder.cluster(new double[][] {{1, 0.5}, {0.5, 1}})).containsExactly(0, 1);
        assertThat(DeviceOrder.clustering(new double[][] {{1}}).tree().height()).isEmpty();
    }

    @Property(tries = 300)
    void theLeafOrderIsTheBestTheTreeAllows(@ForAll @IntRange(min = 2, max = 8) int n, @ForAll long seed) {
        double[][] srcc = random(n, seed, 0);
        DeviceOrder.Clustering found = DeviceOrder.clustering(srcc);
        double best = Double.POSITIVE_INFINITY;
        for (int flips = 0; flips < 1 << (n - 1); flips++) {
            best = Math.min(best, length(leaves(found.tree(), 2 * n - 2, flips), srcc));
        }
        assertThat(length(found.order(), srcc)).isCloseTo(best, within(1e-12));
    }

    @Property(tries = 300)
    void mergesJoinTheNearestClustersInTurn(@ForAll @IntRange(min = 2, max = 12) int n, @ForAll long seed) {
        double[][] srcc = random(n, seed, 0);
        AverageLinkage.Merges tree = DeviceOrder.clustering(srcc).tree();
        Set<Integer> open = new TreeSet<>(IntStream.range(0, n).boxed().toList());
        for (int merge = 0; merge < n - 1; merge++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int a : open) {
                for (int b : open) {
                    nearest = a == b ? nearest : Math.min(nearest, mean(tree, a, b, srcc));
                }
            }
            assertThat(mean(tree, tree.left()[merge], tree.right()[merge], srcc))
                    .isCloseTo(nearest, within(1e-12));
            assertThat(tree.height()[merge]).isCloseTo(nearest, within(1e-12));
            assertThat(open.remove(tree.left()[merge])).isTrue();
            assertThat(open.remove(tree.right()[merge])).isTrue();
            open.add(n + merge);
        }
    }

    @Property(tries = 100)
    void everyDeviceStandsOnceWhateverIsMissing(@ForAll @IntRange(min = 1, max = 30) int n, @ForAll long seed) {
        int[] order = DeviceOrder.cluster(random(n, seed, 0.5));
        assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
    }

    private static double[][] random(int n, long seed, double missing) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] srcc = new double[n][n];
        for (int i = 0; i < n; i++) {
            srcc[i][i] = 1;
            for (int j = 0; j < i; j++) {
                srcc[i][j] = random.nextDouble() < missing ? NONE : 2 * random.nextDouble() - 1;
                srcc[j][i] = srcc[i][j];
            }
        }
        return srcc;
    }

    private static double length(int[] order, double[][] srcc) {
        return IntStream.range(1, order.length)
                .mapToDouble(i -> 1 - srcc[order[i - 1]][order[i]])
                .sum();
    }

    private static double mean(AverageLinkage.Merges tree, int a, int b, double[][] srcc) {
        int[] left = leaves(tree, a, 0);
        int[] right = leaves(tree, b, 0);
        return Arrays.stream(left)
                        .mapToDouble(i -> Arrays.stream(right)
                                .mapToDouble(j -> 1 - srcc[i][j])
                                .sum())
                        .sum()
                / (left.length * right.length);
    }

    /** The leaves of a node with merge i turned round where bit i is set. */
    private static int[] leaves(AverageLinkage.Merges tree, int node, int flips) {
        int n = tree.left().length + 1;
        if (node < n) {
            return new int[] {node};
        }
        int[] left = leaves(tree, tree.left()[node - n], flips);
        int[] right = leaves(tree, tree.right()[node - n], flips);
        boolean flip = (flips >> (node - n) & 1) == 1;
        return IntStream.concat(Arrays.stream(flip ? right : left), Arrays.stream(flip ? left : right))
                .toArray();
    }

    @Test
    void theTreeStandsOverItsOrderAndIsCutIntoGroups() {
        // 0 and 2 are alike, 1 and 3 are alike, 4 is compared with nobody
        double n = Double.NaN;
        double[][] srcc = {
            {1, 0.5, 0.95, 0.5, n},
            {0.5, 1, 0.5, 0.9, n},
            {0.95, 0.5, 1, 0.5, n},
            {0.5, 0.9, 0.5, 1, n},
            {n, n, n, n, 1}
        };
        DeviceTree tree = DeviceOrder.tree(srcc);

        assertThat(tree.order()).isEqualTo(DeviceOrder.cluster(srcc));
        assertThat(tree.groups(0)).isEqualTo(5);
        assertThat(tree.groups(0.07)).isEqualTo(4);
        assertThat(tree.groups(0.2)).isEqualTo(3);
        assertThat(tree.groups(0.5)).isEqualTo(2);
        DeviceTree.Branch root = tree.branches().get(2);
        assertThat(root.left()).isEqualTo(0.5);
        assertThat(root.right()).isEqualTo(2.5);
        assertThat(root.height()).isCloseTo(0.5, within(1e-12));
    }
}

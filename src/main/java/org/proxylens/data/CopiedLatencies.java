package org.proxylens.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds latencies that were copied from one architecture to another instead of being measured: its file says so, or
 * isomorphic cells have the same latency to the last digit. Measured twins differ (on a Pixel 3 by 22 % in the median),
 * but a coarse clock or a simulator that counts operations ties them with many cells besides: a tie tells of a copy
 * only where no other cell has that latency, or where all twins tie. How many such ties rounding makes by chance is
 * seen from the twins that are one step of the clock apart: noise wider than a step puts twice as many there, one step
 * up and one down.
 */
public final class CopiedLatencies {
    private static final int LEAST = 5;
    /** Of the reference sets 39 % of the twins tie at the most (FPGA), 5 % with a latency that no other cell has (Myriad). */
    private static final double NEARLY_ALL = 0.9;

    private static final double UNSHARED = 0.1;

    /** The clock's step: nearly the smallest distance of different latencies; less than the last bits is none. */
    private static final double STEP_QUANTILE = 0.01;

    private static final double LAST_BITS = 1e-9;

    private final int @Nullable [] groups;

    /** Looks for isomorphic cells among the architectures. */
    public CopiedLatencies(ArchitectureTable architectures) {
        int[] found = architectures.hasArchs() ? architectures.isomorphs() : new int[0];
        groups = IntStream.range(0, found.length).anyMatch(row -> found[row] >= 0 && found[row] != row) ? found : null;
    }

    /** The rows whose latency is another's on this device; empty where there is no sign of copying. */
    public BitSet of(Device device) {
        return !device.copied().isEmpty() ? device.copied() : groups == null ? new BitSet() : twins(device, groups);
    }

    private static BitSet twins(Device device, int[] group) {
        double[] latencies = device.exactLatencies();
        int[] rising = rising(latencies, group);
        int[] seenAt = new int[group.length];
        Arrays.fill(seenAt, -1);
        BitSet groups = new BitSet();
        BitSet copies = new BitSet();
        int repeated = 0;
        int distinct = 0;
        int shared = 0;
        long unshared = 0;
        int end;
        for (int start = 0; start < rising.length; start = end, distinct++) {
            int copied = 0;
            boolean several = false;
            for (end = start; end < rising.length && same(latencies, rising[start], rising[end]); end++) {
                int own = group[rising[end]];
                several |= own != group[rising[start]];
                if (seenAt[own] == start) {
                    copies.set(rising[end]);
                    copied++;
                }
                seenAt[own] = start;
                repeated += groups.get(own) ? 1 : 0;
                groups.set(own);
            }
            shared += several ? 1 : 0;
            unshared += several ? 0 : copied;
        }
        boolean telling = copies.cardinality() >= Math.max(LEAST, NEARLY_ALL * repeated)
                ? shared < distinct
                : unshared >= LEAST
                        && unshared >= Math.min(UNSHARED * repeated, byChance(latencies, rising, group) + LEAST);
        return telling ? copies : new BitSet();
    }

    /** The most ties that noise and rounding put among twins: as many as are one step apart, and two standard deviations. */
    private static double byChance(double[] latencies, int[] rising, int[] group) {
        double[] gaps = IntStream.range(1, rising.length)
                .mapToDouble(i -> gap(latencies[rising[i - 1]], latencies[rising[i]]))
                .filter(gap -> gap > 0)
                .sorted()
                .toArray();
        double step = gaps.length == 0 ? 0 : gaps[(int) (STEP_QUANTILE * gaps.length)];
        double[] last = new double[group.length];
        int near = 0;
        for (int row : rising) {
            double gap = gap(last[group[row]], latencies[row]);
            near += gap > 0 && gap < 1.5 * step ? 1 : 0;
            last[group[row]] = latencies[row];
        }
        return near + 2 * Math.sqrt(near);
    }

    /** The distance of two rising latencies, 0 where they differ in their last bits alone. */
    private static double gap(double low, double high) {
        return high - low > LAST_BITS * high ? high - low : 0;
    }

    private static boolean same(double[] latencies, int row, int other) {
        return latencies[row] == latencies[other];
    }

    /** The rows of known cells with a latency, by latency and then by row. */
    private static int[] rising(double[] latencies, int[] group) {
        double[] sorted = new double[group.length];
        int n = 0;
        for (int row = 0; row < group.length; row++) {
            if (group[row] >= 0 && !Double.isNaN(latencies[row])) {
                sorted[n++] = latencies[row];
            }
        }
        Arrays.sort(sorted, 0, n);
        int[] next = new int[n];
        Arrays.setAll(next, i -> i);
        int[] rows = new int[n];
        for (int row = 0; row < group.length; row++) {
            if (group[row] >= 0 && !Double.isNaN(latencies[row])) {
                rows[next[place(sorted, n, latencies[row])]++] = row;
            }
        }
        return rows;
    }

    /** The first place of a value among rising ones. */
    private static int place(double[] sorted, int n, double value) {
        int low = 0;
        int high = n - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

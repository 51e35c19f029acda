package org.proxylens.data;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.space.Spaces;

/**
 * Finds latencies that were copied from one architecture to another instead of being measured: its file says so, or
 * isomorphic cells have the same latency to the last digit. Measured twins differ (on a Pixel 3 by 22 % in the median),
 * but a coarse clock or a simulator that counts operations ties them with many cells besides: a tie tells of a copy
 * only where no other cell has that latency, or where all twins tie.
 */
public final class CopiedLatencies {
    private static final int LEAST = 5;
    /** Of the reference sets 39 % of the twins tie at the most (FPGA), 3 % with a latency that no other cell has. */
    private static final double NEARLY_ALL = 0.9;

    private static final double UNSHARED = 0.1;

    private final int @Nullable [] groups;

    /** Looks for isomorphic cells among the architectures. */
    public CopiedLatencies(ArchitectureTable architectures) {
        groups = architectures.hasArchs() ? groups(architectures) : null;
    }

    /** The first row of the same cell up to isomorphism, for each row; -1 where nothing is known of the cell. */
    private static int[] groups(ArchitectureTable architectures) {
        Map<String, Integer> first = new HashMap<>();
        int[] groups = new int[architectures.size()];
        for (int row = 0; row < groups.length; row++) {
            String arch = architectures.arch(row);
            Integer before = arch == null ? Integer.valueOf(-1) : first.putIfAbsent(Spaces.canonicalForm(arch), row);
            groups[row] = before == null ? row : before;
        }
        return groups;
    }

    /** The rows whose latency is another's on this device; empty where there is no sign of copying. */
    public BitSet of(Device device) {
        return !device.copied().isEmpty() ? device.copied() : groups == null ? new BitSet() : twins(device, groups);
    }

    private static BitSet twins(Device device, int[] group) {
        Map<Double, Integer> groupOf = new HashMap<>();
        Set<Double> shared = new HashSet<>();
        Map<Integer, Set<Double>> seen = new HashMap<>();
        BitSet copies = new BitSet();
        int repeated = 0;
        for (int row = 0; row < group.length; row++) {
            double latency = device.exactLatency(row);
            if (group[row] < 0 || Double.isNaN(latency)) {
                continue;
            }
            Integer other = groupOf.putIfAbsent(latency, group[row]);
            if (other != null && other != group[row]) {
                shared.add(latency);
            }
            Set<Double> twins = seen.computeIfAbsent(group[row], key -> new HashSet<>());
            repeated += twins.isEmpty() ? 0 : 1;
            copies.set(row, !twins.add(latency));
        }
        long unshared = copies.stream()
                .filter(row -> !shared.contains(device.exactLatency(row)))
                .count();
        boolean telling = copies.cardinality() >= Math.max(LEAST, NEARLY_ALL * repeated)
                ? shared.size() < groupOf.size()
                : unshared >= Math.max(LEAST, UNSHARED * repeated);
        return telling ? copies : new BitSet();
    }
}

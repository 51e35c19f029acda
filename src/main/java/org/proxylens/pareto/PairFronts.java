package org.proxylens.pareto;

import java.util.Arrays;
import java.util.BitSet;
import org.proxylens.data.ColumnValues;

/**
 * The fronts of a proxy and a target over their common architectures inside the region of interest. All arrays hold
 * architecture rows sorted by rising target latency, then accuracy, then row.
 *
 * @param common rows of the common architectures, rising
 * @param target the target-optimal front T
 * @param selection the proxy selection S: the front under the proxy's latencies
 * @param proxy the proxy-derived front P: the front of S under the target's latencies
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record PairFronts(int[] common, int[] target, int[] selection, int[] proxy) {
    /** The share of T that the proxy selects. */
    static double recovered(int[] target, int[] selection) {
        BitSet selected = ColumnValues.set(selection);
        return (double) Arrays.stream(target).filter(selected::get).count() / target.length;
    }
}

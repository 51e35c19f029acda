package org.proxylens.proxy.choose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.proxylens.data.ColumnValues;

/**
 * Minimum set cover by branch and bound: branches on the element that the fewest sets hold, starts from the greedy
 * cover, and gives up branches by a packing bound (elements no two of which share a set need a set each).
 */
final class SetCover {
    /** Branches looked at before an unproven cover is returned, where there are more than {@link ProxySet#EXACT}. */
    private static final long MOST_BRANCHES = 200_000;

    private final BitSet[] covers;
    private final BitSet[] coveredBy;
    private final long most;
    private final int[] stack;
    private int[] best;
    private long branches;

    private SetCover(boolean[][] reaches) {
        int n = reaches.length;
        covers = new BitSet[n];
        coveredBy = new BitSet[n];
        for (int i = 0; i < n; i++) {
            covers[i] = new BitSet(n);
            coveredBy[i] = new BitSet(n);
        }
        for (int element = 0; element < n; element++) {
            for (int set = 0; set < n; set++) {
                if (reaches[element][set]) {
                    covers[set].set(element);
                    coveredBy[element].set(set);
                }
            }
        }
        most = n <= ProxySet.EXACT ? Long.MAX_VALUE : MOST_BRANCHES;
        stack = new int[n];
        best = greedy();
    }

    /**
     * A cover.
     *
     * @param chosen the sets, rising
     * @param optimal whether proven the smallest
     * @param atLeast proven least size of any cover
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
    record Cover(int[] chosen, boolean optimal, int atLeast) {}

    /**
     * Covers all elements.
     *
     * @param reaches [element][set]; every element is in some set
     */
    static Cover of(boolean[][] reaches) {
        SetCover search = new SetCover(reaches);
        BitSet all = new BitSet();
        all.set(0, reaches.length);
        int bound = search.packing(all);
        search.branch(all, 0);
        boolean optimal = search.branches <= search.most || search.best.length == bound;
        int[] chosen = search.best.clone();
        Arrays.sort(chosen);
        return new Cover(chosen, optimal, optimal ? chosen.length : bound);
    }

    private int[] greedy() {
        BitSet open = new BitSet();
        open.set(0, covers.length);
        int[] chosen = new int[covers.length];
        int size = 0;
        while (!open.isEmpty()) {
            int next = 0;
            for (int set = 1; set < covers.length; set++) {
                if (gain(set, open) > gain(next, open)) {
                    next = set;
                }
            }
            chosen[size++] = next;
            open.andNot(covers[next]);
        }
        return Arrays.copyOf(chosen, size);
    }

    private int gain(int set, BitSet open) {
        BitSet gained = (BitSet) covers[set].clone();
        gained.and(open);
        return gained.cardinality();
    }

    private void branch(BitSet open, int depth) {
        if (open.isEmpty()) {
            best = Arrays.copyOf(stack, depth);
            return;
        }
        if (++branches > most || depth + packing(open) >= best.length) {
            return;
        }
        int hardest = open.nextSetBit(0);
        for (int element = open.nextSetBit(hardest + 1); element >= 0; element = open.nextSetBit(element + 1)) {
            if (coveredBy[element].cardinality() < coveredBy[hardest].cardinality()) {
                hardest = element;
            }
        }
        int[] candidates =
                ColumnValues.sorted(coveredBy[hardest].stream(), Comparator.comparingInt(set -> -gain(set, open)));
        for (int set : candidates) {
            BitSet rest = (BitSet) open.clone();
            rest.andNot(covers[set]);
            stack[depth] = set;
            branch(rest, depth + 1);
        }
    }

    /** The size of a set of open elements no two of which are in one set: none of their sets can do for two. */
    private int packing(BitSet open) {
        BitSet taken = new BitSet();
        int packed = 0;
        int[] hardestFirst = ColumnValues.sorted(
                open.stream(), Comparator.comparingInt(element -> coveredBy[element].cardinality()));
        for (int element : hardestFirst) {
            if (!taken.intersects(coveredBy[element])) {
                taken.or(coveredBy[element]);
                packed++;
            }
        }
        return packed;
    }
}

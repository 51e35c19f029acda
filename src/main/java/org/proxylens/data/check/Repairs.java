package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.proxylens.data.CellFilter;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;

/**
 * What becomes of a dataset between reading and computing, as chosen: an immutable value. The checks look at the result
 * anew, and whatever is in force is a problem of its own in it, so that nobody who reads a figure can miss it.
 *
 * @param repairs mistakes put right, in this order
 * @param without cells left out
 * @param policy what latencies marked as invalid count as
 */
public record Repairs(List<DataRepair> repairs, Set<CellFilter> without, InvalidPolicy policy) {
    /** The dataset as it was read. */
    public static final Repairs NONE = new Repairs(List.of(), Set.of(), InvalidPolicy.LEAVE_OUT);

    /** The kind of problem that tells of a repair. */
    static final String REPAIRED = "repaired";

    public Repairs {
        repairs = List.copyOf(repairs);
        without = Set.copyOf(without);
    }

    /** The same with one more repair, once. */
    public Repairs with(DataRepair repair) {
        List<DataRepair> more = new ArrayList<>(repairs);
        if (!more.contains(repair)) {
            more.add(repair);
        }
        return new Repairs(more, without, policy);
    }

    /** The same without a repair and without the later ones of the same column, which built on it. */
    public Repairs without(DataRepair repair) {
        int at = repairs.indexOf(repair);
        List<DataRepair> fewer = new ArrayList<>();
        for (int i = 0; i < repairs.size(); i++) {
            boolean later = at >= 0 && i > at && repairs.get(i).column().equals(repair.column());
            if (i != at && !later) {
                fewer.add(repairs.get(i));
            }
        }
        return new Repairs(fewer, without, policy);
    }

    /** The same with cells left out or taken in. */
    public Repairs leavingOut(CellFilter cells, boolean out) {
        Set<CellFilter> others = EnumSet.noneOf(CellFilter.class);
        others.addAll(without);
        if (out) {
            others.add(cells);
        } else {
            others.remove(cells);
        }
        return new Repairs(repairs, others, policy);
    }

    /** The same with another policy. */
    public Repairs with(InvalidPolicy other) {
        return new Repairs(repairs, without, other);
    }

    /** Everything in force, in words; empty where the dataset is as it was read. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        for (CellFilter cells : CellFilter.values()) {
            if (without.contains(cells)) {
                words.add(Messages.text(
                        cells == CellFilter.DISCONNECTED ? "repairs.cells.disconnected" : "repairs.cells.isomorphic"));
            }
        }
        repairs.forEach(repair -> words.add(repair.words().text()));
        if (policy != InvalidPolicy.LEAVE_OUT) {
            words.add(Messages.text(
                    policy == InvalidPolicy.SLOWEST ? "repairs.invalid.slowest" : "repairs.invalid.fastest"));
        }
        return words;
    }

    /** The dataset, as it was read, under it; the same object where nothing is to be done. Slow: the checks run again. */
    @SuppressWarnings("ReferenceEquality") // what nothing changed is the same object
    public Dataset apply(Dataset read) {
        Dataset changed = read;
        for (DataRepair repair : repairs) {
            changed = repair.apply(changed);
        }
        for (CellFilter cells : CellFilter.values()) {
            changed = without.contains(cells) ? cells.leaveOut(changed) : changed;
        }
        if (changed != read) {
            changed = Checks.again(
                    changed.withProblems(repairs.stream().map(Repairs::told).toList()));
        }
        return policy == InvalidPolicy.LEAVE_OUT ? changed : policy.apply(changed);
    }

    private static Problem told(DataRepair repair) {
        return Problem.of(Severity.INFO, REPAIRED, repair.words())
                .on(repair.column())
                .repairedBy(new Repair.TakeBack(repair));
    }
}

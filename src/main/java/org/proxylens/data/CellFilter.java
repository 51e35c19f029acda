package org.proxylens.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proxylens.space.Architecture;
import org.proxylens.space.SearchSpace;
import org.proxylens.space.Spaces;

/** Architectures of a known space that may be left out before anything is computed. Others stay. */
public enum CellFilter {
    /** Cells through which no path leads: they guess, and are the fastest. */
    DISCONNECTED,
    /** Cells that are isomorphic to one in a row before. */
    ISOMORPHIC_REPEATS;

    /** Its name on the command line. */
    @Override
    public String toString() {
        return this == DISCONNECTED ? "disconnected" : "isomorphic";
    }

    /** The dataset without them; the same object where there are none. */
    public Dataset leaveOut(Dataset dataset) {
        BitSet matched = matches(dataset.architectures());
        if (matched.isEmpty()) {
            return dataset;
        }
        BitSet kept = new BitSet();
        kept.set(0, dataset.architectures().size());
        kept.andNot(matched);
        Dataset rest = new RowSubset(kept).of(dataset);
        List<String> ids = new ArrayList<>();
        matched.stream().forEach(row -> ids.add(dataset.architectures().id(row)));
        return rest.withProblems(List.of(Problem.of(Severity.INFO, "left-out-cells", ids.size())
                .worded(toString())
                .counted(ids.size(), ids)
                .repairedBy(new Repair.TakeInCells(this))));
    }

    /** The rows that hold such cells. */
    public BitSet matches(ArchitectureTable architectures) {
        BitSet matched = new BitSet();
        Set<String> forms = new HashSet<>();
        Optional<SearchSpace> space = Spaces.of(architectures.size(), architectures::arch);
        for (int row = 0; row < architectures.size() && space.isPresent(); row++) {
            Optional<Architecture> read = Spaces.read(space.get(), architectures.arch(row));
            if (read.isPresent()) {
                boolean match = this == DISCONNECTED
                        ? read.get().isDisconnected()
                        : !forms.add(read.get().canonicalForm());
                matched.set(row, match);
            }
        }
        return matched;
    }
}

package org.proxylens.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.space.Spaces;

/** The architectures of a dataset, one row each, in the order of {@link ArchIds}: the union over all devices. */
public final class ArchitectureTable {
    private final List<String> ids;
    private final List<@Nullable String> archs;
    private final List<AccuracyColumn> accuracies;
    private @Nullable Map<String, Integer> rows;
    private final boolean wholeNumberIds;
    private int @Nullable [] isomorphs;

    /**
     * @param ids unique ids, one per row
     * @param archs how each row is written out, or null; same length as {@code ids}, or empty where none is known
     * @param accuracies accuracy columns, each as long as {@code ids}
     * @throws IllegalArgumentException where lengths differ or an id stands twice
     */
    public ArchitectureTable(
            List<String> ids, List<? extends @Nullable String> archs, List<AccuracyColumn> accuracies) {
        this.ids = List.copyOf(ids);
        this.archs = new ArrayList<>(archs);
        this.accuracies = List.copyOf(accuracies);
        if (!archs.isEmpty() && archs.size() != ids.size()) {
            throw new IllegalArgumentException("archs: " + archs.size() + " for " + ids.size() + " ids");
        }
        for (AccuracyColumn column : accuracies) {
            if (column.percent().length != ids.size()) {
                throw new IllegalArgumentException("column " + column.name() + ": " + column.percent().length);
            }
        }
        wholeNumberIds = this.ids.stream().allMatch(ArchIds::isWholeNumber);
        if (!ArchIds.rise(this.ids)) {
            rows();
        }
    }

    /** Made when a row is first asked for; ids that rise are unique without it. */
    private synchronized Map<String, Integer> rows() {
        Map<String, Integer> made = rows;
        if (made == null) {
            made = new HashMap<>(ids.size() * 2);
            for (int row = 0; row < ids.size(); row++) {
                if (made.put(ids.get(row), row) != null) {
                    throw new IllegalArgumentException("arch_id twice: " + ids.get(row));
                }
            }
            rows = made;
        }
        return made;
    }

    /** The number of architectures. */
    public int size() {
        return ids.size();
    }

    /** The id of a row. */
    public String id(int row) {
        return ids.get(row);
    }

    /** All ids in row order. */
    public List<String> ids() {
        return ids;
    }

    /** The {@code arch} string of a row, null where unknown. */
    public @Nullable String arch(int row) {
        return archs.isEmpty() ? null : archs.get(row);
    }

    /** Whether any architecture has an {@code arch} string. */
    public boolean hasArchs() {
        return archs.stream().anyMatch(arch -> arch != null);
    }

    /** The accuracy columns in file order. */
    public List<AccuracyColumn> accuracies() {
        return accuracies;
    }

    /** The accuracy column of that name. */
    public Optional<AccuracyColumn> accuracy(String name) {
        return accuracies.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The same architectures with other accuracies. */
    public ArchitectureTable withAccuracies(List<AccuracyColumn> others) {
        return new ArchitectureTable(ids, archs, others);
    }

    /** The row of an id, -1 where there is none. */
    public int row(String id) {
        return rows().getOrDefault(id, -1);
    }

    /** Whether every id is a whole number in canonical form, so that JSON may carry ids as numbers. */
    public boolean wholeNumberIds() {
        return wholeNumberIds;
    }

    /**
     * The first row of the same architecture up to isomorphism, for each row; −1 where none is written out. Found when
     * first asked for; read-only.
     */
    public synchronized int[] isomorphs() {
        int[] found = isomorphs;
        if (found == null) {
            @Nullable String[] forms = new @Nullable String[size()];
            IntStream.range(0, forms.length).parallel().forEach(row -> {
                String arch = arch(row);
                forms[row] = arch == null ? null : Spaces.canonicalForm(arch);
            });
            Map<String, Integer> first = new HashMap<>(2 * size());
            found = new int[size()];
            for (int row = 0; row < found.length; row++) {
                String form = forms[row];
                Integer before = form == null ? Integer.valueOf(-1) : first.putIfAbsent(form, row);
                found[row] = before == null ? row : before;
            }
            isomorphs = found;
        }
        return found;
    }
}

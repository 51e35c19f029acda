package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataException;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawTable;

/** Gathers what tables say of the measured architectures: arch strings and accuracies. */
final class ArchitectureMerge {
    private final RowMaps rows;
    private final @Nullable String[] archs;
    private final Map<String, double[]> accuracies = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final BitSet listed = new BitSet();
    private final Set<String> unmeasured = new LinkedHashSet<>();
    private boolean anyArch;
    private @Nullable String list;

    ArchitectureMerge(RowMaps rows) {
        this.rows = rows;
        archs = new @Nullable String[rows.ids().size()];
    }

    /** Adds what a table says; returns how many of its rows stand for a measured architecture. */
    int add(Link link) {
        List<@Nullable String> ids = link.ids();
        if (ids == null) {
            throw new IllegalStateException("not joined: " + link.table().file());
        }
        int[] at = rows.rows(ids);
        addArchs(link, at);
        for (RawColumn column : link.table().columns()) {
            if (!column.isDevice()) {
                addAccuracies(link.table(), column, at);
            }
        }
        return link.table().measures() ? at.length : reportCoverage(link, ids, at);
    }

    private void addArchs(Link link, int[] at) {
        List<@Nullable String> strings = link.archs();
        if (strings == null) {
            return;
        }
        List<String> conflicts = new ArrayList<>();
        int line = 0;
        int compared = 0;
        for (int raw = 0; raw < at.length; raw++) {
            String arch = strings.get(raw);
            if (at[raw] >= 0 && arch != null) {
                String before = archs[at[raw]];
                compared += before == null ? 0 : 1;
                if (before != null && !before.equals(arch)) {
                    line = conflicts.isEmpty() ? link.table().line(raw) : line;
                    conflicts.add(rows.ids().get(at[raw]));
                } else {
                    archs[at[raw]] = arch;
                    anyArch = true;
                }
            }
        }
        if (!conflicts.isEmpty()) {
            reportConflicts(link.table(), conflicts, line, compared);
        }
    }

    private void reportConflicts(RawTable table, List<String> conflicts, int line, int compared) {
        if (conflicts.size() * 2 > compared) {
            throw DataException.at(table.file(), "arch-conflict", conflicts.size(), conflicts.get(0));
        }
        problems.add(Problem.of(Severity.ERROR, "arch-conflict", conflicts.size(), conflicts.get(0))
                .at(table.file(), line)
                .counted(conflicts.size(), conflicts));
    }

    private void addAccuracies(RawTable table, RawColumn column, int[] at) {
        String name = String.valueOf(column.name());
        double[] percent = accuracies.computeIfAbsent(
                name, key -> ColumnValues.missing(rows.ids().size()));
        List<String> invalid = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        int line = 0;
        for (int raw = 0; raw < at.length; raw++) {
            int row = at[raw];
            double value = column.values()[raw];
            if (row < 0) {
                continue;
            }
            if (Double.isFinite(value)) {
                if (Double.isNaN(percent[row])) {
                    percent[row] = value;
                } else if (percent[row] != value) {
                    line = conflicts.isEmpty() ? table.line(raw) : line;
                    conflicts.add(rows.ids().get(row));
                }
            } else if (Double.isInfinite(value) || column.words().containsKey(raw)) {
                line = invalid.isEmpty() ? table.line(raw) : line;
                invalid.add(rows.ids().get(row));
            }
        }
        report(table, name, line, invalid, "invalid-accuracy");
        report(table, name, line, conflicts, "accuracy-conflict");
    }

    private void report(RawTable table, String column, int line, List<String> ids, String kind) {
        if (!ids.isEmpty()) {
            problems.add(Problem.of(Severity.WARNING, kind, ids.size(), column)
                    .at(table.file(), line)
                    .counted(ids.size(), ids));
        }
    }

    private int reportCoverage(Link link, List<@Nullable String> ids, int[] at) {
        int matched = 0;
        list = list == null ? link.table().file() : list;
        int before = unmeasured.size();
        for (int raw = 0; raw < at.length; raw++) {
            if (at[raw] >= 0) {
                matched++;
                listed.set(at[raw]);
            } else if (ids.get(raw) != null) {
                unmeasured.add(ids.get(raw));
            }
        }
        list = unmeasured.size() > before ? link.table().file() : list;
        return matched;
    }

    /** What was found; call after the last table. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        int measured = rows.ids().size();
        if (!unmeasured.isEmpty()) {
            all.add(Problem.of(Severity.INFO, "unmeasured-architecture", unmeasured.size())
                    .at(list, 0)
                    .counted(unmeasured.size(), List.copyOf(unmeasured)));
        }
        if (list != null && listed.cardinality() < measured) {
            all.add(unlisted(measured));
        }
        return all;
    }

    private Problem unlisted(int measured) {
        List<String> ids = new ArrayList<>();
        for (int row = listed.nextClearBit(0); row < measured; row = listed.nextClearBit(row + 1)) {
            ids.add(rows.ids().get(row));
        }
        return Problem.of(
                        ids.size() == measured ? Severity.ERROR : Severity.WARNING,
                        "unlisted-architecture",
                        measured,
                        ids.get(0),
                        ids.size())
                .worded(ids.size() == measured ? "none" : "some")
                .at(list, 0)
                .counted(ids.size(), ids);
    }

    /** The table. */
    ArchitectureTable table() {
        List<AccuracyColumn> columns = new ArrayList<>();
        accuracies.forEach((name, percent) -> columns.add(new AccuracyColumn(name, percent)));
        return new ArchitectureTable(rows.ids(), anyArch ? Arrays.asList(archs) : List.of(), columns);
    }
}

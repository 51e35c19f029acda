package org.proxylens.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataException;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.SparseColumn;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.source.SourceFile;

/** Splits a long table (a row per architecture and device, or combination of device, runtime and the like) by device. */
final class LongTables {
    private static final int LABELS_SHOWN = 3;

    private final SourceFile file;
    private final RawTable whole;
    /** Whether a column names the device itself. */
    private final boolean named;

    private final List<KeyColumn> keys;
    private final @Nullable List<@Nullable String> representatives;
    private final FurtherKeys further;

    /**
     * @param devices the columns known to name the device; empty where the table or its columns do
     * @param representatives the architectures measured in place of the rows' own; null where the table does not say
     */
    LongTables(
            SourceFile file,
            RawTable whole,
            List<KeyColumn> devices,
            FurtherKeys further,
            @Nullable List<@Nullable String> representatives) {
        this.representatives = representatives;
        this.file = file;
        this.whole = whole;
        this.further = further;
        named = !devices.isEmpty();
        keys = new ArrayList<>(devices);
        keys.addAll(further.keys());
    }

    /**
     * One table per device, in order of first appearance; the problems go with the first. Accuracies stand on every
     * row of a long table, so each device's table keeps its own. The table itself where nothing names devices by row.
     *
     * @param others columns that, where they say one thing of a device, are its attributes
     */
    List<RawContent> split(List<KeyColumn> others) {
        List<Problem> problems = new ArrayList<>(whole.problems());
        further.circumstances().forEach(column -> problems.add(differing(column)));
        if (keys.isEmpty()) {
            return List.of(marked(whole.with(problems), representatives));
        }
        Map<List<String>, Rows> rowsOf = new LinkedHashMap<>();
        Rows nameless = new Rows();
        Rows last = nameless;
        for (int row = 0; row < whole.rows(); row++) {
            if (row == 0 || !sameLabels(row - 1, row)) {
                List<String> parts = parts(row);
                last = parts.size() < keys.size() ? nameless : rowsOf.computeIfAbsent(parts, key -> new Rows());
            }
            last.add(row);
        }
        if (nameless.size > 0) {
            problems.add(Problem.of(Severity.WARNING, "no-device", nameless.size)
                    .at(whole.file(), whole.line(nameless.rows[0]))
                    .counted(nameless.size, List.of()));
        }
        if (rowsOf.isEmpty()) {
            throw DataException.at(whole.file(), "no-device-named");
        }
        if (!further.keys().isEmpty()) {
            problems.add(Problem.of(
                            Severity.INFO,
                            "device-combination",
                            String.join(", ", keys.stream().map(KeyColumn::name).toList()),
                            rowsOf.size())
                    .at(whole.file(), 1)
                    .counted(rowsOf.size(), List.of()));
        }
        String between = between(rowsOf.keySet());
        List<RawContent> tables = new ArrayList<>();
        rowsOf.forEach((parts, rows) -> tables.add(part(
                parts,
                between,
                rows.trimmed(),
                attributes(parts, rows.trimmed(), others),
                tables.isEmpty() ? problems : List.of())));
        return tables;
    }

    /** Row numbers that grow. */
    private static final class Rows {
        private int[] rows = new int[16];
        private int size;

        void add(int row) {
            rows = size == rows.length ? Arrays.copyOf(rows, 2 * size) : rows;
            rows[size++] = row;
        }

        int[] trimmed() {
            rows = size == rows.length ? rows : Arrays.copyOf(rows, size);
            return rows;
        }
    }

    private boolean sameLabels(int one, int other) {
        for (KeyColumn key : keys) {
            if (!Objects.equals(key.labels().get(one), key.labels().get(other))) {
                return false;
            }
        }
        return true;
    }

    private Problem differing(KeyColumn column) {
        List<@Nullable String> labels =
                column.labels().stream().distinct().limit(LABELS_SHOWN + 1L).toList();
        String shown = labels.stream().limit(LABELS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return Problem.of(
                        Severity.WARNING,
                        "repeats-differ",
                        column.name(),
                        shown + (labels.size() > LABELS_SHOWN ? ", …" : ""))
                .at(whole.file(), 1);
    }

    /** The labels of a row; fewer than the columns where some are missing. */
    private List<String> parts(int row) {
        List<String> parts = new ArrayList<>(keys.size());
        for (KeyColumn key : keys) {
            String label = key.labels().get(row);
            if (label != null) {
                parts.add(label);
            }
        }
        return parts;
    }

    /** What stands between the parts of a name: as in most names, unless two combinations came out alike. */
    private static String between(Set<List<String>> combinations) {
        long names = combinations.stream()
                .map(parts -> String.join("_", parts))
                .distinct()
                .count();
        return names == combinations.size() ? "_" : " / ";
    }

    private String name(RawColumn column, List<String> parts, String between) {
        List<String> all = new ArrayList<>();
        if (!named && (column.name() != null || !further.nameHardware())) {
            all.add(column.name() == null ? file.deviceName() : column.name());
        }
        all.addAll(parts);
        if (named && column.name() != null) {
            all.add(column.name());
        }
        return String.join(between, all);
    }

    private Map<String, String> attributes(List<String> parts, int[] rows, List<KeyColumn> others) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int key = 0; keys.size() > 1 && key < keys.size(); key++) {
            attributes.put(keys.get(key).name(), parts.get(key));
        }
        for (KeyColumn other : others) {
            Set<@Nullable String> labels = new HashSet<>();
            for (int row : rows) {
                labels.add(other.labels().get(row));
            }
            String only = labels.size() == 1 ? labels.iterator().next() : null;
            if (only != null) {
                attributes.putIfAbsent(other.name(), only);
            }
        }
        return attributes;
    }

    private RawTable part(
            List<String> parts, String between, int[] rows, Map<String, String> attributes, List<Problem> problems) {
        List<RawColumn> columns = new ArrayList<>();
        for (RawColumn column : whole.columns()) {
            columns.add(part(column, column.isDevice() ? name(column, parts, between) : column.name(), rows));
        }
        int[] lines = Arrays.stream(rows).map(whole::line).toArray();
        List<String> ids = whole.ids();
        List<@Nullable String> archs = whole.archs();
        RawTable table = new RawTable(
                whole.file(),
                whole.format(),
                whole.keyKind(),
                rows.length,
                ids == null ? null : pick(ids, rows),
                archs == null ? null : pick(archs, rows),
                columns,
                lines,
                attributes,
                problems);
        return marked(table, representatives == null ? null : pick(representatives, rows));
    }

    private static RawTable marked(RawTable table, @Nullable List<@Nullable String> named) {
        return named == null ? table : Representatives.mark(table, named);
    }

    private static RawColumn part(RawColumn column, @Nullable String name, int[] rows) {
        BitSet copied = new BitSet();
        Map<Integer, String> words = new HashMap<>();
        SparseColumn exact = new SparseColumn();
        for (int row = 0; row < rows.length; row++) {
            if (column.copied().get(rows[row])) {
                copied.set(row);
            }
            String word = column.words().isEmpty() ? null : column.words().get(rows[row]);
            if (word != null) {
                words.put(row, word);
            }
            Double exactly = column.exact().isEmpty() ? null : column.exact().get(rows[row]);
            if (exactly != null) {
                exact.add(row, exactly);
            }
        }
        double[] values = ColumnValues.of(column.values(), rows);
        return new RawColumn(name, column.kind(), column.unit(), column.costName(), values, words, exact, copied);
    }

    private static <T extends @Nullable Object> List<T> pick(List<T> all, int[] rows) {
        List<T> picked = new ArrayList<>(rows.length);
        for (int row : rows) {
            picked.add(all.get(row));
        }
        return picked;
    }
}

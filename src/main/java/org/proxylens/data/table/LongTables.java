package org.proxylens.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;

/** Splits a long table (a row per architecture and device) by device. */
final class LongTables {
    private LongTables() {}

    /**
     * One table per device, in order of first appearance; the problems go with the first. Accuracies stand on every
     * row of a long table, so each device's table keeps its own.
     */
    static List<RawContent> split(RawTable whole, List<@Nullable String> devices) {
        Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
        List<Integer> nameless = new ArrayList<>();
        for (int row = 0; row < whole.rows(); row++) {
            String device = devices.get(row);
            if (device == null) {
                nameless.add(row);
            } else {
                rowsOf.computeIfAbsent(device, name -> new ArrayList<>()).add(row);
            }
        }
        List<Problem> problems = new ArrayList<>(whole.problems());
        if (!nameless.isEmpty()) {
            problems.add(Problem.of(Severity.WARNING, "no-device", nameless.size())
                    .at(whole.file(), whole.line(nameless.get(0)))
                    .counted(nameless.size(), List.of()));
        }
        List<RawContent> tables = new ArrayList<>();
        rowsOf.forEach((device, rows) -> {
            tables.add(part(whole, device, rows, tables.isEmpty() ? problems : List.of()));
        });
        if (tables.isEmpty()) {
            throw DataException.at(whole.file(), "no-device-named");
        }
        return tables;
    }

    private static RawTable part(RawTable whole, String device, List<Integer> rows, List<Problem> problems) {
        List<RawColumn> columns = new ArrayList<>();
        for (RawColumn column : whole.columns()) {
            columns.add(part(column, name(column, device), rows));
        }
        int[] lines = rows.stream().mapToInt(whole::line).toArray();
        List<String> ids = whole.ids();
        List<@Nullable String> archs = whole.archs();
        return new RawTable(
                whole.file(),
                whole.format(),
                whole.keyKind(),
                rows.size(),
                ids == null ? null : pick(ids, rows),
                archs == null ? null : pick(archs, rows),
                columns,
                lines,
                problems);
    }

    private static @Nullable String name(RawColumn column, String device) {
        if (!column.isDevice()) {
            return column.name();
        }
        return column.name() == null ? device : device + "_" + column.name();
    }

    private static RawColumn part(RawColumn column, @Nullable String name, List<Integer> rows) {
        double[] values = rows.stream().mapToDouble(row -> column.values()[row]).toArray();
        Map<Integer, String> words = new HashMap<>();
        if (!column.words().isEmpty()) {
            for (int row = 0; row < rows.size(); row++) {
                String word = column.words().get(rows.get(row));
                if (word != null) {
                    words.put(row, word);
                }
            }
        }
        return new RawColumn(name, column.kind(), column.unit(), column.costName(), values, words, exact(column, rows));
    }

    private static Map<Integer, Double> exact(RawColumn column, List<Integer> rows) {
        Map<Integer, Double> exact = new HashMap<>();
        if (!column.exact().isEmpty()) {
            for (int row = 0; row < rows.size(); row++) {
                Double exactly = column.exact().get(rows.get(row));
                if (exactly != null) {
                    exact.put(row, exactly);
                }
            }
        }
        return exact;
    }

    private static <T extends @Nullable Object> List<T> pick(List<T> all, List<Integer> rows) {
        List<T> picked = new ArrayList<>(rows.size());
        rows.forEach(row -> picked.add(all.get(row)));
        return picked;
    }
}

package org.proxylens.data.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Problem;

/**
 * Columns by architecture, as one file gives them, in the file's own row order. Each row is named by an arch_id, by an
 * arch string, by both, or by its position alone.
 *
 * <p>Examples: a per-device CSV has ids and one device column; {@code architectures.csv} ids, archs and accuracies; a
 * list in a pickle one device column and neither ids nor archs; a dict from tuples of operations archs (the cell
 * string made of the tuple, {@code keyKind} TUPLE) and one device column; a one-hot code archs and no column at all. A long
 * file gives one table per device.
 *
 * @param file the file as shown to the user
 * @param format the reader's name
 * @param keyKind how the file itself names its rows
 * @param rows the number of rows
 * @param ids arch_ids by row; null where the file has none. An id may stand several times: repeated measurements
 * @param archs arch strings by row; null where the file has none
 * @param columns devices and accuracies; may be empty
 * @param lines the line each row stands on, counted from 1; null where the format has no lines
 * @param attributes what the file says of the device that the table is about
 * @param problems what the reader left out or found odd
 */
@SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
public record RawTable(
        String file,
        String format,
        KeyKind keyKind,
        int rows,
        @Nullable List<String> ids,
        @Nullable List<@Nullable String> archs,
        List<RawColumn> columns,
        int @Nullable [] lines,
        Map<String, String> attributes,
        List<Problem> problems)
        implements RawContent {

    /** How a file names its rows. */
    public enum KeyKind {
        /** By arch_id (and perhaps an arch string beside it). */
        ARCH_ID,
        /** By arch string. */
        ARCH,
        /** By a tuple of operations, made into an arch string. */
        TUPLE,
        /** By nothing but its position. */
        POSITION
    }

    /** Checks the lengths. */
    public RawTable {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
        check(file, rows, ids == null ? rows : ids.size());
        check(file, rows, archs == null ? rows : archs.size());
        check(file, rows, lines == null ? rows : lines.length);
        for (RawColumn column : columns) {
            check(file, rows, column.values().length);
        }
    }

    /** A table whose rows have nothing but their position. */
    public static RawTable byPosition(String file, String format, int rows, List<RawColumn> columns) {
        return new RawTable(file, format, KeyKind.POSITION, rows, null, null, columns, null, Map.of(), List.of());
    }

    /** A table by arch_id, with the arch strings beside it where the file has some. */
    public static RawTable byId(
            String file,
            String format,
            List<String> ids,
            @Nullable List<@Nullable String> archs,
            List<RawColumn> columns) {
        return new RawTable(file, format, KeyKind.ARCH_ID, ids.size(), ids, archs, columns, null, Map.of(), List.of());
    }

    /** A table by arch string (or tuple, made into one). */
    public static RawTable byArch(
            String file, String format, KeyKind keyKind, List<@Nullable String> archs, List<RawColumn> columns) {
        return new RawTable(file, format, keyKind, archs.size(), null, archs, columns, null, Map.of(), List.of());
    }

    /** The same with columns that have no name called so. */
    public RawTable namedAfter(String device) {
        List<RawColumn> named = columns.stream()
                .map(column -> column.name() == null ? column.named(device) : column)
                .toList();
        return new RawTable(file, format, keyKind, rows, ids, archs, named, lines, attributes, problems);
    }

    /** The same with one more problem. */
    public RawTable withProblem(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new RawTable(file, format, keyKind, rows, ids, archs, columns, lines, attributes, more);
    }

    /** The same with other problems. */
    public RawTable with(List<Problem> others) {
        return new RawTable(file, format, keyKind, rows, ids, archs, columns, lines, attributes, others);
    }

    /** The same with other columns. */
    public RawTable withColumns(List<RawColumn> others) {
        return new RawTable(file, format, keyKind, rows, ids, archs, others, lines, attributes, problems);
    }

    /** The line of a row, 0 where the format has none. */
    public int line(int row) {
        return lines == null ? 0 : lines[row];
    }

    /** Whether any column is a device. */
    public boolean measures() {
        return columns.stream().anyMatch(RawColumn::isDevice);
    }

    private static void check(String file, int rows, int length) {
        if (length != rows) {
            throw new IllegalArgumentException(file + ": " + length + " values for " + rows + " rows");
        }
    }
}

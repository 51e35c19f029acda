package org.proxylens.data.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.RawUnit;

/**
 * How to read a table that does not explain itself: said by hand, remembered for files of the same header. Plain
 * components only, so that it goes to JSON and back as it is.
 *
 * @param header the header it was made for; empty for any that has the columns named
 * @param architectureColumn the column that names the architecture; null where the row's position does
 * @param architectureIsCell whether that column holds arch strings (cell strings, block lists) rather than ids
 * @param deviceColumns for a long table the columns that together name the device; empty for a wide one
 * @param latencyColumns the columns of latencies, each a device; in a long table at most one
 * @param unit the unit of the latencies; null where their names tell it, milliseconds where they do not
 * @param accuracyColumns the columns of accuracies; where neither these nor latencies are said, names and content tell
 * @param where only rows that hold one of these texts, by column; empty for all rows
 */
public record ImportSpec(
        List<String> header,
        @Nullable String architectureColumn,
        boolean architectureIsCell,
        List<String> deviceColumns,
        List<String> latencyColumns,
        @Nullable RawUnit unit,
        List<String> accuracyColumns,
        Map<String, List<String>> where) {

    public ImportSpec {
        header = List.copyOf(header);
        latencyColumns = List.copyOf(latencyColumns);
        accuracyColumns = List.copyOf(accuracyColumns);
        deviceColumns = List.copyOf(deviceColumns);
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where)); // in an order that does not change
    }

    /** Whether the table has a row per architecture and device. */
    public boolean oneRowPerDevice() {
        return !deviceColumns.isEmpty();
    }

    /** Whether it says which columns hold numbers; otherwise their names tell. */
    boolean namesNumbers() {
        return !latencyColumns.isEmpty() || !accuracyColumns.isEmpty();
    }

    /**
     * Whether it can be applied to a table of that header: the one it was made for, or else one that has the
     * architectures and some of the numbers, as latencies may stand in one file and accuracies in another; all that is
     * said where no numbers are.
     */
    public boolean fits(List<String> otherHeader) {
        List<String> others = otherHeader.stream().map(String::strip).toList();
        if (!header.isEmpty()) {
            return header.equals(others);
        }
        if (!namesNumbers()) {
            return others.containsAll(columns());
        }
        boolean named = architectureColumn == null || others.contains(architectureColumn);
        return named
                && Stream.concat(latencyColumns.stream(), accuracyColumns.stream())
                        .anyMatch(others::contains);
    }

    /** All columns it names. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(latencyColumns);
        columns.addAll(accuracyColumns);
        if (architectureColumn != null) {
            columns.add(architectureColumn);
        }
        columns.addAll(deviceColumns);
        columns.addAll(where.keySet());
        return columns;
    }
}

package org.proxylens.data.table;

import java.util.ArrayList;
import java.util.List;
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
 * @param deviceColumn for a long table the column that names the device; null for a wide one
 * @param latencyColumns the columns of latencies, each a device; in a long table exactly one
 * @param unit the unit of the latencies
 * @param accuracyColumns the columns of accuracies
 */
public record ImportSpec(
        List<String> header,
        @Nullable String architectureColumn,
        boolean architectureIsCell,
        @Nullable String deviceColumn,
        List<String> latencyColumns,
        RawUnit unit,
        List<String> accuracyColumns) {

    /** Copies the lists. */
    public ImportSpec {
        header = List.copyOf(header);
        latencyColumns = List.copyOf(latencyColumns);
        accuracyColumns = List.copyOf(accuracyColumns);
    }

    /** Whether the table has a row per architecture and device. */
    public boolean oneRowPerDevice() {
        return deviceColumn != null;
    }

    /**
     * Whether it can be applied to a table of that header: the one it was made for, or else one that has the
     * architectures and some of the numbers, as latencies may stand in one file and accuracies in another.
     */
    public boolean fits(List<String> otherHeader) {
        List<String> others = otherHeader.stream().map(String::strip).toList();
        if (!header.isEmpty()) {
            return header.equals(others);
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
        if (deviceColumn != null) {
            columns.add(deviceColumn);
        }
        return columns;
    }
}

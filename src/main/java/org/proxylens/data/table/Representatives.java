package org.proxylens.data.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawTable;

/**
 * A column that names, for each architecture, the one that was measured in its place. It tells of copies where the values
 * agree with it: nearly all architectures of one representative have its value to the last digit. (The same column beside
 * values of their own merely tells which cells are isomorphic.)
 */
final class Representatives {
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:arch_?)?(?:representative|canonical|unique|isomorph|isomorphic|rep)(?:_(?:arch|cell|id|idx|index|arch_id|arch_str|to))*"
                    + "|(?:measured|copied|same)_(?:as|on|from|arch|id|arch_id))");
    private static final double NEARLY_ALL = 0.9;

    private Representatives() {}

    static boolean isNamedSo(String name) {
        return NAME.matcher(HeaderNames.lower(name)).matches();
    }

    /** The table with the copies in its columns marked. */
    static RawTable mark(RawTable table, List<@Nullable String> representatives) {
        List<? extends @Nullable String> own = own(table, representatives);
        if (own == null) {
            return table;
        }
        return table.withColumns(table.columns().stream()
                .map(column -> column.isDevice() ? mark(column, own, representatives) : column)
                .toList());
    }

    /** What the representatives name: ids or arch strings; null where neither. */
    private static @Nullable List<? extends @Nullable String> own(RawTable table, List<@Nullable String> named) {
        List<String> ids = table.ids();
        if (ids != null && named.stream().anyMatch(ids::contains)) {
            return ids;
        }
        return table.archs();
    }

    private static RawColumn mark(
            RawColumn column, List<? extends @Nullable String> own, List<@Nullable String> representatives) {
        Map<String, Double> measured = new HashMap<>();
        for (boolean itself : new boolean[] {true, false}) {
            for (int row = 0; row < own.size(); row++) {
                String name = representatives.get(row);
                if (name != null && itself == name.equals(own.get(row))) {
                    measured.putIfAbsent(name, column.values()[row]);
                }
            }
        }
        BitSet copied = new BitSet();
        int others = 0;
        for (int row = 0; row < own.size(); row++) {
            String name = representatives.get(row);
            if (name != null && !name.equals(own.get(row)) && !Double.isNaN(column.values()[row])) {
                others++;
                Double value = measured.get(name);
                copied.set(row, value != null && value == column.values()[row]);
            }
        }
        return copied.cardinality() >= NEARLY_ALL * others ? column.copied(copied) : column;
    }
}

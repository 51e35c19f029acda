package org.proxylens.data.format;

import java.util.List;

/** What readers of tables other than CSV ask of column names. */
public final class TableHeaders {
    private static final String PANDAS_INDEX = "__index_level_0__";

    private TableHeaders() {}

    /** Whether a column of that name tells which architecture a row is. */
    public static boolean namesArchitecture(String name) {
        return HeaderNames.isId(name) || HeaderNames.isArch(name) || HeaderNames.isRowNumber(name);
    }

    /** The names with the unnamed index that pandas writes called arch_id, unless another column names architectures. */
    public static List<String> withIndexNamed(List<String> names) {
        if (names.stream().anyMatch(TableHeaders::namesArchitecture)) {
            return names;
        }
        return names.stream()
                .map(name -> name.equals(PANDAS_INDEX) ? "arch_id" : name)
                .toList();
    }
}

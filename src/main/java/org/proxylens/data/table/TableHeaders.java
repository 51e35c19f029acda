package org.proxylens.data.table;

/** What readers of tables other than CSV ask of column names. */
public final class TableHeaders {
    private TableHeaders() {}

    /** Whether a column of that name tells which architecture a row is. */
    public static boolean namesArchitecture(String name) {
        return HeaderNames.isId(name)
                || HeaderNames.isArch(name)
                || HeaderNames.isRowNumber(name)
                || HeaderNames.isOtherId(name);
    }

    /** Whether a column of that name holds what an architecture reaches or costs rather than a device's latencies. */
    public static boolean isFigure(String name) {
        return HeaderNames.isAccuracy(name) || HeaderNames.isCost(name) || HeaderNames.latencyUnit(name) != null;
    }
}

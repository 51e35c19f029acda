package org.proxylens.data.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.source.SourceFile;

/**
 * Says which columns of a table are left out, and why.
 *
 * @param file the table's file
 * @param header the column names
 * @param numeric the columns that hold numbers
 * @param counting the columns that count rows
 */
record IgnoredColumns(SourceFile file, List<String> header, BitSet numeric, BitSet counting) {
    /**
     * A problem for each.
     *
     * @param roles what each column is
     * @param taken the columns that serve as keys or conditions
     */
    List<Problem> problems(List<ColumnRole> roles, Set<String> taken) {
        List<Problem> problems = new ArrayList<>();
        for (int column = 0; column < roles.size(); column++) {
            String name = header.get(column);
            if (roles.get(column).use() == ColumnRole.Use.IGNORED && !taken.contains(name)) {
                Object shown = name.isEmpty() ? column + 1 : name;
                problems.add(Problem.of(Severity.INFO, "ignored-column", shown)
                        .worded(reason(column, name))
                        .at(file.shown(), 1));
            }
        }
        return problems;
    }

    private String reason(int column, String name) {
        if (name.isEmpty()) {
            return "nameless";
        }
        return counting.get(column) ? "index" : numeric.get(column) ? "no-latency" : "no-number";
    }
}

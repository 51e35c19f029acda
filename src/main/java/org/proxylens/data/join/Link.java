package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.JoinBy;
import org.proxylens.data.JoinEvidence;
import org.proxylens.data.message.Messages;
import org.proxylens.data.raw.RawTable;

/** A table while it is being joined: the ids of its rows as far as they are known, and how they were found. */
public final class Link {
    private static final int ROWS_SHOWN = 5;

    private final RawTable table;
    private final int source;
    private @Nullable List<@Nullable String> ids;
    private @Nullable List<@Nullable String> archs;
    private @Nullable JoinEvidence evidence;

    /** @param source which of the opened folders and files it came from, counted from 0 */
    public Link(RawTable table, int source) {
        this.table = table;
        this.source = source;
        List<String> own = table.ids();
        ids = own == null ? null : nullable(own);
        archs = table.archs();
    }

    RawTable table() {
        return table;
    }

    int source() {
        return source;
    }

    /** arch_ids by row, null in a row that found no architecture; null while none is known. */
    @Nullable
    List<@Nullable String> ids() {
        return ids;
    }

    /** arch strings by row, its own or those of the table it was joined to by position. */
    @Nullable
    List<@Nullable String> archs() {
        return archs;
    }

    @Nullable
    JoinEvidence evidence() {
        return evidence;
    }

    boolean isPositional() {
        return ids == null && archs == null;
    }

    /** Gives the rows their ids. */
    void name(List<? extends @Nullable String> found) {
        ids = nullable(found);
    }

    void describe(@Nullable List<@Nullable String> strings) {
        archs = strings;
    }

    /** Keeps how well the join fits, with the first rows that found their architecture side by side. */
    void prove(JoinBy by, int matched, List<? extends @Nullable String> there) {
        List<JoinEvidence.Pair> pairs = new ArrayList<>();
        for (int row = 0; row < there.size() && pairs.size() < ROWS_SHOWN; row++) {
            String found = there.get(row);
            if (found != null) {
                pairs.add(new JoinEvidence.Pair(here(row), found));
            }
        }
        evidence = new JoinEvidence(by, matched, table.rows(), pairs);
    }

    private String here(int row) {
        List<String> own = table.ids();
        List<@Nullable String> cells = table.archs();
        String cell = cells == null ? null : cells.get(row);
        if (own != null) {
            return cell == null ? own.get(row) : own.get(row) + " " + cell;
        }
        if (cell != null) {
            return cell;
        }
        return table.columns().isEmpty()
                ? Messages.text("source.row", row + 1)
                : Messages.text(
                        "source.row-value",
                        row + 1,
                        String.valueOf(table.columns().get(0).values()[row]));
    }

    @SuppressWarnings("unchecked") // a list that is only read
    private static List<@Nullable String> nullable(List<? extends @Nullable String> list) {
        return (List<@Nullable String>) list;
    }
}

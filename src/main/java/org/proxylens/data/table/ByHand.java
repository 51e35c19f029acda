package org.proxylens.data.table;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the user said of columns, for all files of a dataset and all formats that have columns. It is used for the files
 * that have some of the columns, and knows in the end which columns stand in none. Shared by threads.
 */
public final class ByHand {
    private final @Nullable ImportSpec spec;
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    /** @param spec what was said, null where columns explain themselves */
    public ByHand(@Nullable ImportSpec spec) {
        this.spec = spec;
    }

    /** What was said of a table of that header; null where nothing was. */
    public @Nullable ImportSpec of(List<String> header) {
        if (spec == null || !spec.fits(header)) {
            return null;
        }
        header.forEach(name -> found.add(name.strip()));
        return spec;
    }

    /** The columns named that no table had. */
    public List<String> missing() {
        return missingIn(found);
    }

    /** The columns named that are not among these. */
    List<String> missingIn(Collection<String> columns) {
        return spec == null
                ? List.of()
                : spec.columns().stream()
                        .filter(column -> !columns.contains(column))
                        .toList();
    }
}

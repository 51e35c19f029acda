package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ArchIds;

/**
 * The rows of a dataset: the union of the ids that tables name, in the order of {@link ArchIds}. Files that list the
 * same ids in the same order share one map.
 */
final class RowMaps {
    private final List<String> ids;
    private @Nullable Map<String, Integer> rowOf;
    private final IdentityHashMap<List<@Nullable String>, int[]> maps = new IdentityHashMap<>();
    private @Nullable List<@Nullable String> lastIds;
    private int[] lastMap = {};

    private RowMaps(List<String> ids) {
        this.ids = ids;
    }

    /** Made when a list differs from the rows: mostly none does. */
    private Map<String, Integer> rowOf() {
        Map<String, Integer> made = rowOf;
        if (made == null) {
            made = new HashMap<>(ids.size() * 2);
            for (int row = 0; row < ids.size(); row++) {
                made.put(ids.get(row), row);
            }
            rowOf = made;
        }
        return made;
    }

    /** The union over lists of ids; a row without id is passed over. */
    static RowMaps union(List<List<@Nullable String>> lists) {
        List<@Nullable String> one = lists.get(0);
        if (ArchIds.rise(one) && lists.stream().allMatch(list -> list == one || list.equals(one))) {
            return new RowMaps(one.stream().map(Objects::requireNonNull).toList());
        }
        Set<String> union = new HashSet<>();
        List<@Nullable String> before = null;
        for (List<@Nullable String> list : lists) {
            if (before == null || !before.equals(list)) {
                for (String id : list) {
                    if (id != null) {
                        union.add(id);
                    }
                }
            }
            before = list;
        }
        List<String> sorted = new ArrayList<>(union);
        sorted.sort(ArchIds.ORDER);
        return new RowMaps(sorted);
    }

    /** All ids, in order. */
    List<String> ids() {
        return ids;
    }

    /** The row of an id, -1 where there is none. */
    int row(@Nullable String id) {
        return id == null ? -1 : rowOf().getOrDefault(id, -1);
    }

    /** The row of each id of a list, -1 where there is none. */
    int[] rows(List<@Nullable String> list) {
        int[] known = maps.get(list);
        if (known == null) {
            known = list.equals(lastIds) ? lastMap : find(list);
            maps.put(list, known);
            lastIds = list;
            lastMap = known;
        }
        return known;
    }

    private int[] find(List<@Nullable String> list) {
        if (list.equals(ids)) {
            return IntStream.range(0, ids.size()).toArray();
        }
        int[] rows = new int[list.size()];
        for (int raw = 0; raw < rows.length; raw++) {
            rows[raw] = row(list.get(raw));
        }
        return rows;
    }
}

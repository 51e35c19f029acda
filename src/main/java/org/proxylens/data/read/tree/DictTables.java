package org.proxylens.data.read.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ArchIds;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawLookup;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.TableHeaders;
import org.proxylens.space.ArchTokens;
import org.proxylens.space.Spaces;

/**
 * The shapes of dicts: architecture to latency, block to mean latency, column to list, device to any of these, and
 * HW-NAS-Bench's.
 */
record DictTables(SourceFile file, String format, ByHand byHand) {
    List<RawContent> read(TreeDict dict) {
        if (dict.size() == 0) {
            throw file.refuse("empty-dict");
        }
        if (dict.get("nasbench201") instanceof TreeDict || dict.get("fbnet") instanceof TreeDict) {
            return new HwNasBench(file, format).read(dict);
        }
        if (NatsBench.recognises(dict)) {
            return List.of(new NatsBench(file, format).read(dict));
        }
        List<@Nullable String> listed = NatsBench.listed(dict);
        if (listed != null) {
            return List.of(RawTable.byArch(file.shown(), format, RawTable.KeyKind.ARCH, listed, List.of()));
        }
        if (holdsFigures(dict)) {
            return RecordTables.ofNamed(file, format, dict, byHand);
        }
        RawContent one = one(dict, null);
        if (one != null) {
            return List.of(one);
        }
        if (holdsLists(dict)) {
            return RecordTables.ofColumns(file, format, dict, byHand);
        }
        if (holdsColumnsByRow(dict)) {
            return RecordTables.ofColumns(file, format, withoutRowNames(dict), byHand);
        }
        return byDevice(holdsCells(dict) ? turned(dict) : dict);
    }

    /** Architecture to dict of what it reaches and costs. */
    private static boolean holdsFigures(TreeDict dict) {
        boolean figures = false;
        for (int i = 0; i < dict.size(); i++) {
            Object key = dict.keys().get(i);
            if (!(key instanceof String || key instanceof Long)
                    || !(dict.values().get(i) instanceof TreeDict inner)) {
                return false;
            }
            figures |=
                    inner.keys().stream().anyMatch(name -> name instanceof String text && TableHeaders.isFigure(text));
        }
        return figures;
    }

    /** Cell to dict from device to latency. */
    private static boolean holdsCells(TreeDict dict) {
        for (int i = 0; i < dict.size(); i++) {
            Object key = dict.keys().get(i);
            String name = name(key);
            if (name == null || !Spaces.isArch(name) || !(dict.values().get(i) instanceof TreeDict)) {
                return false;
            }
        }
        return true;
    }

    private static TreeDict turned(TreeDict dict) {
        Map<Object, TreeDict> inner = new LinkedHashMap<>();
        for (int i = 0; i < dict.size(); i++) {
            TreeDict row = (TreeDict) dict.values().get(i);
            for (int j = 0; j < row.size(); j++) {
                inner.computeIfAbsent(row.keys().get(j), key -> new TreeDict())
                        .put(dict.keys().get(i), row.values().get(j));
            }
        }
        TreeDict turned = new TreeDict();
        inner.forEach(turned::put);
        return turned;
    }

    /** Column to dict from row to value, as pandas writes JSON, where a column names the architectures. */
    private static boolean holdsColumnsByRow(TreeDict dict) {
        boolean named = false;
        for (int i = 0; i < dict.size(); i++) {
            if (!(dict.keys().get(i) instanceof String name) || !(dict.values().get(i) instanceof TreeDict)) {
                return false;
            }
            named |= TableHeaders.namesArchitecture(name);
        }
        return named;
    }

    private TreeDict withoutRowNames(TreeDict dict) {
        TreeDict columns = new TreeDict();
        List<Object> rows = ((TreeDict) dict.values().get(0)).keys();
        for (int i = 0; i < dict.size(); i++) {
            TreeDict column = (TreeDict) dict.values().get(i);
            if (!column.keys().equals(rows)) {
                throw file.refuse("columns-of-other-rows");
            }
            TreeList values = new TreeList();
            column.values().forEach(values::add);
            columns.put(dict.keys().get(i), values);
        }
        return columns;
    }

    /** Device to dict. */
    private List<RawContent> byDevice(TreeDict dict) {
        List<RawContent> tables = new ArrayList<>();
        for (int i = 0; i < dict.size(); i++) {
            RawContent table =
                    dict.keys().get(i) instanceof String device && dict.values().get(i) instanceof TreeDict inner
                            ? one(inner, device)
                            : null;
            if (table == null) {
                throw file.refuse(
                        "useless-dict", TreeTables.describe(dict.values().get(i)), i + 1);
            }
            tables.add(table);
        }
        return tables;
    }

    /** One device: block to mean, or architecture to latency; null where the dict is neither. */
    private @Nullable RawContent one(TreeDict dict, @Nullable String device) {
        Map<String, Double> means = means(dict);
        if (means != null) {
            return new RawLookup(file.shown(), format, device, RawUnit.MILLISECONDS, means, List.of(), List.of());
        }
        RawTable index = index(dict);
        if (index != null) {
            return index;
        }
        NumberList numbers = dict.size() == 0 ? null : NumberList.ofItems(dict.values());
        if (numbers == null || numbers.numbers() == 0) {
            return null;
        }
        return keyed(dict.keys(), numbers, device);
    }

    /** Architecture to index or index to architecture, its rows by rising index; null where the dict is neither. */
    private @Nullable RawTable index(TreeDict dict) {
        RawTable there = index(dict.keys(), dict.values());
        return there == null ? index(dict.values(), dict.keys()) : there;
    }

    private @Nullable RawTable index(List<Object> archs, List<Object> indices) {
        Map<Long, String> archOf = new TreeMap<>();
        for (int i = 0; i < archs.size(); i++) {
            String arch = name(archs.get(i));
            Long index = whole(indices.get(i));
            if (arch == null || index == null || !Spaces.isArch(arch) || archOf.put(index, arch) != null) {
                return null;
            }
        }
        if (archOf.isEmpty() || !archOf.containsKey(0L) || !archOf.containsKey(archOf.size() - 1L)) {
            return null;
        }
        List<String> ids = archOf.keySet().stream().map(String::valueOf).toList();
        return RawTable.byId(file.shown(), format, ids, new ArrayList<>(archOf.values()), List.of());
    }

    private static @Nullable Long whole(Object value) {
        if (value instanceof String text && ArchIds.isWholeNumber(text)) {
            return Long.valueOf(text);
        }
        if (!NumberList.isNumber(value)) {
            return null;
        }
        double number = NumberList.number(value);
        return number == Math.rint(number) && number >= 0 ? (long) number : null;
    }

    private @Nullable RawTable keyed(List<Object> keys, NumberList numbers, @Nullable String device) {
        boolean tuples = keys.get(0) instanceof TreeTuple;
        List<String> names = new ArrayList<>(keys.size());
        boolean cells = true;
        boolean archs = true;
        for (Object key : keys) {
            String name = name(key);
            if (name == null || key instanceof TreeTuple != tuples) {
                return null;
            }
            cells &= Spaces.isCell(name);
            archs &= Spaces.isArch(name);
            names.add(name);
        }
        RawUnit unit = tuples && cells ? RawUnit.SECONDS : RawUnit.MILLISECONDS;
        RawColumn column = TreeTables.column(file, device, unit, numbers);
        if (tuples || archs) {
            RawTable.KeyKind kind = tuples ? RawTable.KeyKind.TUPLE : RawTable.KeyKind.ARCH;
            return RawTable.byArch(file.shown(), format, kind, new ArrayList<>(names), List.of(column));
        }
        return RawTable.byId(file.shown(), format, names, null, List.of(column));
    }

    private static @Nullable String name(Object key) {
        if (key instanceof TreeTuple tuple) {
            return Spaces.ofTuple(tuple.items()).orElse(null);
        }
        return key instanceof String || key instanceof Long ? key.toString() : null;
    }

    /** The means of a lookup table: every value a dict with a mean, or every key a block with a number. */
    private static @Nullable Map<String, Double> means(TreeDict dict) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int i = 0; i < dict.size(); i++) {
            if (!(dict.keys().get(i) instanceof String key)) {
                return null;
            }
            Object value = dict.values().get(i);
            Object mean =
                    value instanceof TreeDict entry ? entry.get("mean") : ArchTokens.isLookupKey(key) ? value : null;
            if (mean == null || !NumberList.isNumber(mean)) {
                return null;
            }
            means.put(key, NumberList.number(mean));
        }
        return means.isEmpty() ? null : means;
    }

    private static boolean holdsLists(TreeDict dict) {
        for (Object value : dict.values()) {
            if (!(value instanceof TreeList || value instanceof NumericArray || value instanceof TreeTuple)) {
                return false;
            }
        }
        return true;
    }
}

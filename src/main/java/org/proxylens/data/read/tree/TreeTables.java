package org.proxylens.data.read.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Message;
import org.proxylens.data.raw.NumberColumn;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.HeaderNames;

/** Tells published latency sets apart by the shape of their tree and makes neutral tables of them. */
public final class TreeTables {
    /** The name of a format with a record per line. */
    public static final String JSON_LINES = "JSON lines";

    private final SourceFile file;
    private final String format;
    private final ByHand byHand;

    private TreeTables(SourceFile file, String format, ByHand byHand) {
        this.file = file;
        this.format = format;
        this.byHand = byHand;
    }

    /**
     * The tables that a tree holds.
     *
     * @param file where it was read, for names and messages
     * @param format the reader's name
     * @param value the tree
     * @param byHand what the user said of columns
     * @throws DataException where it has none of the known shapes
     */
    public static List<RawContent> of(SourceFile file, String format, Object value, ByHand byHand) {
        return new TreeTables(file, format, byHand).read(value);
    }

    private List<RawContent> read(Object value) {
        if (value instanceof TreeDict dict) {
            return new DictTables(file, format, byHand).read(dict);
        }
        List<@Nullable String> cells = OneHotCells.read(value);
        if (cells != null) {
            return List.of(RawTable.byArch(file.shown(), format, RawTable.KeyKind.ARCH, cells, List.of()));
        }
        List<Object> items = NumberList.items(value);
        List<@Nullable String> networks = items == null ? null : RecordTables.networks(items);
        if (networks != null) {
            return List.of(RawTable.byArch(file.shown(), format, RawTable.KeyKind.ARCH, networks, List.of()));
        }
        if (items != null && !items.isEmpty() && items.get(0) instanceof TreeDict) {
            return RecordTables.ofRecords(file, format, items, byHand);
        }
        TreeDict pairs = items == null ? null : pairs(items);
        if (pairs != null) {
            return new DictTables(file, format, byHand).read(pairs);
        }
        NumberList numbers = NumberList.of(value);
        if (numbers == null) {
            throw file.refuse("no-numbers", describe(value));
        }
        if (numbers.numbers() == 0) {
            throw file.refuse("no-number");
        }
        if (NumberColumn.counts(numbers.values())) {
            throw file.refuse("index-list", numbers.numbers() - 1);
        }
        RawColumn column = column(file, null, RawUnit.MILLISECONDS, numbers);
        return List.of(RawTable.byPosition(file.shown(), format, numbers.values().length, List.of(column)));
    }

    /** A column of what its name, or its file's, says: a cost, an accuracy, or else latencies. */
    static RawColumn column(SourceFile file, @Nullable String device, RawUnit unit, NumberList numbers) {
        String name = device == null ? file.deviceName() : device;
        boolean accuracy = HeaderNames.isAccuracy(name);
        boolean cost = !accuracy && HeaderNames.isCost(name);
        RawColumn.Kind kind = accuracy ? RawColumn.Kind.ACCURACY : cost ? RawColumn.Kind.COST : RawColumn.Kind.LATENCY;
        return new RawColumn(
                accuracy ? name : device,
                kind,
                accuracy || cost ? RawUnit.NONE : unit,
                cost ? name : null,
                numbers.values(),
                numbers.words());
    }

    /** A list of pairs of architecture and latency as a dict; null where it is none. */
    private static @Nullable TreeDict pairs(List<Object> items) {
        TreeDict dict = new TreeDict();
        for (Object item : items) {
            List<Object> pair = NumberList.items(item);
            if (pair == null || pair.size() != 2 || !isKey(pair.get(0)) || !NumberList.isNumber(pair.get(1))) {
                return null;
            }
            dict.put(pair.get(0), pair.get(1));
        }
        return items.isEmpty() ? null : dict;
    }

    private static boolean isKey(Object value) {
        return value instanceof String || value instanceof TreeTuple || value instanceof Long;
    }

    /** A value in words. */
    static Message describe(Object value) {
        if (value instanceof TreeList list && list.isOrdered() && list.size() > 0) {
            return Message.of("value.list-of", list.size(), kind(list.get(0)));
        }
        if (value instanceof NumericArray array) {
            return Message.of("value.array-of", array.dimensions());
        }
        return value instanceof TreeList list && list.isOrdered() ? Message.of("value.empty-list") : kind(value);
    }

    private static Message kind(Object value) {
        if (value instanceof TreeDict dict) {
            return Message.of("value.dict", dict.size());
        }
        if (value instanceof TreeList list && !list.isOrdered()) {
            return Message.of("value.set", list.size());
        }
        if (value instanceof TreeContainer) {
            return Message.of(value instanceof TreeList ? "value.list" : "value.tuple");
        }
        if (value instanceof String) {
            return Message.of("value.text");
        }
        return Message.of(
                value instanceof Number
                        ? "value.number"
                        : value instanceof NumericArray ? "value.array" : "value.no-list");
    }
}

package org.proxylens.data.read.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.TableBuilder;
import org.proxylens.data.table.TableHeaders;
import org.proxylens.space.Architecture;
import org.proxylens.space.Spaces;

/**
 * Tables in a tree: a list of records (nn-Meter's JSON lines), or a dict from column to list. Columns mean what they mean
 * in a CSV; an architecture that is a dict is spelled as a
 * text, what else is no plain value (nn-Meter's graph) passed over.
 */
final class RecordTables {
    private static final int MOST_COLUMNS = 5_000;
    private static final int MOST_PARTS = 8;

    private RecordTables() {}

    /** A list of records, each a dict from column to value. */
    static List<RawContent> ofRecords(SourceFile file, String format, List<Object> records, ByHand byHand) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Object record : records) {
            if (!(record instanceof TreeDict dict)) {
                throw file.refuse("no-record", TreeTables.describe(record));
            }
            for (int i = 0; i < dict.size(); i++) {
                if (dict.keys().get(i) instanceof String key
                        && isPlain(dict.values().get(i))) {
                    columns.putIfAbsent(key, columns.size());
                }
            }
            if (columns.size() > MOST_COLUMNS) {
                throw file.refuse("many-keys", MOST_COLUMNS);
            }
        }
        new MemoryBudget(file, ReadLimits.standard()).take((long) records.size() * columns.size(), Double.BYTES);
        TableBuilder builder = new TableBuilder(file, format, new ArrayList<>(columns.keySet()), byHand);
        for (int row = 0; row < records.size(); row++) {
            builder.beginRow(format.equals(TreeTables.JSON_LINES) ? row + 1 : 0);
            if (records.get(row) instanceof TreeDict dict) {
                for (int i = 0; i < dict.size(); i++) {
                    Integer column = dict.keys().get(i) instanceof String key ? columns.get(key) : null;
                    if (column != null) {
                        set(builder, column, dict.values().get(i));
                    }
                }
            }
            builder.endRow();
        }
        return builder.build();
    }

    /** A dict from architecture to a dict of figures (NAS-Bench-Macro): records named by their key. */
    static List<RawContent> ofNamed(SourceFile file, String format, TreeDict dict, ByHand byHand) {
        boolean cells = dict.keys().stream().allMatch(key -> Spaces.isArch(key.toString()));
        List<Object> records = new ArrayList<>(dict.size());
        for (int i = 0; i < dict.size(); i++) {
            TreeDict record = new TreeDict();
            record.put(cells ? "arch" : "arch_id", dict.keys().get(i).toString());
            TreeDict figures = (TreeDict) dict.values().get(i);
            for (int j = 0; j < figures.size(); j++) {
                record.put(figures.keys().get(j), figures.values().get(j));
            }
            records.add(record);
        }
        return ofRecords(file, format, records, byHand);
    }

    /** A dict from column to list, all of one length. */
    static List<RawContent> ofColumns(SourceFile file, String format, TreeDict dict, ByHand byHand) {
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        int rows = -1;
        for (int i = 0; i < dict.size(); i++) {
            List<Object> items = column(dict.values().get(i));
            if (!(dict.keys().get(i) instanceof String name) || items == null) {
                throw file.refuse("no-columns");
            }
            rows = rows < 0 ? items.size() : rows;
            if (items.size() != rows) {
                throw file.refuse("unequal-columns", rows, items.size());
            }
            columns.put(name, items);
        }
        List<String> header = new ArrayList<>(columns.keySet());
        boolean named = header.stream().anyMatch(TableHeaders::namesArchitecture) || byHand.of(header) != null;
        return named
                ? built(file, format, header, columns, rows, byHand)
                : List.of(byPosition(file, format, columns, rows));
    }

    private static List<RawContent> built(
            SourceFile file,
            String format,
            List<String> header,
            Map<String, List<Object>> columns,
            int rows,
            ByHand byHand) {
        TableBuilder builder = new TableBuilder(file, format, header, byHand);
        List<List<Object>> lists = new ArrayList<>(columns.values());
        for (int row = 0; row < rows; row++) {
            builder.beginRow(0);
            for (int column = 0; column < lists.size(); column++) {
                set(builder, column, lists.get(column).get(row));
            }
            builder.endRow();
        }
        return builder.build();
    }

    private static RawTable byPosition(SourceFile file, String format, Map<String, List<Object>> columns, int rows) {
        List<RawColumn> raw = new ArrayList<>();
        columns.forEach((name, items) -> {
            NumberList numbers = NumberList.ofItems(items);
            if (numbers == null || numbers.numbers() == 0) {
                throw file.refuse("column-without-number");
            }
            raw.add(TreeTables.column(file, name, RawUnit.MILLISECONDS, numbers));
        });
        return RawTable.byPosition(file.shown(), format, rows, raw);
    }

    private static @Nullable List<Object> column(Object value) {
        if (value instanceof NumericArray array && array.isList()) {
            List<Object> items = new ArrayList<>(array.values().length);
            for (double number : array.values()) {
                items.add(number);
            }
            return items;
        }
        return NumberList.items(value);
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value == TreeNone.NONE
                || NumberList.isNumber(value)
                || (value instanceof TreeDict dict && arch(dict) != null);
    }

    /** Architectures of a known space and nothing else, as texts, lists of numbered blocks or dicts; null where any is another thing. */
    static @Nullable List<@Nullable String> networks(List<Object> items) {
        List<@Nullable String> networks = new ArrayList<>();
        for (Object item : items) {
            String arch = item instanceof TreeDict dict
                    ? arch(dict)
                    : item instanceof String text ? text : ofBlocks(NumberList.items(item));
            if (arch == null || !Spaces.isArch(arch)) {
                return null;
            }
            networks.add(arch);
        }
        return networks.isEmpty() ? null : networks;
    }

    private static @Nullable String ofBlocks(@Nullable List<Object> blocks) {
        return blocks == null
                ? null
                : Spaces.ofTuple(blocks)
                        .filter(arch -> Spaces.read(arch).isPresent())
                        .orElse(null);
    }

    /** The arch string of an architecture that is a dict of numbers and lists (Once-for-All's); null where it is none. */
    private static @Nullable String arch(TreeDict dict) {
        if (dict.size() > MOST_PARTS) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dict.size(); i++) {
            Object value = dict.values().get(i);
            String blocks = ofBlocks(NumberList.items(value));
            if (blocks != null) {
                return blocks;
            }
            NumberList numbers = NumberList.isNumber(value) ? NumberList.ofItems(List.of(value)) : NumberList.of(value);
            if (numbers != null) {
                text.append(dict.keys().get(i)).append(':').append(Arrays.toString(numbers.values()));
            }
        }
        return Spaces.read(text.toString()).map(Architecture::spelling).orElse(null);
    }

    private static void set(TableBuilder builder, int column, Object value) {
        if (value instanceof String text) {
            builder.text(column, text);
        } else if (NumberList.isNumber(value)) {
            builder.number(column, NumberList.number(value));
        } else if (value instanceof TreeDict dict) {
            String arch = arch(dict);
            if (arch != null) {
                builder.text(column, arch);
            }
        }
    }
}

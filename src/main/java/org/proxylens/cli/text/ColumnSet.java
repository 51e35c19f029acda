package org.proxylens.cli.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is told of each thing of a kind, by key: the columns of a CSV, the fields of a JSON object. */
public final class ColumnSet<T> {
    private final Map<String, Function<T, ? extends @Nullable Object>> columns = new LinkedHashMap<>();

    /** Adds a column. */
    public ColumnSet<T> with(String key, Function<T, ? extends @Nullable Object> value) {
        columns.put(key, value);
        return this;
    }

    /** Some of the columns, in an order of their own. */
    public ColumnSet<T> only(List<String> keys) {
        ColumnSet<T> some = new ColumnSet<>();
        keys.forEach(key -> some.columns.put(key, columns.get(key)));
        return some;
    }

    /** A row for each. */
    public CsvTable csv(Iterable<? extends T> things) {
        CsvTable table = new CsvTable(columns.keySet().toArray(String[]::new));
        things.forEach(thing -> table.row(
                columns.values().stream().map(value -> value.apply(thing)).toArray()));
        return table;
    }

    /** One of them as an object. */
    public Map<String, @Nullable Object> json(T thing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        columns.forEach((key, value) -> json.put(key, value.apply(thing)));
        return json;
    }

    /** Each of them as an object. */
    public List<Map<String, @Nullable Object>> json(List<? extends T> things) {
        return things.stream().map(this::json).toList();
    }
}

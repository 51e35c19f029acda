package org.proxylens.data.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.NumberColumn;
import org.proxylens.data.raw.RawTable;

/**
 * Tells, by content, repeats of one measurement from measurements of several things: a text column that differs among the
 * rows of one architecture on one device (a runtime, a task) makes devices of its own, unless its name says that it tells
 * repeats or their circumstances. A few whole numbers do so where their name is a known setting; else they are only told.
 */
final class FurtherKeys {
    private static final int MOST_LABELS = 64;
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "(?:.*[^a-z])?(?:repeat|repetition|rep|run|trial|seed|round|iteration|iter|session|date|day|time|timestamp"
                    + "|status|note|notes|comment|user|host|file|path|uuid|hash)s?(?:[^a-z].*)?");
    /** Numbers that set a device up rather than measure it. */
    private static final Pattern SETTING =
            Pattern.compile("(?:num_?|n_?)?(?:batch(?:_?size)?|bs|threads?|resolution|input_?size|image_?size)");
    /** Names a device by itself. */
    private static final Pattern HARDWARE =
            Pattern.compile("(?:.*[^a-z])?(?:hardware|hw|platform|phone|machine|board|soc)(?:[^a-z].*)?");

    private final List<KeyColumn> keys = new ArrayList<>();
    private final List<KeyColumn> circumstances = new ArrayList<>();

    private FurtherKeys() {}

    /**
     * Looks for them.
     *
     * @param devices the columns known to name the device
     * @param others columns that may do so too
     * @param obeyed whether the user said which do, so that no other is taken
     */
    static FurtherKeys among(RawTable table, List<KeyColumn> devices, List<KeyColumn> others, boolean obeyed) {
        FurtherKeys found = new FurtherKeys();
        List<KeyColumn> few = others.stream().filter(FurtherKeys::hasFew).toList();
        if (few.isEmpty() || !table.measures()) {
            return found;
        }
        Map<Object, Integer> first = new HashMap<>();
        BitSet repeated = new BitSet();
        List<BitSet> differing = few.stream().map(column -> new BitSet()).toList();
        for (int row = 0; row < table.rows(); row++) {
            Object key = key(table, devices, row);
            Integer before = first.get(key);
            if (before == null) {
                first.put(key, row);
                continue;
            }
            repeated.set(before);
            for (int column = 0; column < few.size(); column++) {
                List<@Nullable String> labels = few.get(column).labels();
                if (!Objects.equals(labels.get(before), labels.get(row))) {
                    differing.get(column).set(before);
                }
            }
        }
        for (int at = 0; at < few.size(); at++) {
            KeyColumn column = few.get(at);
            int differ = differing.get(at).cardinality();
            if (differ > 0) {
                boolean key = !obeyed
                        && 2 * differ >= repeated.cardinality()
                        && (!column.numeric() || isSetting(column.name()))
                        && !isCircumstance(column.name());
                (key ? found.keys : found.circumstances).add(column);
            }
        }
        return found;
    }

    /** Whether a column that holds no text by its name may be one: words, settings, or a few whole numbers. */
    static boolean mayBeOne(String name, NumberColumn values, int rows) {
        if (!values.hasNumbers()) {
            return !values.words().isEmpty();
        }
        return isSetting(name)
                || (!isCircumstance(name)
                        && !HeaderNames.isSpread(name)
                        && !HeaderNames.isRowNumber(name)
                        && values.isFewWhole(rows, MOST_LABELS));
    }

    private static boolean isSetting(String name) {
        return SETTING.matcher(HeaderNames.lower(name)).matches();
    }

    private static boolean isCircumstance(String name) {
        return CIRCUMSTANCE.matcher(HeaderNames.lower(name)).matches();
    }

    /** Columns that name the device beside those known to. */
    List<KeyColumn> keys() {
        return keys;
    }

    /** Columns in which repeats differ, which make no device. */
    List<KeyColumn> circumstances() {
        return circumstances;
    }

    /** Whether they name the device without the name of the file. */
    boolean nameHardware() {
        return keys.stream().anyMatch(column -> HARDWARE.matcher(HeaderNames.lower(column.name()))
                .matches());
    }

    private static boolean hasFew(KeyColumn column) {
        Set<@Nullable String> labels = new HashSet<>();
        for (String label : column.labels()) {
            if (labels.add(label) && labels.size() > MOST_LABELS) {
                return false;
            }
        }
        return labels.size() > 1;
    }

    /** The architecture and device of a row. */
    private static Object key(RawTable table, List<KeyColumn> devices, int row) {
        List<? extends @Nullable String> names = table.ids() != null ? table.ids() : table.archs();
        String name = names == null ? null : names.get(row);
        if (devices.isEmpty()) {
            return String.valueOf(name);
        }
        List<@Nullable String> key = new ArrayList<>(devices.size() + 1);
        key.add(name);
        devices.forEach(device -> key.add(device.labels().get(row)));
        return key;
    }
}

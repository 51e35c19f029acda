package org.proxylens.data.read.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of numbers as it stands in a tree: None is NaN, a word is NaN and kept.
 *
 * @param values by position
 * @param words the words that stand instead of numbers
 * @param numbers how many positions hold a number
 */
@SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
record NumberList(double[] values, Map<Integer, String> words, int numbers) {
    private static final int LONGEST_WORD = 40;

    /** The numbers of a list, tuple or array of one dimension; null where it is none or holds anything else. */
    static @Nullable NumberList of(Object value) {
        if (value instanceof NumericArray array) {
            return array.isList() ? new NumberList(array.values(), Map.of(), array.values().length) : null;
        }
        List<Object> items = items(value);
        return items == null ? null : ofItems(items);
    }

    /** The items of a list or tuple, null for anything else; a set has none by position. */
    static @Nullable List<Object> items(Object value) {
        if (value instanceof TreeList list) {
            return list.isOrdered() ? list.items() : null;
        }
        return value instanceof TreeTuple tuple ? tuple.items() : null;
    }

    /** The numbers among plain items; null where any is neither a number, nor None, nor a word. */
    static @Nullable NumberList ofItems(List<Object> items) {
        double[] values = new double[items.size()];
        Map<Integer, String> words = new HashMap<>();
        int numbers = 0;
        for (int i = 0; i < values.length; i++) {
            Object item = items.get(i);
            if (isNumber(item)) {
                values[i] = number(item);
                numbers++;
            } else if (item == TreeNone.NONE) {
                values[i] = Double.NaN;
            } else if (item instanceof String word) {
                values[i] = Double.NaN;
                words.put(i, word.substring(0, Math.min(word.length(), LONGEST_WORD)));
            } else {
                return null;
            }
        }
        return new NumberList(values, words, numbers);
    }

    /** Whether the value is a number: a whole one, a float, or an array of one number. */
    static boolean isNumber(Object value) {
        return value instanceof Double
                || value instanceof Long
                || (value instanceof NumericArray array && array.values().length == 1);
    }

    /** The value of {@link #isNumber}. */
    static double number(Object value) {
        return value instanceof NumericArray array ? array.values()[0] : ((Number) value).doubleValue();
    }
}

package org.proxylens.data.read.pickle;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.read.tree.TreeTuple;
import org.proxylens.data.source.MemoryBudget;

/**
 * What constructors of a pickle's values need: errors with their place, the memory left, checked arguments.
 *
 * @param in for the place of errors
 * @param budget the memory left
 * @param storages the tensor contents beside the pickle, null where it stands alone
 */
record PickleContext(
        PickleInput in, MemoryBudget budget, @Nullable TorchStorages storages) {

    DataException fail(String reason, Object... values) {
        return in.fail(reason, values);
    }

    /** Argument {@code index} as a whole number from 0 to the largest int. */
    int index(TreeTuple arguments, int index) {
        if (argument(arguments, index) instanceof Long value && value >= 0 && value <= Integer.MAX_VALUE) {
            return value.intValue();
        }
        throw fail("no-whole-number");
    }

    /** Argument {@code index} as text. */
    String text(TreeTuple arguments, int index) {
        return as(String.class, argument(arguments, index), "no-text");
    }

    /** Argument {@code index} as a tuple. */
    TreeTuple tuple(TreeTuple arguments, int index) {
        return as(TreeTuple.class, argument(arguments, index), "no-tuple");
    }

    /** Argument {@code index} as bytes; Python 2 kept them as text, a character per byte. */
    byte[] bytes(TreeTuple arguments, int index) {
        Object value = argument(arguments, index);
        if (value instanceof PyBytes raw) {
            return raw.content();
        }
        if (value instanceof String text) {
            return latin1(text);
        }
        throw fail("no-bytes");
    }

    /** The bytes of a text with a character per byte. */
    byte[] latin1(String text) {
        budget.take(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length != text.length()) {
            throw fail("text-for-bytes");
        }
        return bytes;
    }

    /** A value as what it has to be; the reason is told where it is anything else. */
    <T> T as(Class<T> type, @Nullable Object value, String reason) {
        if (!type.isInstance(value)) {
            throw fail(reason);
        }
        return type.cast(value);
    }

    Object argument(TreeTuple arguments, int index) {
        if (index >= arguments.size()) {
            throw fail("no-argument");
        }
        return arguments.get(index);
    }
}

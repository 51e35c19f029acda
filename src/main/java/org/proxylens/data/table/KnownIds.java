package org.proxylens.data.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a file already read. Files of one dataset mostly list the same architectures in the same order: a field
 * that says what stood there before becomes the same String object, which saves memory and makes comparing the lists of
 * two files a matter of microseconds. Shared by threads; only a hint, so that it never changes what is read.
 */
public final class KnownIds {
    private volatile @Nullable List<String> ids;

    /** Keeps the ids where none are kept yet. */
    public void keep(List<String> read) {
        if (ids == null) {
            ids = read;
        }
    }

    /** The known object where a field is the id known for that row; null where it is not. */
    public @Nullable String find(int row, int column, char[] chars, int offset, int length) {
        List<String> list = ids;
        if (column == 0 && list != null && row < list.size()) {
            String there = list.get(row);
            return same(there, chars, offset, length) ? there : null;
        }
        return null;
    }

    private static boolean same(String there, char[] chars, int offset, int length) {
        if (there.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (there.charAt(at) != chars[offset + at]) {
                return false;
            }
        }
        return true;
    }
}

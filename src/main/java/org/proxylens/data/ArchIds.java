package org.proxylens.data;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How arch_ids compare: whole numbers first and as numbers, then all else as text. */
public final class ArchIds {
    /** The order of arch_ids. */
    public static final Comparator<String> ORDER = ArchIds::compare;

    private static final int SAFE_DIGITS = 15;
    private static final long NO_NUMBER = Long.MIN_VALUE;

    private ArchIds() {}

    /**
     * Whether the id is a whole number as a program would print it ({@code 0}, {@code 42}, {@code -7}; not {@code 007}),
     * short enough that a double holds it exactly.
     */
    public static boolean isWholeNumber(String id) {
        return number(id) != NO_NUMBER;
    }

    /** Whether ids stand in their order, each once and none missing. */
    public static boolean rise(Iterable<? extends @Nullable String> ids) {
        String before = null;
        long last = NO_NUMBER;
        for (String id : ids) {
            if (id == null) {
                return false;
            }
            long number = number(id);
            if (before != null && compare(before, last, id, number) >= 0) {
                return false;
            }
            before = id;
            last = number;
        }
        return true;
    }

    /** The whole number that an id is; {@link #NO_NUMBER} where it is none. */
    private static long number(String id) {
        int length = id.length();
        int start = length > 0 && id.charAt(0) == '-' ? 1 : 0;
        int digits = length - start;
        if (digits < 1 || digits > SAFE_DIGITS || (id.charAt(start) == '0' && length > 1)) {
            return NO_NUMBER;
        }
        long number = 0;
        for (int at = start; at < length; at++) {
            char c = id.charAt(at);
            if (c < '0' || c > '9') {
                return NO_NUMBER;
            }
            number = 10 * number + (c - '0');
        }
        return start == 0 ? number : -number;
    }

    private static int compare(String a, String b) {
        return compare(a, number(a), b, number(b));
    }

    private static int compare(String a, long numberOfA, String b, long numberOfB) {
        boolean wholeA = numberOfA != NO_NUMBER;
        boolean wholeB = numberOfB != NO_NUMBER;
        if (wholeA && wholeB) {
            return Long.compare(numberOfA, numberOfB);
        }
        if (wholeA != wholeB) {
            return wholeA ? -1 : 1;
        }
        return a.compareTo(b);
    }
}

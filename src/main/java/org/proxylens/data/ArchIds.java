package org.proxylens.data;

import java.util.Comparator;

/** How arch_ids compare: whole numbers first and as numbers, then all else as text. */
public final class ArchIds {
    /** The order of arch_ids. */
    public static final Comparator<String> ORDER = ArchIds::compare;

    private static final int SAFE_DIGITS = 15;

    private ArchIds() {}

    /**
     * Whether the id is a whole number as a program would print it ({@code 0}, {@code 42}, {@code -7}; not {@code 007}),
     * short enough that a double holds it exactly.
     */
    public static boolean isWholeNumber(String id) {
        int start = id.startsWith("-") ? 1 : 0;
        int digits = id.length() - start;
        if (digits < 1 || digits > SAFE_DIGITS) {
            return false;
        }
        for (int i = start; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return id.charAt(start) != '0' || id.equals("0");
    }

    private static int compare(String a, String b) {
        boolean wholeA = isWholeNumber(a);
        boolean wholeB = isWholeNumber(b);
        if (wholeA && wholeB) {
            return Long.compare(Long.parseLong(a), Long.parseLong(b));
        }
        if (wholeA != wholeB) {
            return wholeA ? -1 : 1;
        }
        return a.compareTo(b);
    }
}

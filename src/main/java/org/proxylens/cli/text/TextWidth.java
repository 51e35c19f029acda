package org.proxylens.cli.text;

/** How many columns a text takes in a terminal, and how it is made to fit. Names come from files: never trusted. */
public final class TextWidth {
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private TextWidth() {}

    /** A text without control characters, so that a name in a file cannot steer the terminal. */
    public static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isControl(c) ? 0xFFFD : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The columns a text takes: two for East Asian wide characters and emoji, none for combining marks. */
    public static int of(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        return text.codePoints().map(TextWidth::columns).sum();
    }

    /** The text in at most that many columns, its middle replaced by … where it is longer. */
    public static String elide(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int room = Math.max(columns - 1, 0);
        int head = 0;
        int used = 0;
        while (used + columns(points[head]) <= (room + 1) / 2) {
            used += columns(points[head++]);
        }
        int tail = points.length;
        while (tail > head && used + columns(points[tail - 1]) <= room) {
            used += columns(points[--tail]);
        }
        return new String(points, 0, head) + "…" + new String(points, tail, points.length - tail);
    }

    /** The text filled with blanks up to that many columns, at its right or at its left. */
    public static String pad(String text, int columns, boolean right) {
        String blanks = " ".repeat(Math.max(columns - of(text), 0));
        return right ? blanks + text : text + blanks;
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
                return false;
            }
        }
        return true;
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Control characters, and those that turn the direction of writing around. */
    private static boolean isControl(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return turns || Character.isISOControl(c);
    }
}

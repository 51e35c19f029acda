package org.proxylens.figure.report;

/** The one way text becomes part of a page: names come from files and are never trusted. */
final class Html {
    private Html() {}

    /** The text with every character that means something in HTML or in an attribute replaced; no control characters. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isForbidden(c) ? 0xFFFD : c);
            }
        });
        return safe.toString();
    }

    /** An element with escaped text. */
    static String text(String tag, String content) {
        return "<" + tag + ">" + escape(content) + "</" + tag + ">";
    }

    private static boolean isForbidden(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return turns || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}

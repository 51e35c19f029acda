package org.proxylens.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Running text wrapped to the width of the tables. */
public final class Paragraphs {
    private Paragraphs() {}

    /** The text's lines, each indented by as many blanks; words longer than a line are elided. */
    public static List<String> wrap(String text, int indent) {
        String margin = " ".repeat(indent);
        int room = TextTable.MOST_COLUMNS - indent;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : TextWidth.printable(text).split(" ", -1)) {
            if (line.length() > 0 && TextWidth.of(line.toString()) + 1 + TextWidth.of(word) > room) {
                lines.add(margin + line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(TextWidth.elide(word, room));
        }
        if (line.length() > 0) {
            lines.add(margin + line);
        }
        return lines;
    }
}

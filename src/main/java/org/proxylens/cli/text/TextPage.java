package org.proxylens.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.message.Messages;

/** What a terminal shows, put together: sentences wrapped to its width, tables, empty lines between them. */
public final class TextPage {
    private final List<String> lines = new ArrayList<>();

    /** Adds a sentence of the messages, wrapped. */
    public TextPage say(String key, Object... arguments) {
        return tell(Messages.text(key, arguments));
    }

    /** Adds running text, wrapped. */
    public TextPage tell(String text) {
        return add(Paragraphs.wrap(text, 0));
    }

    /** Adds lines as they are. */
    public TextPage add(List<String> more) {
        lines.addAll(more);
        return this;
    }

    /** Adds a line as it is. */
    public TextPage line(String line) {
        lines.add(line);
        return this;
    }

    /** Adds an empty line. */
    public TextPage gap() {
        return line("");
    }

    /** All of it. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}

package org.proxylens.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.message.Messages;

/**
 * What a dataset was opened from.
 *
 * @param sources its folders and files, at least one
 * @param options what the user decided about opening them
 */
public record Opened(List<Path> sources, OpenOptions options) {
    public Opened {
        sources = List.copyOf(sources);
    }

    /** One folder or file, everything decided by it. */
    public static Opened of(Path source) {
        return new Opened(List.of(source), OpenOptions.DEFAULT);
    }

    /** The same with one more source behind. */
    public Opened and(Path source) {
        List<Path> more = new ArrayList<>(sources);
        more.add(source);
        return new Opened(more, options);
    }

    /** A name to show while it is opened. */
    public String title() {
        Path name = sources.get(0).getFileName();
        String first = name == null ? sources.get(0).toString() : name.toString();
        return sources.size() == 1
                ? first
                : Messages.text("opened.and-more", first, Integer.toString(sources.size() - 1));
    }
}

package org.proxylens.analysis.study;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the user noted.
 *
 * @param kind what it is about
 * @param about the names it is about: a device, a proxy and a target, or arch_ids
 * @param text what was noted
 */
public record Note(Kind kind, List<String> about, String text) {
    /** What notes are about. */
    public enum Kind {
        DEVICE,
        PAIR,
        ARCHITECTURES
    }

    public Note {
        about = List.copyOf(about);
    }

    /** Whether it is about just these. */
    public boolean isAbout(Kind kind, List<String> about) {
        return this.kind == kind && this.about.equals(about);
    }

    /** The notes with this one in place of what was noted about the same before; without either where its text is blank. */
    public List<Note> among(List<Note> notes) {
        Stream<Note> others = notes.stream().filter(note -> !note.isAbout(kind, about));
        return Stream.concat(others, text.isBlank() ? Stream.empty() : Stream.of(this))
                .toList();
    }
}

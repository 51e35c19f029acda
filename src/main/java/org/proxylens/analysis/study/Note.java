package org.proxylens.analysis.study;

import java.util.List;

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

    /** Copies the list. */
    public Note {
        about = List.copyOf(about);
    }
}

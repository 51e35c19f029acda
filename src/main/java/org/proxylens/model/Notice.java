package org.proxylens.model;

import org.jspecify.annotations.Nullable;
import org.proxylens.data.Severity;

/**
 * Something the user is told above the views until it is closed or replaced.
 *
 * @param severity how much it matters
 * @param text one or two sentences
 * @param offer what can be done about it, null where nothing is offered
 */
public record Notice(
        Severity severity, String text, @Nullable Offer offer) {
    /**
     * A way out.
     *
     * @param text what it does, as a button says it
     * @param action does it
     */
    public record Offer(String text, Runnable action) {}

    /** A notice that offers nothing. */
    public Notice(Severity severity, String text) {
        this(severity, text, null);
    }
}

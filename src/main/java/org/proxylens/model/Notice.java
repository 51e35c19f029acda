package org.proxylens.model;

import org.proxylens.data.Severity;

/**
 * Something the user is told above the views until it is closed or replaced.
 *
 * @param severity how much it matters
 * @param text one or two sentences
 */
public record Notice(Severity severity, String text) {}

package org.proxylens.data.format;

import org.proxylens.data.JoinBy;

/**
 * What the user may decide about opening.
 *
 * @param join what several sources are joined by
 */
public record OpenOptions(JoinBy join) {
    /** Everything decided by the files. */
    public static final OpenOptions DEFAULT = new OpenOptions(JoinBy.AUTO);
}

package org.proxylens.data;

import java.util.List;

/**
 * How well two sources fit together.
 *
 * @param by what they were joined by; never AUTO
 * @param matched rows of this source that found their architecture
 * @param rows rows of this source
 * @param firstRows the first rows side by side
 */
public record JoinEvidence(JoinBy by, int matched, int rows, List<Pair> firstRows) {

    /**
     * One row side by side.
     *
     * @param here what this source says: its key, or position and value
     * @param there the architecture it was joined to
     */
    public record Pair(String here, String there) {}

    public JoinEvidence {
        firstRows = List.copyOf(firstRows);
    }
}

package org.proxylens.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something left out or odd in the data, told with its place and a way to mend it.
 *
 * @param severity how much it matters
 * @param kind a stable lower-case word for the sort of problem ({@code invalid-latency}, {@code wrong-unit}, …)
 * @param file where it stands, relative to the dataset, null where it is about no single file
 * @param line the first line it concerns, counted from 1; 0 where there is none
 * @param device the device concerned, null where none
 * @param count how many values or rows it concerns
 * @param what one sentence: what was found and what was done about it
 * @param effect what it does to the figures; empty where nothing
 * @param advice one sentence: what the user can do
 * @param archIds the architectures concerned (at most {@value #MOST_IDS} are kept), for the click that shows them
 */
public record Problem(
        Severity severity,
        String kind,
        @Nullable String file,
        long line,
        @Nullable String device,
        long count,
        String what,
        String effect,
        String advice,
        List<String> archIds) {

    /** How many ids a problem keeps. */
    public static final int MOST_IDS = 10_000;

    /** {@code file:line}, {@code file}, or the device's name; empty where the problem is about the whole dataset. */
    public String place() {
        if (file != null) {
            return line > 0 ? file + ":" + line : file;
        }
        return device == null ? "" : device;
    }
}

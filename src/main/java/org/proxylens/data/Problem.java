package org.proxylens.data;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Message;
import org.proxylens.data.message.Messages;

/**
 * Something left out or odd in the data, told with its place and a way to repair it.
 *
 * @param severity how much it matters
 * @param kind a stable lower-case word for the sort of problem ({@code invalid-latency}, {@code wrong-unit}, …)
 * @param file where it stands, relative to the dataset, null where it is about no single file
 * @param line the first line it concerns, counted from 1; 0 where there is none
 * @param device the device concerned, null where none
 * @param other the device that it is odd beside, null where it is odd alone
 * @param count how many values or rows it concerns
 * @param told the key {@code problem.<kind>}, under which {@code what}, {@code effect} and {@code advice} are worded, and
 *     the values that fill them
 * @param archIds the architectures concerned (at most {@value #MOST_IDS} are kept), for the click that shows them
 * @param repairs what can be done at once and be taken back; empty where only words help
 */
public record Problem(
        Severity severity,
        String kind,
        @Nullable String file,
        long line,
        @Nullable String device,
        @Nullable String other,
        long count,
        Message told,
        List<String> archIds,
        List<Repair> repairs) {

    /** How many ids a problem keeps. */
    public static final int MOST_IDS = 10_000;

    /**
     * A problem about the whole dataset, one thing; the methods below make it more precise.
     *
     * @param values what fills its words
     */
    public static Problem of(Severity severity, String kind, Object... values) {
        Message told = Message.of("problem." + kind, values);
        return new Problem(severity, kind, null, 0, null, null, 1, told, List.of(), List.of());
    }

    /** The same in the words of {@code problem.<kind>.<variant>} where these differ from those of the kind. */
    public Problem worded(String variant) {
        Message varied = told.under(told.key() + "." + variant);
        return new Problem(severity, kind, file, line, device, other, count, varied, archIds, repairs);
    }

    /** The same in that file, at that line (0 where there is none). */
    public Problem at(@Nullable String inFile, long atLine) {
        return new Problem(severity, kind, inFile, atLine, device, other, count, told, archIds, repairs);
    }

    /** The same on that device. */
    public Problem on(@Nullable String onDevice) {
        return new Problem(severity, kind, file, line, onDevice, other, count, told, archIds, repairs);
    }

    /** The same of a device beside another one. */
    public Problem between(String onDevice, String beside) {
        return new Problem(severity, kind, file, line, onDevice, beside, count, told, archIds, repairs);
    }

    /** The same with its devices called otherwise; the repairs name them as before. */
    Problem named(UnaryOperator<String> shown) {
        @Nullable String one = device == null ? null : shown.apply(device);
        @Nullable String beside = other == null ? null : shown.apply(other);
        return new Problem(severity, kind, file, line, one, beside, count, told, archIds, repairs);
    }

    /** The same, so many times, on those architectures. */
    public Problem counted(long times, List<String> ids) {
        List<String> kept = List.copyOf(ids.subList(0, Math.min(ids.size(), MOST_IDS)));
        return new Problem(severity, kind, file, line, device, other, times, told, kept, repairs);
    }

    /** The same with what can be done about it at once. */
    public Problem repairedBy(Repair... those) {
        return new Problem(severity, kind, file, line, device, other, count, told, archIds, List.of(those));
    }

    /** One sentence: what was found and what was done about it. */
    public String what() {
        return words("what");
    }

    /** What it does to the figures; empty where nothing. */
    public String effect() {
        return words("effect");
    }

    /** One sentence: what the user can do. */
    public String advice() {
        return words("advice");
    }

    private String words(String part) {
        String own = told.key() + "." + part;
        String key = Messages.has(own) ? own : "problem." + kind + "." + part;
        return Messages.has(key) ? told.under(key).text() : "";
    }

    /** {@code file:line}, {@code file}, or the device's name (both where it is about two); empty where the problem is about the whole dataset. */
    public String place() {
        if (file != null) {
            return line > 0 ? file + ":" + line : file;
        }
        String alone = device == null ? "" : device;
        return other == null ? alone : alone + ", " + other;
    }
}

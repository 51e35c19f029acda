package org.proxylens.figure.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;

/** What a report is written on, one part below the other: a page for a browser or pages of paper. It says how things look, never what they are. */
interface ReportSheet {
    /**
     * A figure in a few letters.
     *
     * @param figure the figure
     * @param what what it counts
     * @param more what it rests on
     */
    record Card(String figure, String what, String more) {}

    /**
     * A word and what it means.
     *
     * @param word the word
     * @param meaning what it means
     */
    record Term(String word, String meaning) {}

    /**
     * Something odd.
     *
     * @param severity how serious it is
     * @param what what was found
     * @param place where
     * @param more what it does and what to do about it, each with the word that introduces it
     */
    record Oddity(Severity severity, String what, String place, List<Term> more) {
        /** How serious it is, in a word. */
        String word() {
            return Messages.text("severity." + Messages.key(severity));
        }
    }

    /** What it all is about and comes to. */
    void opening(String kicker, String name, List<String> answer, List<Card> cards);

    /**
     * Begins a section.
     *
     * @param id names it within the report
     */
    void section(String id, String title);

    /** Begins a part of a section. */
    void heading(String title);

    /** A paragraph. */
    void paragraph(String text);

    /** A figure that stands out, and what it is. */
    void headline(String figure, String text);

    /** What is odd. */
    void oddities(List<Oddity> oddities);

    /** A table, its first rows where it is long. */
    void table(ReportTable table);

    /**
     * A figure.
     *
     * @param shape its height as a share of its width
     * @param caption what it shows, for those who cannot see it too
     */
    void figure(Figure<?> figure, double shape, String caption);

    /** A small drawing in a line of its own. */
    void drawing(ReportTable.Drawn drawing);

    /** Lines for a terminal. */
    void code(List<String> lines);

    /** What words mean, at the end. */
    void terms(String title, List<Term> terms);

    /** A table's further rows, in words; null where it shows all. */
    static @Nullable String further(ReportTable table) {
        return table.rows().size() > ReportTable.MOST_ROWS ? table.cut() : null;
    }
}

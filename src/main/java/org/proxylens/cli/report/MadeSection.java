package org.proxylens.cli.report;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.Note;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudySource;
import org.proxylens.cli.text.Phrases;
import org.proxylens.data.message.Messages;

/** How the report was made: notes, settings, versions, hashes, and the commands that make each figure again. */
final class MadeSection {
    private MadeSection() {}

    static String html(@Nullable Made made) {
        if (made == null) {
            return "";
        }
        StringBuilder html = new StringBuilder("<section id=\"made\">" + Html.heading("cli.report.made"));
        notes(html, made);
        settings(html, made);
        HtmlTable sources = HtmlTable.of("ll", Messages.text("cli.report.made.sources"));
        for (StudySource source : made.sources()) {
            sources.row().cell(source.path()).markup("<code>" + Html.escape(source.hash()) + "</code>");
        }
        html.append(sources.html());
        html.append(Html.text("p", Messages.text("cli.report.made.commands")));
        html.append("<pre id=\"commands\">")
                .append(Html.escape(String.join("¶", made.commands().steps())).replace("¶", "\n"))
                .append("</pre>");
        html.append(Html.text("p", String.join(" · ", made.versions())));
        return html.append("</section>\n").toString();
    }

    private static void notes(StringBuilder html, Made made) {
        if (!made.notes().isEmpty()) {
            HtmlTable notes = HtmlTable.of("ll", Messages.text("cli.report.made.notes"));
            for (Note note : made.notes()) {
                notes.row().cell(String.join(", ", note.about())).cell(note.text());
            }
            html.append(notes.html());
        }
    }

    private static void settings(StringBuilder html, Made made) {
        StudyChoices choices = made.commands().choices();
        String repairs = String.join("; ", choices.repairs().words());
        html.append(Html.text(
                "p",
                Messages.text(
                        "cli.report.made.settings",
                        Phrases.number(choices.threshold()),
                        choices.accuracy() == null ? Messages.text("cli.report.made.first") : choices.accuracy(),
                        choices.reference().latency(),
                        choices.reference().shortfall(),
                        repairs.isEmpty() ? Messages.text("cli.report.made.as-read") : repairs)));
    }
}

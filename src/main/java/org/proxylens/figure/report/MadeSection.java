package org.proxylens.figure.report;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.study.Made;
import org.proxylens.analysis.study.Note;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudySource;
import org.proxylens.data.message.Messages;

/** How the report was made: notes, settings, versions, hashes, and the commands that make each figure again. */
final class MadeSection {
    private MadeSection() {}

    static void write(@Nullable Made made, ReportSheet sheet) {
        if (made == null) {
            return;
        }
        sheet.section("made", Messages.text("report-page.made"));
        notes(made, sheet);
        sheet.paragraph(settings(made.commands().choices()));
        ReportTable sources = ReportTable.of("ll", Messages.text("report-page.made.sources"));
        for (StudySource source : made.sources()) {
            sources.row().cell(source.path()).code(source.hash());
        }
        sheet.table(sources);
        sheet.paragraph(Messages.text("report-page.made.commands"));
        sheet.code(made.commands().steps());
        sheet.paragraph(String.join(" · ", made.versions()));
    }

    private static void notes(Made made, ReportSheet sheet) {
        if (!made.notes().isEmpty()) {
            ReportTable notes = ReportTable.of("ll", Messages.text("report-page.made.notes"));
            for (Note note : made.notes()) {
                notes.row().cell(String.join(", ", note.about())).cell(note.text());
            }
            sheet.table(notes);
        }
    }

    private static String settings(StudyChoices choices) {
        String repairs = String.join("; ", choices.repairs().words());
        return Messages.text(
                "report-page.made.settings",
                Phrases.number(choices.threshold()),
                choices.accuracy() == null ? Messages.text("report-page.made.first") : choices.accuracy(),
                choices.reference().latency(),
                choices.reference().shortfall(),
                repairs.isEmpty() ? Messages.text("report-page.made.as-read") : repairs);
    }
}

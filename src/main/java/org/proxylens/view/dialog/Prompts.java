package org.proxylens.view.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.view.action.Action;

/** Questions put to the user in dialogs of their own; each answers empty where the user gave up. */
public interface Prompts {
    /** What becomes of changes. */
    enum Leaving {
        SAVE,
        DISCARD,
        STAY
    }

    /** Which folder to open. */
    Optional<Path> folder();

    /** Which file to open. */
    Optional<Path> file();

    /** How large and in which format to write a figure. */
    Optional<ExportSize> exportSize(ExportSize proposed);

    /**
     * Where to write a file.
     *
     * @param name the suggested file name, its ending included
     */
    Optional<Path> saveAs(String name);

    /** What the columns of a table are, beginning with a draft. */
    Optional<ImportSpec> columns(CsvPreview preview, ImportDraft draft);

    /** Whether a study with changes is saved before it is left. */
    Leaving unsaved(String name);

    /** Shows a text to be copied. */
    void text(String titleKey, String text);

    /**
     * Shows what became of pairs.
     *
     * @param name what the work at hand is compared with
     */
    void compared(String name, StudyComparison compared);

    /** Shows all keys. */
    void keys(List<Action> actions);

    /** Shows what the program is. */
    void about();
}

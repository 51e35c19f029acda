package org.proxylens.view.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.figure.Figure;
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

    /**
     * How to write a figure.
     *
     * @param proposed what is proposed
     * @param figure what is written
     * @param command the command line that writes the same; empty where none does
     */
    Optional<ExportSize> exportSize(ExportSize proposed, Figure<?> figure, Function<ExportSize, String> command);

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

    /**
     * Says that something went wrong that should not have.
     *
     * @param code names it
     * @param details what stands in the log
     */
    void trouble(String code, String details);

    /**
     * What is noted of something.
     *
     * @param about what
     * @param before what was noted before, empty for nothing
     */
    Optional<String> note(String about, String before);

    /** Shows a text to be copied. */
    void text(String titleKey, String text);

    /**
     * Shows what became of pairs.
     *
     * @param name what the work at hand is compared with
     */
    void compared(String name, StudyComparison compared);

    /** Shows a folder as the system does. */
    void showFolder(Path folder);

    /** Shows all keys. */
    void keys(List<Action> actions);

    /** Shows what the program is. */
    void about();
}

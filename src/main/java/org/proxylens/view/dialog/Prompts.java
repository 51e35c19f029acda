package org.proxylens.view.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.figure.Figure;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.choice.FolderExportChoices;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.model.choice.MeasuringChoices;
import org.proxylens.view.action.Actions;
import org.proxylens.view.action.KeyIntents;

/** Questions put to the user in dialogs of their own; each answers empty where the user gave up. */
public interface Prompts {
    /** What becomes of measurements that are not saved. */
    enum Leaving {
        /** They are saved first. */
        SAVE,
        /** They are given up. */
        DISCARD,
        /** The user stays with them. */
        STAY
    }

    /**
     * What becomes of the measurements on a new device that is about to be left.
     *
     * @param device its name
     * @param count how many there are
     */
    Leaving leaving(String device, int count);

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
     * What will be written into a folder.
     *
     * @param files the names of the files
     * @param command the command line that writes the same; empty where none does
     * @param refusal why nothing can be written; empty where it can
     */
    record FolderTold(List<String> files, String command, String refusal) {}

    /**
     * How to write all figures and tables.
     *
     * @param proposed what is proposed
     * @param pairs the pairs that can be chosen
     * @param told says what comes of it
     */
    Optional<FolderExportChoices> exportAll(
            FolderExportChoices proposed, List<ChosenPair> pairs, Function<FolderExportChoices, FolderTold> told);

    /**
     * Where to write a file.
     *
     * @param name the suggested file name, its ending included
     */
    Optional<Path> saveAs(String name);

    /** How to measure networks on this machine. */
    Optional<MeasuringChoices> measuring(MeasuringChoices proposed);

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

    /** Shows all keys and gestures, and lets the user change keys. */
    void keys(Actions actions, KeyIntents intents);

    /** Shows what the program is. */
    void about();
}

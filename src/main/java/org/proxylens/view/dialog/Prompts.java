package org.proxylens.view.dialog;

import java.nio.file.Path;
import java.util.Optional;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.choice.ExportSize;
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

    /** How large and in which format to write a figure. */
    Optional<ExportSize> exportSize(ExportSize proposed);

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

    /** Shows all keys and gestures, and lets the user change keys. */
    void keys(Actions actions, KeyIntents intents);

    /** Shows what the program is. */
    void about();
}

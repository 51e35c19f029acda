package org.proxylens.cli.report;

import java.util.List;
import org.proxylens.analysis.study.Note;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.analysis.study.StudySource;

/**
 * How a report was made, so that all of it can be made again.
 *
 * @param versions of the program and of what it runs on
 * @param sources each file or folder with the hash of its content
 * @param commands the command lines that make its figures
 * @param notes what the user noted
 */
public record Made(List<String> versions, List<StudySource> sources, StudyCommands commands, List<Note> notes) {
    /** Copies the lists. */
    public Made {
        versions = List.copyOf(versions);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }
}

package org.proxylens.analysis.study;

import java.util.List;

/**
 * How a report was made, so that all of it can be made again.
 *
 * @param versions of the program and of what it runs on
 * @param sources each file or folder with the hash of its content
 * @param commands the command lines that make its figures
 * @param notes what the user noted
 */
public record Made(List<String> versions, List<StudySource> sources, StudyCommands commands, List<Note> notes) {
    public Made {
        versions = List.copyOf(versions);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /** The program and what it runs on, with their versions. */
    public static List<String> program() {
        String version = Made.class.getPackage().getImplementationVersion();
        return List.of("ProxyLens " + (version == null ? "development" : version), "Java " + Runtime.version());
    }

    /** How a report is made by this program. */
    public static Made of(StudyCommands commands, List<Note> notes) {
        List<StudySource> sources = commands.sources().stream()
                .map(source -> StudySource.of(source.toString(), source))
                .toList();
        return new Made(program(), sources, commands, notes);
    }
}

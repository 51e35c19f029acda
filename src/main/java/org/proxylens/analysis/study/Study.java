package org.proxylens.analysis.study;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.JoinBy;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.open.Fingerprint;
import org.proxylens.data.study.StudyFile;
import org.proxylens.data.table.ImportSpec;

/**
 * A study: everything that is needed to show again what was shown.
 *
 * @param sources what the data were read from, at least one
 * @param architectures the numbers of those sources that are lists of architectures
 * @param join what the sources are joined by
 * @param sameDevices whether a device of one name in several sources is one device
 * @param columns what the columns of a table are, said by hand; null where they explain themselves
 * @param choices everything chosen: {@link StudyChoices}, and what the window keeps beside these
 * @param layout what of the window is open
 * @param notes what the user noted
 * @param newDevice what was measured on a new device; null where there is none
 */
public record Study(
        List<StudySource> sources,
        List<Integer> architectures,
        JoinBy join,
        boolean sameDevices,
        @Nullable ImportSpec columns,
        ObjectNode choices,
        ObjectNode layout,
        List<Note> notes,
        @Nullable StudyDevice newDevice) {

    private static final Study EMPTY = new Study(
            List.of(),
            List.of(),
            JoinBy.AUTO,
            false,
            null,
            JsonNodeFactory.instance.objectNode(),
            JsonNodeFactory.instance.objectNode(),
            List.of(),
            null);

    public Study {
        sources = List.copyOf(sources);
        architectures = List.copyOf(architectures);
        notes = List.copyOf(notes);
    }

    /** Some sources with what was decided about opening them, nothing chosen. */
    public static Study of(List<Path> sources, OpenOptions options) {
        List<StudySource> named = sources.stream()
                .map(path -> new StudySource(path.toAbsolutePath().normalize().toString(), ""))
                .toList();
        List<Integer> lists = options.architectures().stream()
                .map(sources::indexOf)
                .filter(index -> index >= 0)
                .toList();
        return new Study(
                named,
                lists,
                options.join(),
                options.sameDevices(),
                options.importSpec(),
                EMPTY.choices,
                EMPTY.layout,
                List.of(),
                null);
    }

    /**
     * Reads a study.
     *
     * @throws DataException where it cannot be read, is none, or is of a newer program
     */
    public static Study read(Path file) {
        ObjectNode tree = StudyFile.read(file);
        Study study;
        try {
            study = StudyJson.value(tree, EMPTY, Study.class);
        } catch (DataException e) {
            throw DataException.at(file.toString(), e);
        }
        if (study.sources.isEmpty()) {
            throw DataException.at(file.toString(), "no-study");
        }
        return study;
    }

    /**
     * Writes it, its sources by their paths from the file's folder, with the hashes of what they hold now.
     *
     * @throws IOException where it cannot be written; an older one then stands untouched
     */
    public void write(Path file) throws IOException {
        StudyFile.write(file, StudyJson.tree(placed(file)));
    }

    /** The same beside a file: sources by their paths from there, with the hashes of what they hold now. */
    private Study placed(Path file) {
        List<StudySource> placed = new ArrayList<>();
        for (StudySource source : sources) {
            Path path = Path.of(source.path());
            placed.add(StudySource.of(relative(file, path), path));
        }
        return withSources(placed);
    }

    private static String relative(Path file, Path source) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path whole = source.toAbsolutePath().normalize();
        boolean related = folder != null && Objects.equals(folder.getRoot(), whole.getRoot());
        String path = related && folder != null ? folder.relativize(whole).toString() : whole.toString();
        return path.isEmpty() ? "." : path.replace('\\', '/');
    }

    /** The paths of its sources, for a study read from a file. */
    public List<Path> paths(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return sources.stream()
                .map(source -> folder == null
                        ? Path.of(source.path())
                        : folder.resolve(source.path()).normalize())
                .toList();
    }

    /** What was decided about opening its sources. */
    public OpenOptions options(List<Path> paths) {
        OpenOptions options = OpenOptions.DEFAULT
                .joinedBy(join)
                .importedBy(columns)
                .withArchitectures(architectures.stream().map(paths::get).toList());
        return sameDevices ? options.withSameDevices() : options;
    }

    /** The numbers of the sources whose content is not what it was when the study was saved. */
    public List<Integer> changed(List<Path> paths) throws IOException {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String hash = sources.get(i).hash();
            if (!hash.isEmpty() && !hash.equals(Fingerprint.of(paths.get(i)))) {
                changed.add(i);
            }
        }
        return changed;
    }

    /** What figures rest on. */
    public StudyChoices basis() {
        return StudyJson.value(choices, StudyChoices.NONE, StudyChoices.class);
    }

    /** The same of other sources. */
    public Study withSources(List<StudySource> others) {
        return new Study(others, architectures, join, sameDevices, columns, choices, layout, notes, newDevice);
    }

    /** The same with other choices and another layout of the window. */
    public Study with(ObjectNode otherChoices, ObjectNode otherLayout) {
        return new Study(
                sources, architectures, join, sameDevices, columns, otherChoices, otherLayout, notes, newDevice);
    }

    /** The same with other notes. */
    public Study with(List<Note> others) {
        return new Study(sources, architectures, join, sameDevices, columns, choices, layout, others, newDevice);
    }

    /** The same with what was measured on a new device. */
    public Study with(@Nullable StudyDevice device) {
        return new Study(sources, architectures, join, sameDevices, columns, choices, layout, notes, device);
    }
}

package org.proxylens.data.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFilesTest {
    @TempDir
    private Path folder;

    @Test
    void everyJarBesideTheProgramTellsItFromAnother() throws IOException {
        Path program = Files.writeString(folder.resolve("program.jar"), "program");
        Path library = Files.writeString(folder.resolve("library.jar"), "library");
        Files.setLastModifiedTime(library, FileTime.fromMillis(1000));
        Set<String> told = new LinkedHashSet<>();
        told.add(ProgramFiles.of(program));
        Files.writeString(folder.resolve("notes.txt"), "no part of it");
        assertThat(told).contains(ProgramFiles.of(program));

        Files.setLastModifiedTime(library, FileTime.fromMillis(2000));
        told.add(ProgramFiles.of(program));
        Files.writeString(library, "longer library");
        Files.setLastModifiedTime(library, FileTime.fromMillis(2000));
        told.add(ProgramFiles.of(program));
        Files.move(library, folder.resolve("library-2.jar"));
        told.add(ProgramFiles.of(program));
        Files.delete(folder.resolve("library-2.jar"));
        told.add(ProgramFiles.of(program));
        assertThat(told).hasSize(5);
    }

    @Test
    void aFolderOfClassesIsNoProgramFile() {
        assertThat(ProgramFiles.of(folder)).isEmpty();
    }
}

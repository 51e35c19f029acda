package org.proxylens.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all, and nothing hidden is left beside it. */
class FileWriterTest {
    @TempDir
    Path folder;

    @Test
    void anOldFileIsReplacedAndKeepsItsRights() throws IOException {
        Path file = Files.writeString(folder.resolve("result"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        FileWriter.write(file, FileWriterTest::text);
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(names()).containsExactly("result");
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("there"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("here"), file);
        Path dangling = Files.createSymbolicLink(folder.resolve("far"), Path.of("new"));
        FileWriter.write(link, FileWriterTest::text);
        FileWriter.write(dangling, FileWriterTest::text);
        assertThat(file).hasContent("new").isRegularFile();
        assertThat(link).isSymbolicLink();
        assertThat(dangling).isSymbolicLink();
        assertThat(folder.resolve("new")).hasContent("new");
    }

    @Test
    void whatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("result"), "old");
        assertThatThrownBy(() -> FileWriter.write(file, out -> {
                    text(out);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("result");
    }

    @Test
    void filesOfAFolderAreWrittenAllOrNone() throws IOException {
        Files.writeString(folder.resolve("b"), "old");
        FileWriter.Part two = part -> {
            FileWriter.write(part.resolve("a"), FileWriterTest::text);
            FileWriter.write(part.resolve("b"), FileWriterTest::text);
        };
        assertThatThrownBy(() -> FileWriter.all(folder, part -> {
                    two.write(part);
                    FileWriter.write(part.resolve("none/c"), FileWriterTest::text);
                }))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.toString());
        assertThat(names()).containsExactly("b");
        assertThat(folder.resolve("b")).hasContent("old");

        Path inTheWay = Files.createDirectory(folder.resolve("a"));
        assertThatThrownBy(() -> FileWriter.all(folder, two)).hasMessageEndingWith("a folder called a is in the way");
        assertThat(folder.resolve("b")).hasContent("old");

        Files.delete(inTheWay);
        FileWriter.all(folder, two);
        assertThat(names()).containsExactlyInAnyOrder("a", "b");
        assertThat(folder.resolve("b")).hasContent("new");
    }

    @Test
    void whatCameBeforeAFileThatCannotBeMovedIsPutBack() throws IOException {
        Path old = Files.writeString(folder.resolve("b"), "old");
        Object file = Files.readAttributes(old, BasicFileAttributes.class).fileKey();
        Files.createSymbolicLink(folder.resolve("c"), Path.of("none/c"));
        assertThatThrownBy(() -> FileWriter.all(folder, part -> {
                    for (String name : List.of("a", "b", "c")) {
                        FileWriter.write(part.resolve(name), FileWriterTest::text);
                    }
                }))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.toString());
        assertThat(names()).containsExactly("b", "c");
        assertThat(old).hasContent("old");
        assertThat(Files.readAttributes(old, BasicFileAttributes.class).fileKey())
                .isEqualTo(file);
    }

    @Test
    void anInterruptedWriterPutsNothingIntoItsPlace() throws IOException {
        try (PartFile part = PartFile.beside(folder.resolve("result"))) {
            part.interrupt();
            assertThatThrownBy(() -> part.finish(whole -> Files.createFile(folder.resolve("result"))))
                    .isInstanceOf(FileSystemException.class);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whatALibrarySwallowsIsTold() {
        assertThatThrownBy(() -> FileWriter.write(Path.of("/dev/full"), out -> {
                    try {
                        text(out);
                    } catch (IOException swallowed) {
                        throw new IllegalStateException("a library's own", swallowed);
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }

    @Test
    void aSecondWriterOfAnOutputIsRefused() throws IOException {
        Path file = folder.resolve("result");
        FileWriter.write(file, out -> {
            assertThatThrownBy(() -> FileWriter.write(file, FileWriterTest::text))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageStartingWith(file.toString())
                    .hasMessageContaining("another run");
            FileWriter.write(folder.resolve("other"), FileWriterTest::text);
            text(out);
        });
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("other", "result");
    }

    @Test
    void whatAKilledWriterLeftIsSwept() throws IOException {
        Files.createFile(folder.resolve(".proxylens-1f.lock"));
        Files.writeString(folder.resolve(".proxylens-1f-4c5d.part"), "half");
        Path half = Files.createDirectories(folder.resolve(".proxylens-1f-4c5e.part/latency"));
        Files.writeString(half.resolve("a.csv"), "half");
        FileWriter.write(folder.resolve("result"), FileWriterTest::text);
        assertThat(names()).containsExactly("result");
    }

    @Test
    void anInterruptedWriterThatGoesOnFindsNowhereToWrite() throws IOException {
        Path result = folder.resolve("result");
        try (PartFile part = PartFile.beside(result)) {
            FileWriter.fresh(part.path(), FileWriterTest::text);
            part.interrupt();
            assertThat(names()).isEmpty();
            assertThatThrownBy(() -> FileWriter.fresh(part.path(), FileWriterTest::text))
                    .isInstanceOf(FileSystemException.class);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void failuresNameTheFileAskedFor() {
        Path nowhere = folder.resolve("none/result");
        Path tooLong = folder.resolve("a".repeat(5_000));
        for (Path file : List.of(nowhere, tooLong, folder, Path.of(""))) {
            assertThatThrownBy(() -> FileWriter.write(file, FileWriterTest::text))
                    .isInstanceOfSatisfying(FileSystemException.class, e -> {
                        assertThat(e.getFile()).isIn(file.toString(), "\"\"");
                        assertThat(e.getOtherFile()).isNull();
                    });
        }
    }

    private static void text(OutputStream out) throws IOException {
        out.write("new".getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

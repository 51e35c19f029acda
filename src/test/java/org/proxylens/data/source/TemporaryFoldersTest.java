package org.proxylens.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFoldersTest {
    private static final String PREFIX = "library-";

    @TempDir
    Path folder;

    /** A process of its own: what is made while loading goes with it, what was there before stays. */
    public static void main(String... args) throws Exception {
        TemporaryFolders.removedAtExit(PREFIX, () -> {
            try {
                return Files.writeString(Files.createTempDirectory(PREFIX).resolve("library.so"), "x");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void whatALibraryLeavesGoesWithTheProcess() throws Exception {
        Path others = Files.createDirectory(folder.resolve(PREFIX + "of-another"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TemporaryFoldersTest.class.getName())
                .inheritIO()
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(others);
        }
    }
}

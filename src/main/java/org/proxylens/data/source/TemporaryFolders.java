package org.proxylens.data.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Folders that a library makes in the temporary folder when it is loaded, and would leave there. */
public final class TemporaryFolders {
    private TemporaryFolders() {}

    /**
     * Loads a library; the folders that come up meanwhile are removed when the process ends.
     *
     * @param prefix how their names begin
     */
    public static <T> T removedAtExit(String prefix, Supplier<T> loading) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = named(temporary, prefix);
        try {
            return loading.get();
        } finally {
            Set<Path> made = named(temporary, prefix);
            made.removeAll(before);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> made.forEach(PartFile::remove)));
        }
    }

    private static Set<Path> named(Path folder, String prefix) {
        Set<Path> found = new HashSet<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, prefix + "*")) {
            paths.forEach(found::add);
        } catch (IOException e) {
            return found; // what cannot be listed stays
        }
        return found;
    }
}

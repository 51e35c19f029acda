package org.proxylens.data.cache;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;

/** What tells this program from an older or a newer one. */
final class ProgramFiles {
    private ProgramFiles() {}

    /**
     * The program's place, its Java, and name, length and time of each jar in its folder: it reads with the libraries
     * beside it. Empty where it is no file, so that nothing tells what is in it.
     */
    static String of(Path program) {
        // asked at every start: the older class of files, and no stream, take the least time
        File file = program.toAbsolutePath().toFile();
        File[] beside = file.isFile() ? file.getParentFile().listFiles() : null;
        if (beside == null) {
            return "";
        }
        Arrays.sort(beside);
        StringBuilder said = new StringBuilder(System.getProperty("java.runtime.version", ""));
        said.append(' ').append(file);
        for (File each : beside) {
            if (each.getName().endsWith(".jar")) {
                said.append(' ').append(each.getName());
                said.append(' ').append(each.length()).append(' ').append(each.lastModified());
            }
        }
        return said.toString();
    }
}

package org.proxylens.data.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What tells this program from an older or a newer one. */
final class ProgramFiles {
    private ProgramFiles() {}

    /**
     * The program's place, its Java, and name, length and time of each jar in its folder: it reads with the libraries
     * beside it. Empty where it is no file, so that nothing tells what is in it.
     */
    static String of(Path program) throws IOException {
        if (!Files.isRegularFile(program)) {
            return "";
        }
        StringBuilder said = new StringBuilder().append(program).append(' ').append(Runtime.version());
        for (Path jar : jars(Objects.requireNonNull(program.toAbsolutePath().getParent(), "a file has a folder"))) {
            BasicFileAttributes is = Files.readAttributes(jar, BasicFileAttributes.class);
            said.append(' ').append(jar.getFileName());
            said.append(' ')
                    .append(is.size())
                    .append(' ')
                    .append(is.lastModifiedTime().toMillis());
        }
        return said.toString();
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}

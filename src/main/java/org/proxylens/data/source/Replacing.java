package org.proxylens.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Puts files in the place of others; unless all are there in the end, the old ones are put back. */
final class Replacing implements AutoCloseable {
    private final Path aside;
    private final Deque<Replaced> replaced = new ArrayDeque<>();

    /** A file that is in its place; {@code old} is what stood there before, null for nothing. */
    private record Replaced(Path there, @Nullable Path old) {}

    /** @param aside an empty folder for the old files */
    Replacing(Path aside) {
        this.aside = aside;
    }

    /** Moves a file to its place. At no time is there nothing under a name that had a file. */
    void with(Path file, Path there) throws IOException {
        Path old = Files.exists(there) ? kept(there, aside.resolve(String.valueOf(replaced.size()))) : null;
        PartFile.keepRights(there, file);
        FileWriter.move(file, there);
        replaced.push(new Replaced(there, old));
    }

    private static Path kept(Path file, Path copy) throws IOException {
        try {
            return Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException noLinks) {
            return Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** All files are in their places and stay there. */
    void done() {
        replaced.clear();
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        while (!replaced.isEmpty()) {
            try {
                putBack(replaced.pop());
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static void putBack(Replaced last) throws IOException {
        if (last.old() == null) {
            Files.deleteIfExists(last.there());
        } else {
            FileWriter.move(last.old(), last.there());
        }
    }
}

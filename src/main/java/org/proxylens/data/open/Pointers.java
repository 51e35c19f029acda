package org.proxylens.data.open;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.source.SourceFile;

/** Tells what stands for a file that has not been fetched: what git-annex, DVC and Git LFS leave in its place. */
final class Pointers {
    private static final String LFS = "version https://git-lfs.github.com/spec/";
    private static final String ANNEX = "/annex/objects/";
    private static final String DVC = ".dvc";

    private Pointers() {}

    /**
     * Why the file is not there, as the last part of the key {@code refused.<reason>}, which says what to do; null where it
     * is there or nothing stands for it.
     */
    static @Nullable String reason(Path path) {
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            return "broken-link";
        }
        if (!Files.isRegularFile(path)) {
            return null;
        }
        String name = path.getFileName().toString();
        if (name.endsWith(DVC)) {
            String fetched = name.substring(0, name.length() - DVC.length());
            return Files.exists(path.resolveSibling(fetched)) ? null : "dvc-pointer";
        }
        byte[] head = new SourceFile(path, path.toString(), SourceFile.Place.ANYWHERE).block(0, LFS.length());
        String begin = new String(head, StandardCharsets.US_ASCII);
        if (begin.equals(LFS)) {
            return "lfs-pointer";
        }
        return begin.startsWith(ANNEX) ? "annex-pointer" : null;
    }
}

package org.proxylens.analysis.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.proxylens.data.DataException;
import org.proxylens.data.open.Fingerprint;

/**
 * A file or folder that a study was made from.
 *
 * @param path relative to the study's folder where that is possible, slashes forward
 * @param hash of its content when the study was saved; empty where unknown
 */
public record StudySource(String path, String hash) {
    /** Takes a source without a hash, as one writes it by hand, but none without a path. */
    public StudySource {
        Objects.requireNonNull(path, "a source without a path");
        hash = Objects.requireNonNullElse(hash, "");
    }

    /** A source as it is now; its hash is unknown where it is not there any more or cannot be read. */
    static StudySource of(String name, Path source) {
        try {
            return new StudySource(name, Fingerprint.of(source));
        } catch (IOException | DataException e) {
            // what cannot be read must not keep the work from being saved
            return new StudySource(name, "");
        }
    }
}

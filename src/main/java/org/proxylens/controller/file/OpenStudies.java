package org.proxylens.controller.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.study.StudyLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks the study of this window as open, so that other windows can say so. */
public final class OpenStudies {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStudies.class);

    private final Path folder;
    private @Nullable StudyLock lock;
    private @Nullable Path held;

    /** @param settings the folder for settings */
    public OpenStudies(Path settings) {
        folder = settings.resolve("open");
    }

    /** This window has a study open; false where another has it too. */
    boolean opened(Path study) {
        Path whole = study.toAbsolutePath().normalize();
        if (whole.equals(held)) {
            return true;
        }
        none();
        try {
            lock = StudyLock.of(folder, whole);
            held = lock == null ? null : whole;
            return lock != null;
        } catch (IOException e) {
            LOG.warn("cannot tell whether {} is open elsewhere", study, e);
            return true;
        }
    }

    /** This window has no study open. */
    void none() {
        StudyLock before = lock;
        lock = null;
        held = null;
        if (before != null) {
            try {
                before.close();
            } catch (IOException e) {
                LOG.warn("a mark was not taken back", e);
            }
        }
    }
}

package org.proxylens.controller.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyJson;
import org.proxylens.controller.job.Failures;
import org.proxylens.data.DataException;
import org.proxylens.data.Severity;
import org.proxylens.data.study.StudyFile;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the work at hand, soon after each change, so that a start goes on where the last window ended, however it ended. */
public final class LastWork {
    private static final Logger LOG = LoggerFactory.getLogger(LastWork.class);
    private static final String KEEP = "study-keep";
    private static final Duration SETTLED = Duration.ofMillis(400);
    private static final String NAMED = "saved_as";
    private static final String UNSAVED = "unsaved";

    private final Workbench model;
    private final Jobs jobs;
    private final DatasetFiles files;
    private final StudyFiles studies;
    private final Path file;
    private boolean failing;
    private boolean waiting;
    private boolean changed;

    /** @param settings the folder for settings */
    public LastWork(Workbench model, Jobs jobs, DatasetFiles files, StudyFiles studies, Path settings) {
        this.model = model;
        this.jobs = jobs;
        this.files = files;
        this.studies = studies;
        file = settings.resolve("last" + StudyFile.ENDING);
    }

    /** Loads what the work is read with, which takes longer than reading it; for any thread. */
    public static void prepare() {
        StudyJson.value(StudyJson.tree(Choices.NONE), Choices.NONE, Choices.class);
    }

    /** Begins to keep the work. */
    public void follow() {
        model.choices().addListener((observed, before, after) -> keep());
        model.opened().addListener((observed, before, after) -> {
            if (waiting && after != null) {
                giveWay();
            }
            keep();
        });
        model.notes().addListener((observed, before, after) -> keep());
        model.guide().addListener((observed, before, after) -> keep());
        model.front().addListener((observed, before, after) -> keep());
        model.studyFile().addListener((observed, before, after) -> keep());
        model.unsaved().addListener((observed, before, after) -> keep());
    }

    // once something is shown: what is opened takes what was said before away
    private void giveWay() {
        try {
            if (!files.resumes(file)) {
                Path aside = StudyFile.setAside(file);
                model.say(Severity.WARNING, "notice.work-set-aside", aside.toString());
            } else if (changed) {
                model.say(Severity.INFO, "notice.recovered");
            }
            waiting = false;
        } catch (IOException e) {
            told(e);
        }
    }

    private void keep() {
        if (waiting) {
            return;
        }
        Path named = model.studyFile().get();
        boolean unsaved = model.unsaved().get();
        studies.state()
                .ifPresent(study -> jobs.start(new Job<>(
                        KEEP,
                        "",
                        SETTLED,
                        progress -> {
                            ObjectNode tree = StudyJson.tree(study.get());
                            if (named != null) {
                                tree.put(NAMED, named.toAbsolutePath().toString());
                            }
                            tree.put(UNSAVED, unsaved);
                            Files.createDirectories(file.getParent());
                            StudyFile.write(file, tree);
                            return file;
                        },
                        written -> failing = false,
                        this::told)));
    }

    // said once, not at every change
    private void told(Throwable failure) {
        LOG.warn("the work at hand was not kept", failure);
        if (!failing) {
            failing = true;
            String folder = String.valueOf(file.getParent());
            model.say(Severity.WARNING, "notice.not-kept", folder, Failures.line(failure));
        }
    }

    /**
     * Goes on where the last window ended. Where its data are gone that is said, and nothing else is opened. Work that
     * cannot be shown stays kept: what is opened in its place sets it aside.
     *
     * @param bundled the name of the data that come with the program; without them a start begins afresh
     * @return false where nothing was kept that can be gone on with
     */
    public boolean resume(String bundled) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        waiting = true;
        try {
            ObjectNode tree = StudyFile.read(file);
            Study study = Study.read(file);
            boolean moved =
                    study.paths(file).stream().anyMatch(source -> !Files.exists(source) && source.endsWith(bundled));
            if (moved) {
                waiting = false;
                return false;
            }
            String named = tree.path(NAMED).asText();
            changed = tree.path(UNSAVED).asBoolean();
            studies.open(file, study, named(named));
            return true;
        } catch (DataException e) {
            LOG.warn("the last work cannot be read", e);
            return false;
        }
    }

    private static @Nullable Path named(String path) {
        return path.isEmpty() || !Files.isRegularFile(Path.of(path)) ? null : Path.of(path);
    }
}

package org.proxylens.controller.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudyComparison;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.analysis.study.StudyJson;
import org.proxylens.data.Dataset;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.message.Messages;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Job;

/** Compares what is shown with another study or dataset. */
final class ComparisonJob {
    private static final String COMPARE = "study-compare";

    private ComparisonJob() {}

    /**
     * The job that does it.
     *
     * @param other a study or dataset
     * @param dataset what is shown, repaired and named already
     */
    static Job<StudyComparison> of(
            Path other,
            Dataset dataset,
            Choices shown,
            Consumer<StudyComparison> onResult,
            Consumer<Throwable> onFailure) {
        StudyChoices choices = StudyJson.value(
                StudyJson.tree(shown.with(edit -> {
                    edit.repairs = StudyChoices.NONE.repairs();
                    edit.labels = DeviceLabels.NONE;
                })),
                StudyChoices.NONE,
                StudyChoices.class);
        return new Job<>(
                COMPARE,
                Messages.text("job.study-compare", String.valueOf(other.getFileName())),
                Duration.ZERO,
                progress ->
                        StudyComparison.of(StudyData.side(other, progress), StudyData.side(dataset, choices), progress),
                onResult,
                onFailure);
    }
}

package org.proxylens.controller.guide;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.NewDeviceWork;
import org.proxylens.analysis.measure.Kit;
import org.proxylens.analysis.measure.KnownExtent;
import org.proxylens.controller.job.FileJob;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.MeasuringChoices;
import org.proxylens.space.network.NetworkShape;
import org.proxylens.view.dialog.Prompts;

/** Has what a new device wants measured: here, or elsewhere with a kit. */
final class GuideMeasuring {
    private static final String MEASURE = "guide-measure";

    private final Workbench model;
    private final GuideController.Means parts;
    private final Prompts prompts;
    private MeasuringChoices choices = MeasuringChoices.DEFAULT;
    private @Nullable Path into;

    GuideMeasuring(Workbench model, GuideController.Means parts, Prompts prompts) {
        this.model = model;
        this.parts = parts;
        this.prompts = prompts;
    }

    /** Asks for the set-up and a file, and measures on this machine. */
    void here(Dataset dataset, Guide guide, Consumer<Guide> then) {
        prompts.measuring(choices).ifPresent(chosen -> {
            choices = chosen;
            prompts.saveAs(guide.device() + ".csv").ifPresent(file -> into(file, dataset, guide, then));
        });
    }

    private void into(Path file, Dataset dataset, Guide guide, Consumer<Guide> then) {
        into = file;
        MeasuringChoices chosen = choices;
        Choices now = model.choices().get();
        MeasuringHere.Purpose purpose =
                new MeasuringHere.Purpose(parts.adapter().of(dataset), guide, now.basis(dataset), now.threshold());
        parts.jobs()
                .start(
                        MEASURE,
                        Messages.text("job.measure", guide.device()),
                        Duration.ZERO,
                        progress -> parts.here().measure(purpose, chosen, file, progress),
                        then);
    }

    /** The file with what was measured until a job was stopped; empty where that job measured nothing. */
    Optional<Path> stopped(String job) {
        return job.equals(MEASURE) ? Optional.ofNullable(into) : Optional.empty();
    }

    /** Asks for a folder and writes the kit for another device. */
    void kit(Dataset dataset, Guide guide, Consumer<Path> written) {
        int[] rows = NewDeviceWork.toMeasure(dataset, guide).stream()
                .mapToInt(dataset.architectures()::row)
                .toArray();
        prompts.saveAs(guide.device() + "-kit").ifPresent(folder -> parts.jobs()
                .start(FileJob.of(
                        GuideController.SAVE,
                        folder,
                        path -> Kit.write(
                                path,
                                dataset.architectures(),
                                rows,
                                NetworkShape.published(choices.batch())
                                        .with(KnownExtent.of(dataset))
                                        .with(MeasuringHere.SEED)),
                        written,
                        parts.failures()::tell)));
    }
}

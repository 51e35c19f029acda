package org.proxylens.controller;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.format.Datasets;
import org.proxylens.model.Choices;
import org.proxylens.model.MatrixReading;
import org.proxylens.model.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;

/** Opens datasets; the one that is open stays until another was read whole. */
final class DatasetFiles {
    static final String OPEN = "open";

    private final Workbench model;
    private final Jobs jobs;
    private final History history;
    private final Remembered remembered;
    private final Consumer<Throwable> onFailure;

    DatasetFiles(Workbench model, Jobs jobs, History history, Remembered remembered, Consumer<Throwable> onFailure) {
        this.model = model;
        this.jobs = jobs;
        this.history = history;
        this.remembered = remembered;
        this.onFailure = onFailure;
    }

    /** Opens a file or folder. */
    void open(Path path) {
        Path name = path.getFileName();
        model.opening().set(name == null ? path.toString() : name.toString());
        jobs.start(new Job<>(
                OPEN,
                Messages.text("job.open", String.valueOf(model.opening().get())),
                Duration.ZERO,
                progress -> Datasets.open(path, progress),
                dataset -> show(path, dataset),
                failure -> {
                    model.opening().set(null);
                    if (!Files.exists(path)) {
                        remembered.forget(path);
                    }
                    onFailure.accept(failure);
                }));
    }

    /** Opens the first of the files dropped. */
    void openDropped(List<Path> paths) {
        if (!paths.isEmpty()) {
            open(paths.get(0));
        }
    }

    /** Reads what is open once more; choices that still fit are kept. */
    void reload() {
        Path location = model.location().get();
        if (location != null) {
            open(location);
        }
    }

    /** The user gave up on opening. */
    void stopped() {
        model.opening().set(null);
    }

    /** Once the first matrix of a dataset is there: proposes a pair where none is chosen. */
    void propose(MatrixReading matrix) {
        Choices choices = model.choices().get();
        if (choices.proxy() == null
                && choices.target() == null
                && !model.undoable().get()) {
            FirstPair.of(matrix)
                    .ifPresent(pair ->
                            history.restart(choices.withProxy(pair.proxy()).withTarget(pair.target())));
        }
    }

    private void show(Path path, Dataset dataset) {
        Choices before = model.choices().get();
        boolean again = path.equals(model.location().get());
        model.opening().set(null);
        model.notice().set(null);
        model.hoveredRow().set(-1);
        model.marked().clear();
        history.restart(before.withProxy(null)
                .withTarget(null)
                .withAccuracy(null)
                .withDevices(Set.of())
                .withArchitectures(List.of())
                .withRegion(RegionOfInterest.ALL)
                .withReference(ReferencePoint.DEFAULT));
        model.location().set(path);
        model.dataset().set(dataset);
        Choices fresh = model.choices().get().withAccuracy(firstAccuracy(dataset));
        history.restart(again ? fitting(before, fresh, dataset) : fresh);
        remembered.opened(path);
    }

    private static @Nullable String firstAccuracy(Dataset dataset) {
        return dataset.architectures().accuracies().isEmpty()
                ? null
                : dataset.architectures().accuracies().get(0).name();
    }

    private static Choices fitting(Choices before, Choices fresh, Dataset dataset) {
        List<String> names = dataset.deviceNames();
        String accuracy = before.accuracy();
        boolean known =
                accuracy != null && dataset.architectures().accuracy(accuracy).isPresent();
        return before.withProxy(names.contains(before.proxy()) ? before.proxy() : null)
                .withTarget(names.contains(before.target()) ? before.target() : null)
                .withAccuracy(known ? accuracy : fresh.accuracy())
                .withDevices(before.devices().stream().filter(names::contains).collect(Collectors.toSet()))
                .withArchitectures(before.architectures().stream()
                        .filter(id -> dataset.architectures().row(id) >= 0)
                        .toList());
    }
}

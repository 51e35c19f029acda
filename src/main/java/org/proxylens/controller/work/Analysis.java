package org.proxylens.controller.work;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.LossTable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Jobs;
import org.proxylens.pareto.FrontExchange;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;

/**
 * Works out what the views show, again only when something it depends on has changed. Threshold, order, measure and
 * selection are not among it: they change how figures are shown, not the figures.
 */
public final class Analysis {
    /** Kinds of job. */
    static final String MATRIX = "matrix";

    static final String KENDALL = "kendall";
    static final String LOSSES = "losses";
    static final String PAIR = "pair";
    static final String DEVICES = "devices";

    private static final Duration SOON = Duration.ofMillis(30);
    private static final Duration SETTLED = Duration.ofMillis(200);

    private record MatrixInput(int generation, List<String> devices, CommonSet common) {}

    private record LossInput(
            MatrixInput matrix, @Nullable String accuracy, RegionOfInterest region, ReferencePoint reference) {}

    private record PairInput(
            int generation,
            @Nullable String proxy,
            @Nullable String target,
            @Nullable String accuracy,
            RegionOfInterest region,
            ReferencePoint reference) {
        boolean samePair(@Nullable PairInput other) {
            return other != null
                    && generation == other.generation
                    && Objects.equals(proxy, other.proxy)
                    && Objects.equals(target, other.target)
                    && Objects.equals(accuracy, other.accuracy);
        }
    }

    private final Workbench model;
    private final Jobs jobs;
    private final Consumer<MatrixReading> onMatrix;
    private final DeviceTable devices;
    private int generation;
    private @Nullable MatrixInput matrixInput;
    private @Nullable LossInput lossInput;
    private @Nullable PairInput pairInput;

    /**
     * @param onMatrix told of each new matrix once it is in the model
     */
    public Analysis(Workbench model, Jobs jobs, Consumer<MatrixReading> onMatrix) {
        this.model = model;
        this.jobs = jobs;
        this.onMatrix = onMatrix;
        devices = new DeviceTable(model, jobs);
    }

    /** Follows the model from now on. */
    public void start() {
        model.dataset().addListener((observed, before, after) -> {
            if (after != null && after.sameColumns(before)) {
                devices.learn(after);
            } else {
                restart();
            }
        });
        model.choices().addListener((observed, before, after) -> refresh());
        restart();
    }

    private void restart() {
        generation++;
        List.of(MATRIX, KENDALL, LOSSES, PAIR).forEach(jobs::cancel);
        matrixInput = null;
        lossInput = null;
        pairInput = null;
        model.losses().set(null);
        model.matrix().set(null);
        model.pair().set(null);
        model.exchange().set(null);
        devices.restart();
        refresh();
    }

    private void refresh() {
        Dataset dataset = model.dataset().get();
        if (dataset == null) {
            return;
        }
        // each reads the choices anew: what one step finds may change them
        matrix(dataset, model.choices().get());
        losses(dataset, model.choices().get());
        pair(dataset, model.choices().get());
    }

    private void matrix(Dataset dataset, Choices choices) {
        List<String> shown = shown(dataset, choices);
        MatrixInput input = new MatrixInput(generation, shown, choices.commonSet());
        if (input.equals(matrixInput)) {
            return;
        }
        matrixInput = input;
        lossInput = null;
        List.of(KENDALL, LOSSES).forEach(jobs::cancel);
        jobs.start(
                MATRIX,
                Messages.text("job.matrix"),
                SOON,
                progress -> MatrixReading.of(dataset.onlyDevices(shown), choices.commonSet(), progress)
                        .withClusters(),
                reading -> showMatrix(dataset, reading));
    }

    private void showMatrix(Dataset dataset, MatrixReading reading) {
        model.losses().set(null);
        model.matrix().set(reading);
        jobs.start(
                KENDALL,
                Messages.text("job.kendall"),
                SOON,
                progress -> reading.withKendall(dataset, progress),
                model.matrix()::set);
        losses(dataset, model.choices().get());
        onMatrix.accept(reading);
    }

    // losses stand in the order of the matrix: they wait for it
    private void losses(Dataset dataset, Choices choices) {
        MatrixInput current = matrixInput;
        MatrixReading reading = model.matrix().get();
        if (current == null || reading == null || jobs.isRunning(MATRIX)) {
            return;
        }
        LossInput input = new LossInput(current, choices.accuracy(), choices.region(), choices.reference());
        if (input.equals(lossInput)) {
            return;
        }
        lossInput = input;
        String accuracy = choices.accuracy();
        if (accuracy == null) {
            jobs.cancel(LOSSES);
            model.losses().set(null);
            return;
        }
        jobs.start(
                LOSSES,
                Messages.text("job.losses"),
                SETTLED,
                progress -> LossTable.losses(dataset.onlyDevices(reading.devices()), choices.basis(dataset), progress),
                model.losses()::set);
    }

    private void pair(Dataset dataset, Choices choices) {
        PairInput input = new PairInput(
                generation,
                choices.proxy(),
                choices.target(),
                choices.accuracy(),
                choices.region(),
                choices.reference());
        if (input.equals(pairInput)) {
            return;
        }
        if (!input.samePair(pairInput)) {
            model.pair().set(null);
            model.exchange().set(null);
        }
        pairInput = input;
        Device proxy = device(dataset, choices.proxy());
        Device target = device(dataset, choices.target());
        if (proxy == null || target == null) {
            jobs.cancel(PAIR);
            return;
        }
        jobs.start(PAIR, Messages.text("job.pair"), SOON, progress -> pair(dataset, proxy, target, choices), both -> {
            model.exchange().set(both.exchange());
            model.pair().set(both.reading());
        });
    }

    private record PairAndExchange(
            PairReading reading, @Nullable FrontExchange exchange) {}

    private static PairAndExchange pair(Dataset dataset, Device proxy, Device target, Choices choices) {
        PairReading reading = PairReading.of(dataset, proxy, target, choices.basis(dataset));
        return new PairAndExchange(reading, reading.exchange());
    }

    // a computed cost may be chosen a moment before it stands among the devices
    private static @Nullable Device device(Dataset dataset, @Nullable String name) {
        return name == null ? null : dataset.device(name).orElse(null);
    }

    private static List<String> shown(Dataset dataset, Choices choices) {
        return dataset.deviceNames().stream()
                .filter(name -> choices.devices().isEmpty() || choices.devices().contains(name))
                .toList();
    }
}

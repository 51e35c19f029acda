package org.proxylens.controller.work;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Jobs;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;

/**
 * Works out how good a proxy each device and each cost computed from arch strings is, and with it the loss of every pair;
 * again only when something it depends on has changed. What was found for another region stays until the new is there.
 */
public final class ProxyAnalysis {
    /** The kind of its job. */
    static final String PROXIES = "proxies";

    private static final Duration SETTLED = Duration.ofMillis(120);

    private record Input(
            Dataset dataset,
            List<String> devices,
            @Nullable String accuracy,
            RegionOfInterest region,
            ReferencePoint reference) {
        boolean sameDevices(@Nullable Input other) {
            return other != null && dataset.sameColumns(other.dataset) && devices.equals(other.devices);
        }

        boolean same(@Nullable Input other) {
            return other != null
                    && sameDevices(other)
                    && Objects.equals(accuracy, other.accuracy)
                    && region.equals(other.region)
                    && reference.equals(other.reference);
        }
    }

    private record Known(Input input, ProxyReading reading) {}

    private final Workbench model;
    private final Jobs jobs;
    private final Consumer<ProxyReading> onReading;
    private @Nullable Known known;
    private @Nullable Input wanted;
    private double threshold;
    private double lossLimit;

    /**
     * @param onReading told of each new reading once it is in the model
     */
    public ProxyAnalysis(Workbench model, Jobs jobs, Consumer<ProxyReading> onReading) {
        this.model = model;
        this.jobs = jobs;
        this.onReading = onReading;
    }

    /** Follows the model from now on. */
    public void start() {
        model.choices().addListener((observed, before, after) -> refresh());
        model.matrix().addListener((observed, before, after) -> refresh());
        refresh();
    }

    private void refresh() {
        Dataset dataset = model.dataset().get();
        MatrixReading matrix = model.matrix().get();
        if (dataset == null || matrix == null) {
            jobs.cancel(PROXIES);
            known = null;
            wanted = null;
            forget();
            return;
        }
        Choices choices = model.choices().get();
        Input input = new Input(dataset, matrix.devices(), choices.accuracy(), choices.region(), choices.reference());
        if (input.same(wanted) && threshold == choices.threshold() && lossLimit == choices.lossLimit()) {
            return;
        }
        Input last = wanted;
        if (last == null || !input.sameDevices(last) || !Objects.equals(input.accuracy(), last.accuracy())) {
            forget();
        }
        wanted = input;
        threshold = choices.threshold();
        lossLimit = choices.lossLimit();
        Known before = known;
        jobs.start(
                PROXIES,
                Messages.text("job.proxies"),
                SETTLED,
                progress -> new Known(input, reading(input, before, choices, progress)),
                this::show);
    }

    private void forget() {
        model.proxies().set(null);
        model.losses().set(null);
    }

    private static ProxyReading reading(Input input, @Nullable Known before, Choices choices, Progress progress) {
        if (before != null && input.same(before.input())) {
            return before.reading().at(choices.threshold(), choices.lossLimit());
        }
        Basis basis = Basis.of(input.dataset(), input.accuracy(), input.region(), input.reference());
        return ProxyReading.of(
                ProxyReading.figures(input.dataset(), input.devices(), basis, progress),
                choices.threshold(),
                choices.lossLimit());
    }

    private void show(Known found) {
        boolean more = known == null || !found.input().same(known.input());
        known = found;
        if (more) {
            LossMatrices losses = found.reading().figures().loss();
            int devices = found.input().devices().size();
            model.losses().set(losses == null ? null : losses.first(devices));
        }
        model.proxies().set(found.reading());
        onReading.accept(found.reading());
    }
}

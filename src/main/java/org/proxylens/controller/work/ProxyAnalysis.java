package org.proxylens.controller.work;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.ProxyReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Jobs;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.choose.PairFigures;

/**
 * Works out how good a proxy each device and each cost computed from arch strings is, once a view that shows it comes to
 * the front; again only when something it depends on has changed.
 */
public final class ProxyAnalysis {
    /** The kind of its job. */
    static final String PROXIES = "proxies";

    private static final Duration SETTLED = Duration.ofMillis(120);
    private static final Set<CenterView> SHOWN_BY = EnumSet.of(CenterView.PROXIES, CenterView.THRESHOLD);

    private record FiguresInput(
            Dataset dataset,
            List<String> devices,
            @Nullable String accuracy,
            RegionOfInterest region,
            ReferencePoint reference) {
        @SuppressWarnings("ReferenceEquality") // a dataset's columns are too large to look through
        boolean same(@Nullable FiguresInput other) {
            return other != null
                    && dataset == other.dataset
                    && devices.equals(other.devices)
                    && Objects.equals(accuracy, other.accuracy)
                    && region.equals(other.region)
                    && reference.equals(other.reference);
        }
    }

    private record Known(FiguresInput input, PairFigures figures) {}

    private final Workbench model;
    private final Jobs jobs;
    private @Nullable Known known;
    private @Nullable FiguresInput shown;
    private double threshold;
    private double lossLimit;

    public ProxyAnalysis(Workbench model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
    }

    /** Follows the model from now on. */
    public void start() {
        model.front().addListener((observed, before, after) -> refresh());
        model.choices().addListener((observed, before, after) -> refresh());
        model.matrix().addListener((observed, before, after) -> refresh());
    }

    private void refresh() {
        Dataset dataset = model.dataset().get();
        MatrixReading matrix = model.matrix().get();
        if (dataset == null || matrix == null) {
            forget();
            return;
        }
        Choices choices = model.choices().get();
        FiguresInput input =
                new FiguresInput(dataset, matrix.devices(), choices.accuracy(), choices.region(), choices.reference());
        boolean current = input.same(shown) && threshold == choices.threshold() && lossLimit == choices.lossLimit();
        if (current || !SHOWN_BY.contains(model.front().get())) {
            return;
        }
        if (!input.same(shown)) {
            model.proxies().set(null);
        }
        shown = input;
        threshold = choices.threshold();
        lossLimit = choices.lossLimit();
        Known before = known;
        jobs.start(
                PROXIES,
                Messages.text("job.proxies"),
                SETTLED,
                progress -> work(input, before, choices, progress),
                this::show);
    }

    private void forget() {
        jobs.cancel(PROXIES);
        known = null;
        shown = null;
        model.proxies().set(null);
    }

    private record Worked(Known known, ProxyReading reading) {}

    private static Worked work(FiguresInput input, @Nullable Known before, Choices choices, Progress progress) {
        Known now = before != null && input.same(before.input()) ? before : new Known(input, figures(input, progress));
        return new Worked(now, ProxyReading.of(now.figures(), choices.threshold(), choices.lossLimit()));
    }

    private static PairFigures figures(FiguresInput input, Progress progress) {
        Basis basis = Basis.of(input.dataset(), input.accuracy(), input.region(), input.reference());
        return ProxyReading.figures(input.dataset(), input.devices(), basis, progress);
    }

    private void show(Worked worked) {
        known = worked.known();
        model.proxies().set(worked.reading());
    }
}

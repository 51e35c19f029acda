package org.proxylens.controller.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.job.Jobs;
import org.proxylens.rank.CorrelationMatrix;

/** Works out what explains that the devices shown rank differently, once their SRCCs are there. */
public final class DisagreementAnalysis {
    /** The kind of its job. */
    static final String DISAGREEMENT = "disagreement";

    private static final Duration SETTLED = Duration.ofMillis(120);

    private final Workbench model;
    private final Jobs jobs;
    private @Nullable CorrelationMatrix known;
    private @Nullable Dataset of;

    public DisagreementAnalysis(Workbench model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
    }

    /** Follows the model from now on. */
    public void start() {
        model.dataset().addListener((observed, before, after) -> refresh());
        model.matrix().addListener((observed, before, after) -> refresh());
        refresh();
    }

    private void refresh() {
        Dataset dataset = model.dataset().get();
        MatrixReading matrix = model.matrix().get();
        if (dataset == null || matrix == null) {
            jobs.cancel(DISAGREEMENT);
            known = null;
            model.disagreement().set(null);
        } else if (!matrix.srcc().equals(known) || !dataset.equals(of)) {
            known = matrix.srcc();
            of = dataset;
            jobs.start(
                    DISAGREEMENT,
                    Messages.text("job.disagreement"),
                    SETTLED,
                    progress -> Disagreement.of(dataset, matrix),
                    model.disagreement()::set);
        }
    }
}

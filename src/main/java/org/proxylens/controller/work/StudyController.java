package org.proxylens.controller.work;

import java.time.Duration;
import java.util.List;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.StudyReading;
import org.proxylens.analysis.remeasure.RemeasureReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.remeasure.RemeasureOptions;
import org.proxylens.proxy.study.StudyOptions;
import org.proxylens.view.intent.StudyIntents;

/** Runs studies on known devices that are treated as new in the background. */
public final class StudyController implements StudyIntents {
    static final String STUDY = "study";
    private static final String REMEASURING = "remeasuring";

    private final Workbench model;
    private final Jobs jobs;

    public StudyController(Workbench model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
        model.dataset().addListener((observed, before, after) -> {
            if (!CostFeatures.sameMeasured(before, after)) {
                jobs.cancel(STUDY);
                jobs.cancel(REMEASURING);
                model.study().set(null);
                model.remeasuring().set(null);
            }
        });
    }

    @Override
    public void onStudyWanted(boolean allTargets) {
        Dataset dataset = model.dataset().get();
        Choices choices = model.choices().get();
        if (dataset == null || (!allTargets && choices.target() == null)) {
            return;
        }
        Dataset measured = CostFeatures.measured(dataset);
        StudyOptions options = choices.study(allTargets ? null : choices.target());
        jobs.start(
                STUDY,
                Messages.text("job.study"),
                Duration.ZERO,
                progress -> StudyReading.of(measured, List.of(options), progress),
                model.study()::set);
    }

    @Override
    public void onRemeasuringWanted() {
        Dataset dataset = model.dataset().get();
        Choices choices = model.choices().get();
        String target = choices.target();
        if (dataset == null || target == null || choices.accuracy() == null) {
            return;
        }
        Dataset measured = CostFeatures.measured(dataset);
        Basis basis = choices.basis(measured);
        RemeasureOptions options = RemeasureOptions.usual(target, choices.region(), choices.reference());
        jobs.start(
                REMEASURING,
                Messages.text("job.remeasuring", target),
                Duration.ZERO,
                progress -> RemeasureReading.of(measured, basis.known(), options, progress),
                model.remeasuring()::set);
    }
}

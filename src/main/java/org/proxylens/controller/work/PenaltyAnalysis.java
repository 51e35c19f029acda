package org.proxylens.controller.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationQuestion;
import org.proxylens.analysis.PenaltyReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.adapt.AdaptationMethod;

/** Works out the adapted proxy by the strength of its penalty while that is in front. */
public final class PenaltyAnalysis {
    /** The kind of its job. */
    static final String PENALTY = "penalty";

    private static final Duration SETTLED = Duration.ofMillis(60);

    private final Workbench model;
    private final Jobs jobs;
    private final SharedAdapter adapter;
    private @Nullable AdaptationQuestion shown;

    public PenaltyAnalysis(Workbench model, Jobs jobs, SharedAdapter adapter) {
        this.model = model;
        this.jobs = jobs;
        this.adapter = adapter;
    }

    /** Follows the model from now on. */
    public void start() {
        model.dataset().addListener((observed, before, after) -> refresh());
        model.choices().addListener((observed, before, after) -> refresh());
        model.front().addListener((observed, before, after) -> refresh());
    }

    private void refresh() {
        Choices choices = model.choices().get();
        boolean front =
                model.front().get() == CenterView.STUDY && choices.effort().part() == EffortChoices.Part.PENALTY;
        AdaptationQuestion question = question(choices);
        if (question == null) {
            jobs.cancel(PENALTY);
            shown = null;
            model.penalty().set(null);
        } else if (front && !question.equals(shown)) {
            shown = question;
            model.penalty().set(null);
            jobs.start(
                    PENALTY,
                    Messages.text("job.adapt", question.target()),
                    SETTLED,
                    progress -> PenaltyReading.of(question),
                    model.penalty()::set);
        }
    }

    private @Nullable AdaptationQuestion question(Choices choices) {
        Dataset dataset = model.dataset().get();
        String proxy = choices.proxy();
        String target = choices.target();
        if (dataset == null
                || !dataset.architectures().hasArchs()
                || proxy == null
                || target == null
                || proxy.equals(target)) {
            return null;
        }
        AdaptationChoices drawn = choices.adaptation();
        int valid = dataset.device(target).map(Device::valid).orElse(0);
        return AdaptationQuestion.ofPair(
                adapter.of(dataset),
                proxy,
                target,
                AdaptationMethod.ADAPTED,
                Math.min(valid, drawn.samples()),
                drawn.design(),
                drawn.seed());
    }
}

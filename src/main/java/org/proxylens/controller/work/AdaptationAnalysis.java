package org.proxylens.controller.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationQuestion;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.code.CostFeatures;

/**
 * Works out the adapted front of the chosen target while it is shown. A prediction is kept as long as nothing it rests
 * on changes: moving the region or the reference point only compares fronts again.
 */
public final class AdaptationAnalysis {
    /** The kind of its job. */
    public static final String ADAPTED = "adapted";

    private static final Duration SETTLED = Duration.ofMillis(60);

    private final Workbench model;
    private final Jobs jobs;
    private final SharedAdapter adapter;
    private @Nullable Known known;
    private @Nullable Input shown;

    public AdaptationAnalysis(Workbench model, Jobs jobs, SharedAdapter adapter) {
        this.model = model;
        this.jobs = jobs;
        this.adapter = adapter;
    }

    private record Known(AdaptationQuestion question, Adaptation adaptation) {}

    private record Input(AdaptationQuestion question, PairReading pair) {
        @SuppressWarnings("ReferenceEquality") // a pair is read anew for every change of what it rests on
        boolean same(@Nullable Input other) {
            return other != null && pair == other.pair && question.equals(other.question);
        }
    }

    private record Worked(Known known, AdaptedPair reading) {}

    /** Follows the model from now on. */
    public void start() {
        model.dataset().addListener((observed, before, after) -> {
            if (!CostFeatures.sameMeasured(before, after)) {
                known = null;
            }
            refresh();
        });
        model.choices().addListener((observed, before, after) -> refresh());
        model.pair().addListener((observed, before, after) -> refresh());
        refresh();
    }

    private void refresh() {
        Input input = input();
        if (input == null) {
            jobs.cancel(ADAPTED);
            shown = null;
            model.adapted().set(null);
            return;
        }
        if (input.same(shown)) {
            return;
        }
        if (shown == null || !input.question().equals(shown.question())) {
            model.adapted().set(null);
        }
        shown = input;
        Known before = known;
        jobs.start(
                ADAPTED,
                Messages.text("job.adapt", input.question().target()),
                SETTLED,
                progress -> work(input, before, progress),
                this::show);
    }

    private @Nullable Input input() {
        Dataset dataset = model.dataset().get();
        Choices choices = model.choices().get();
        PairReading pair = model.pair().get();
        if (dataset == null
                || pair == null
                || pair.result() == null
                || !choices.adaptation().shown()) {
            return null;
        }
        boolean current = pair.target().name().equals(choices.target())
                && pair.proxy().name().equals(choices.proxy());
        boolean known = !CostFeatures.isComputed(pair.target());
        return current && known ? new Input(question(dataset, pair, choices.adaptation()), pair) : null;
    }

    private AdaptationQuestion question(Dataset dataset, PairReading pair, AdaptationChoices chosen) {
        return AdaptationQuestion.ofPair(
                adapter.of(dataset),
                pair.proxy().name(),
                pair.target().name(),
                chosen.method(),
                Math.min(pair.target().valid(), chosen.samples()),
                chosen.design(),
                chosen.seed());
    }

    private static Worked work(Input input, @Nullable Known before, Progress progress) {
        AdaptationQuestion question = input.question();
        Known now = before != null && before.question().equals(question)
                ? before
                : new Known(question, question.adapt(progress));
        return new Worked(now, AdaptedPair.of(input.pair(), question, now.adaptation()));
    }

    private void show(Worked worked) {
        known = worked.known();
        model.adapted().set(worked.reading());
    }
}

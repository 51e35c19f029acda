package org.proxylens.controller.guide;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.NewDeviceWork;
import org.proxylens.controller.file.ShownTables;
import org.proxylens.controller.job.Failures;
import org.proxylens.controller.job.FileJob;
import org.proxylens.data.Dataset;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Notice;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.view.dialog.Prompts;
import org.proxylens.view.intent.GuideIntents;

/** Leads from a few measurements on a new device to its Pareto front. */
public final class GuideController implements GuideIntents {
    private static final String GUIDE = "guide";
    private static final String SAVE = "guide-save";

    private final Workbench model;
    private final Jobs jobs;
    private final Failures failures;
    private final Prompts prompts;
    private final Map<String, Double> measured = new HashMap<>();

    public GuideController(Workbench model, Jobs jobs, Failures failures, Prompts prompts) {
        this.model = model;
        this.jobs = jobs;
        this.failures = failures;
        this.prompts = prompts;
        model.dataset().addListener((observed, before, after) -> {
            if (!CostFeatures.sameMeasured(before, after)) {
                follow(before, after);
            }
        });
        model.choices().addListener((observed, before, after) -> {
            Guide guide = model.guide().get();
            if (guide != null && before.threshold() != after.threshold()) {
                Dataset dataset = known();
                if (dataset != null) {
                    // the user stays where the threshold is moved
                    jobs.start(
                            GUIDE,
                            Messages.text("job.guide"),
                            Duration.ZERO,
                            progress -> NewDeviceWork.retest(dataset, guide, after.threshold()),
                            model.guide()::set);
                }
            }
        });
    }

    // the same files repaired in another way: what was measured stays, also of architectures left out for the moment
    private void follow(@Nullable Dataset before, @Nullable Dataset after) {
        Guide guide = model.guide().get();
        if (guide == null
                || before == null
                || after == null
                || !before.sources().equals(after.sources())) {
            onGuideClosed();
            return;
        }
        for (int row = 0; row < guide.measured().length; row++) {
            if (!Double.isNaN(guide.measured()[row])) {
                measured.put(before.architectures().id(row), guide.measured()[row]);
            }
        }
        Map<String, Double> all = Map.copyOf(measured);
        Choices choices = model.choices().get();
        jobs.start(
                GUIDE,
                Messages.text("job.guide"),
                Duration.ZERO,
                progress ->
                        NewDeviceWork.carried(after, guide, all, choices.basis(after), choices.threshold(), progress),
                model.guide()::set);
    }

    @Override
    public void onNewDevice() {
        measured.clear();
        model.front().set(CenterView.NEW_DEVICE);
        with((dataset, choices) -> NewDeviceWork.begin(dataset, choices.threshold()));
    }

    @Override
    public void onMeasurementsAdded() {
        prompts.file().ifPresent(this::add);
    }

    /** Adds the measurements of a file; begins with a new device where there is none yet. */
    void add(Path file) {
        Dataset dataset = known();
        if (dataset == null) {
            return;
        }
        Choices choices = model.choices().get();
        Guide guide = model.guide().get();
        start(
                Messages.text("job.open", String.valueOf(file.getFileName())),
                progress -> NewDeviceWork.add(
                        dataset,
                        guide == null ? NewDeviceWork.begin(dataset, choices.threshold()) : guide,
                        file,
                        choices.basis(dataset),
                        choices.threshold(),
                        progress));
    }

    @Override
    public void onListSaved() {
        Dataset dataset = known();
        Guide guide = model.guide().get();
        if (dataset != null && guide != null) {
            save("to-measure.csv", () -> ShownTables.architectures(dataset, NewDeviceWork.toMeasure(dataset, guide)));
        }
    }

    @Override
    public void onReuseChosen(String device) {
        Guide guide = model.guide().get();
        if (guide != null) {
            with((dataset, choices) -> NewDeviceWork.reuse(dataset, guide, device, choices.basis(dataset)));
        }
    }

    @Override
    public void onAdaptChosen() {
        Dataset dataset = known();
        Guide guide = model.guide().get();
        Choices choices = model.choices().get();
        if (dataset != null && guide != null) {
            start(
                    Messages.text("job.adapt", guide.device()),
                    progress ->
                            NewDeviceWork.adapt(dataset, guide, choices.basis(dataset), choices.threshold(), progress));
        }
    }

    @Override
    public void onResultSaved() {
        Dataset dataset = known();
        Guide guide = model.guide().get();
        if (dataset != null && guide != null) {
            save(guide.device() + "-front.csv", () -> ShownTables.front(dataset, guide));
        }
    }

    @Override
    public void onGuideClosed() {
        jobs.cancel(GUIDE);
        measured.clear();
        model.guide().set(null);
    }

    private @Nullable Dataset known() {
        Dataset dataset = model.dataset().get();
        return dataset == null ? null : CostFeatures.measured(dataset);
    }

    private interface Step {
        Guide take(Dataset dataset, Choices choices);
    }

    private void with(Step step) {
        Dataset dataset = known();
        Choices choices = model.choices().get();
        if (dataset != null) {
            start(Messages.text("job.guide"), progress -> step.take(dataset, choices));
        }
    }

    private void start(String title, Job.Work<Guide> work) {
        jobs.start(GUIDE, title, Duration.ZERO, work, this::show);
    }

    private void show(@Nullable Guide guide) {
        model.guide().set(guide);
        model.front().set(CenterView.NEW_DEVICE);
    }

    private void save(String name, Supplier<String> text) {
        FileJob.Writing writing = FileJob.Writing.text(text.get());
        prompts.saveAs(name)
                .ifPresent(file -> jobs.start(FileJob.of(
                        SAVE,
                        file,
                        writing,
                        written -> model.notice()
                                .set(new Notice(Severity.INFO, Messages.text("notice.written", written.toString()))),
                        failures::tell)));
    }
}

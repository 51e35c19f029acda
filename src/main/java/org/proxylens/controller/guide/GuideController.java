package org.proxylens.controller.guide;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.NewDeviceWork;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.analysis.study.StudyDevice;
import org.proxylens.controller.choice.History;
import org.proxylens.controller.file.DatasetFiles;
import org.proxylens.controller.file.ShownTables;
import org.proxylens.controller.job.Failures;
import org.proxylens.controller.job.FileJob;
import org.proxylens.controller.work.SharedAdapter;
import org.proxylens.data.Dataset;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Notice;
import org.proxylens.model.Opened;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.view.dialog.Prompts;
import org.proxylens.view.intent.GuideIntents;

/**
 * Leads from a few measurements on a new device to its Pareto front. Every step can be undone, and measurements that are
 * not saved are left only after asking.
 */
public final class GuideController implements GuideIntents {
    private static final String GUIDE = "guide";
    static final String SAVE = "guide-save";

    private final Workbench model;
    private final Means parts;
    private final Prompts prompts;
    private final GuideMeasuring measuring;

    /** Measurements of architectures that are left out for the moment, by arch_id. */
    private final Map<String, Double> hidden = new HashMap<>();

    /** What the measurements were when they were last saved. */
    private double @Nullable [] saved;

    private @Nullable Opened home;
    private @Nullable Left takenUp;

    /** What it works with. */
    public record Means(
            Jobs jobs,
            Failures failures,
            History history,
            DatasetFiles files,
            MeasuringHere here,
            SharedAdapter adapter) {}

    /** A new device that was left together with its dataset. */
    private record Left(Opened home, Guide guide, Map<String, Double> measured) {}

    public GuideController(Workbench model, Means parts, Prompts prompts) {
        this.model = model;
        this.parts = parts;
        this.prompts = prompts;
        measuring = new GuideMeasuring(model, parts, prompts);
        parts.files().leaveThrough(this::leave);
        model.dataset().addListener((observed, before, after) -> {
            if (!CostFeatures.sameMeasured(before, after)) {
                follow(before, after);
            }
        });
        model.choices().addListener((observed, before, after) -> {
            Guide guide = model.guide().get();
            Dataset dataset = known();
            if (guide != null && dataset != null && before.threshold() != after.threshold()) {
                // the user stays where the threshold is moved
                work(
                        Messages.text("job.guide"),
                        progress -> NewDeviceWork.retest(dataset, guide, after.threshold()),
                        model.guide()::set);
            }
        });
    }

    private void follow(@Nullable Dataset before, @Nullable Dataset after) {
        Guide guide = model.guide().get();
        Opened opened = model.opened().get();
        Left wanted = takenUp;
        takenUp = null;
        if (wanted != null
                && after != null
                && opened != null
                && opened.sources().equals(wanted.home().sources())) {
            carry(after, wanted.guide(), wanted.measured());
            model.front().set(CenterView.NEW_DEVICE);
            return;
        }
        if (guide == null || before == null) {
            return;
        }
        if (guide.measured().length == before.architectures().size()) {
            hidden.keySet().removeIf(id -> before.architectures().row(id) >= 0);
            for (int row = 0; row < guide.measured().length; row++) {
                if (!Double.isNaN(guide.measured()[row])) {
                    hidden.put(before.architectures().id(row), guide.measured()[row]);
                }
            }
        }
        Map<String, Double> all = Map.copyOf(hidden);
        Opened from = home;
        boolean same = opened != null && from != null && opened.sources().containsAll(from.sources());
        if (after != null && same) {
            // the same files repaired in another way, or more of them: what was measured stays
            carry(after, guide, all);
        } else {
            end();
            offerBack(from, guide, all);
        }
    }

    private void carry(Dataset dataset, Guide guide, Map<String, Double> measured) {
        Dataset known = CostFeatures.measured(dataset);
        Adapter adapter = parts.adapter().of(known);
        Choices choices = model.choices().get();
        boolean unsaved = !isSaved(guide);
        work(
                Messages.text("job.guide"),
                progress -> NewDeviceWork.carried(
                        adapter, guide, measured, choices.basis(known), choices.threshold(), progress),
                carried -> {
                    hidden.putAll(measured);
                    saved = unsaved ? null : carried.measured();
                    home = model.opened().get();
                    model.guide().set(carried);
                });
    }

    private void offerBack(@Nullable Opened from, Guide guide, Map<String, Double> measured) {
        if (from != null && guide.count() > 0) {
            String text = Messages.text("guide.left", guide.device(), guide.count(), from.title());
            Notice.Offer offer = new Notice.Offer(Messages.text("guide.left.offer"), () -> {
                takenUp = new Left(from, guide, measured);
                parts.files().open(from);
            });
            model.notice().set(new Notice(Severity.INFO, text, offer));
        }
    }

    private void end() {
        parts.jobs().cancel(GUIDE);
        hidden.clear();
        saved = null;
        home = null;
        model.guide().set(null);
    }

    /** Goes on once nothing is lost by it: asks where measurements are not saved. */
    public void leave(Runnable then) {
        Guide guide = model.guide().get();
        if (guide == null || guide.count() == 0 || isSaved(guide)) {
            then.run();
            return;
        }
        switch (prompts.leaving(guide.device(), guide.count())) {
            case SAVE -> saveMeasured(file -> then.run());
            case DISCARD -> then.run();
            case STAY -> model.front().set(CenterView.NEW_DEVICE);
        }
    }

    private boolean isSaved(Guide guide) {
        boolean studied = model.studyFile().get() != null && !model.unsaved().get();
        return studied || guide.measured() == saved;
    }

    /** Measurements of architectures that are left out for the moment, by arch_id. */
    public Map<String, Double> hidden() {
        return Map.copyOf(hidden);
    }

    /** Takes up a device of a study. */
    public void takeUp(StudyDevice device) {
        Dataset dataset = known();
        if (dataset == null) {
            return;
        }
        Adapter adapter = parts.adapter().of(dataset);
        Choices choices = model.choices().get();
        work(
                Messages.text("job.guide"),
                progress -> device.guide(adapter, choices.basis(dataset), choices.threshold(), progress),
                guide -> {
                    hidden.clear();
                    device.measured().forEach((id, latency) -> {
                        if (dataset.architectures().row(id) < 0) {
                            hidden.put(id, latency);
                        }
                    });
                    home = model.opened().get();
                    model.guide().set(guide);
                });
    }

    @Override
    public void onNewDevice() {
        leave(() -> {
            model.front().set(CenterView.NEW_DEVICE);
            Dataset dataset = known();
            double threshold = model.choices().get().threshold();
            if (dataset != null) {
                Adapter adapter = parts.adapter().of(dataset);
                work(Messages.text("job.guide"), progress -> NewDeviceWork.begin(adapter, threshold), this::show);
            }
        });
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
        Adapter adapter = parts.adapter().of(dataset);
        Choices choices = model.choices().get();
        Guide guide = model.guide().get();
        work(
                Messages.text("job.open", String.valueOf(file.getFileName())),
                progress -> NewDeviceWork.add(
                        adapter,
                        guide == null ? NewDeviceWork.begin(adapter, choices.threshold()) : guide,
                        file,
                        choices.basis(dataset),
                        choices.threshold(),
                        progress),
                this::show);
    }

    @Override
    public void onDeviceNamed(String name) {
        Guide guide = model.guide().get();
        String wanted = name.strip();
        if (guide != null && !wanted.isEmpty() && !wanted.equals(guide.device())) {
            parts.history().guide(NewDeviceWork.named(guide, wanted));
        }
    }

    @Override
    public void onListSaved() {
        withGuide((dataset, guide) -> save(
                "to-measure.csv",
                ShownTables.toMeasure(dataset, NewDeviceWork.toMeasure(dataset, guide), front(dataset, guide)),
                this::written));
    }

    private static @Nullable GuideFront front(Dataset dataset, Guide guide) {
        Guide.Course course = guide.course();
        return course == null ? null : GuideFront.of(dataset, guide, course);
    }

    @Override
    public void onReuseChosen(String device) {
        withGuide((dataset, guide) -> {
            Choices choices = model.choices().get();
            work(
                    Messages.text("job.guide"),
                    progress -> NewDeviceWork.reuse(dataset, guide, device, choices.basis(dataset)),
                    this::show);
        });
    }

    @Override
    public void onAdaptChosen() {
        withGuide((dataset, guide) -> {
            Adapter adapter = parts.adapter().of(dataset);
            Choices choices = model.choices().get();
            work(
                    Messages.text("job.adapt", guide.device()),
                    progress ->
                            NewDeviceWork.adapt(adapter, guide, choices.basis(dataset), choices.threshold(), progress),
                    this::show);
        });
    }

    @Override
    public void onMeasurementsSaved() {
        saveMeasured(this::written);
    }

    @Override
    public void onDeviceAdded() {
        withGuide((dataset, guide) -> {
            if (dataset.device(guide.device()).isPresent()) {
                model.say(Severity.WARNING, "guide.name-taken", guide.device());
            } else {
                saveMeasured(file -> {
                    String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.csv$", "");
                    end();
                    parts.files().addTarget(file, name);
                });
            }
        });
    }

    private void saveMeasured(Consumer<Path> then) {
        withGuide((dataset, guide) -> {
            double[] measured = guide.measured();
            save(guide.device() + ".csv", ShownTables.measured(dataset, guide), file -> {
                saved = measured;
                then.accept(file);
            });
        });
    }

    @Override
    public void onResultSaved() {
        withGuide((dataset, guide) -> {
            GuideFront front = front(dataset, guide);
            if (front != null) {
                save(guide.device() + "-front.csv", ShownTables.front(dataset, front), this::written);
            }
        });
    }

    @Override
    public void onMeasuredHere() {
        withGuide((dataset, guide) -> measuring.here(dataset, guide, this::show));
    }

    /** Takes what was measured on this machine until it was stopped. */
    public void stopped(String job) {
        measuring.stopped(job).ifPresent(this::add);
    }

    @Override
    public void onKitSaved() {
        withGuide((dataset, guide) -> measuring.kit(dataset, guide, this::written));
    }

    @Override
    public void onGuideClosed() {
        leave(() -> {
            parts.jobs().cancel(GUIDE);
            parts.history().guide(null);
        });
    }

    private @Nullable Dataset known() {
        Dataset dataset = model.dataset().get();
        return dataset == null ? null : CostFeatures.measured(dataset);
    }

    private interface Step {
        void take(Dataset dataset, Guide guide);
    }

    private void withGuide(Step step) {
        Dataset dataset = known();
        Guide guide = model.guide().get();
        if (dataset != null && guide != null) {
            step.take(dataset, guide);
        }
    }

    private void work(String title, Job.Work<Guide> work, Consumer<Guide> then) {
        parts.jobs().start(GUIDE, title, Duration.ZERO, work, then);
    }

    private void show(Guide guide) {
        home = model.opened().get();
        parts.history().guide(guide);
        model.front().set(CenterView.NEW_DEVICE);
    }

    private void save(String name, String text, Consumer<Path> written) {
        prompts.saveAs(name).ifPresent(file -> parts.jobs()
                .start(FileJob.of(SAVE, file, FileJob.Writing.text(text), written, parts.failures()::tell)));
    }

    private void written(Path file) {
        model.say(Severity.INFO, "notice.written", file.toString());
    }
}

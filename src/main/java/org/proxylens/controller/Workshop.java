package org.proxylens.controller;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proxylens.controller.action.ActionCatalogue;
import org.proxylens.controller.choice.ChoicesController;
import org.proxylens.controller.choice.DevicesController;
import org.proxylens.controller.choice.History;
import org.proxylens.controller.file.DatasetFiles;
import org.proxylens.controller.file.Exports;
import org.proxylens.controller.file.FolderExport;
import org.proxylens.controller.file.LastWork;
import org.proxylens.controller.file.OpenStudies;
import org.proxylens.controller.file.Remembered;
import org.proxylens.controller.file.SettingsFile;
import org.proxylens.controller.file.StudyFiles;
import org.proxylens.controller.guide.GuideController;
import org.proxylens.controller.guide.MeasuringHere;
import org.proxylens.controller.job.Failures;
import org.proxylens.controller.job.Trouble;
import org.proxylens.controller.work.AdaptationAnalysis;
import org.proxylens.controller.work.Analysis;
import org.proxylens.controller.work.DisagreementAnalysis;
import org.proxylens.controller.work.PenaltyAnalysis;
import org.proxylens.controller.work.ProxyAnalysis;
import org.proxylens.controller.work.SharedAdapter;
import org.proxylens.controller.work.StudyController;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Languages;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Appearance;
import org.proxylens.model.job.Delays;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.action.Actions;
import org.proxylens.view.dialog.Prompts;
import org.proxylens.view.intent.DeviceIntents;
import org.proxylens.view.intent.GuideIntents;
import org.proxylens.view.intent.ProblemIntents;
import org.proxylens.view.intent.SearchIntents;
import org.proxylens.view.intent.StudyIntents;
import org.proxylens.view.intent.UserIntents;

/** Model and controller put together; knows no window, so that tests can do without one. */
final class Workshop {
    private static final String SAMPLE = "sample-data";

    private final Workbench model = new Workbench();
    private final Jobs jobs;
    private final Failures failures;
    private final History history;
    private final Remembered remembered;
    private final DatasetFiles files;
    private final StudyFiles studies;
    private final LastWork lastWork;
    private final ChoicesController choices;
    private final Analysis analysis;
    private final ProxyAnalysis proxies;
    private final AdaptationAnalysis adaptation;
    private final PenaltyAnalysis penalty;
    private final DisagreementAnalysis disagreement;
    private final DevicesController devices;
    private final StudyController study;
    private final Executor fx;
    private Thread.@Nullable UncaughtExceptionHandler uncaught;
    private final MeasuringHere here;
    private final SharedAdapter adapter;
    private boolean systemDark;
    private @Nullable GuideController guide;

    /**
     * What it gets from outside.
     *
     * @param worker runs jobs
     * @param fx runs on the FX thread
     * @param delays waits
     * @param settings the folder for settings
     * @param here measures networks on this machine
     */
    record Surroundings(Executor worker, Executor fx, Delays delays, Path settings, MeasuringHere here) {}

    Workshop(Surroundings surroundings) {
        fx = surroundings.fx();
        here = surroundings.here();
        failures = new Failures(model);
        jobs = new Jobs(surroundings.worker(), surroundings.fx(), surroundings.delays(), model.jobs(), failures::tell);
        history = new History(model);
        remembered = new Remembered(model, jobs, new SettingsFile(surroundings.settings()));
        files = new DatasetFiles(model, jobs, history, remembered, failures::tell);
        studies = new StudyFiles(model, jobs, files, remembered, failures, new OpenStudies(surroundings.settings()));
        lastWork = new LastWork(model, jobs, files, studies, surroundings.settings());
        studies.follow();
        lastWork.follow();
        choices = new ChoicesController(model, history, this::cancel, files::openDropped);
        devices = new DevicesController(model, history);
        analysis = new Analysis(model, jobs);
        proxies = new ProxyAnalysis(model, jobs, files::propose);
        adapter = new SharedAdapter();
        adaptation = new AdaptationAnalysis(model, jobs, adapter);
        penalty = new PenaltyAnalysis(model, jobs, adapter);
        study = new StudyController(model, jobs);
        disagreement = new DisagreementAnalysis(model, jobs);
    }

    Workbench model() {
        return model;
    }

    /** Runs jobs and drawings. */
    Jobs jobs() {
        return jobs;
    }

    UserIntents intents() {
        return choices;
    }

    SearchIntents search() {
        return choices;
    }

    ProblemIntents problems() {
        return choices;
    }

    /** What is kept from one start to the next. */
    Remembered remembered() {
        return remembered;
    }

    /** Leads through the placing of a new device. */
    GuideController guide(Prompts prompts) {
        GuideController made = new GuideController(
                model, new GuideController.Means(jobs, failures, history, files, here, adapter), prompts);
        guide = made;
        studies.newDevice(made::hidden, made::takeUp);
        return made;
    }

    /** Names and describes devices. */
    DeviceIntents devices() {
        return devices;
    }

    /** Runs studies. */
    StudyIntents study() {
        return study;
    }

    /** All actions. */
    Actions actions(
            Prompts prompts, GuideIntents guide, Supplier<Optional<Figure<?>>> front, ActionCatalogue.Hands hands) {
        files.ask(prompts::columns);
        studies.ask(prompts);
        Trouble trouble = new Trouble(fx, prompts::trouble);
        failures.unexpected(trouble::show);
        uncaught = trouble;
        Exports exports = new Exports(model, jobs, prompts, front, failures, studies);
        FolderExport folder = new FolderExport(model, jobs, prompts, failures, studies);
        ActionCatalogue.Wiring parts = new ActionCatalogue.Wiring(
                files, studies, exports, folder, history, devices, remembered, prompts, guide, this::openSample, hands);
        return ActionCatalogue.of(model, choices, parts);
    }

    /** Reads and follows: {@link #read}, {@link #follow}. */
    void start(@Nullable Path dataset) {
        read(dataset);
        follow();
    }

    /** Takes up what is remembered and begins to read a dataset, the sample data where none is named. */
    void read(@Nullable Path dataset) {
        remembered.restore();
        Languages.speak(model.language().get(), Locale.getDefault());
        applyAppearance();
        if (dataset != null) {
            files.open(dataset);
        } else if (!lastWork.resume(SAMPLE)) {
            openSample();
        }
    }

    /** Begins to follow the user. */
    void follow() {
        analysis.start();
        proxies.start();
        adaptation.start();
        penalty.start();
        disagreement.start();
        model.appearance().addListener((observed, before, after) -> applyAppearance());
    }

    /** Asks the system whether it is dark. */
    void askSystem(String system, Map<String, String> environment) {
        jobs.start(new Job<>(
                "appearance",
                Messages.text("job.appearance"),
                Duration.ZERO,
                progress -> SystemAppearance.dark(system, environment),
                dark -> {
                    systemDark = dark;
                    applyAppearance();
                },
                failures::tell));
    }

    void open(Path dataset) {
        files.open(dataset);
    }

    /** Takes errors that nobody caught; null before there is a window to show them. */
    Thread.@Nullable UncaughtExceptionHandler uncaught() {
        return uncaught;
    }

    /** Whether the window may close; asks where changes would be lost. */
    boolean mayClose() {
        return studies.mayLeave();
    }

    private void openSample() {
        Path beside = Path.of(System.getProperty("proxylens.home", ".")).resolve(SAMPLE);
        Path here = Path.of(SAMPLE);
        if (Files.isDirectory(beside)) {
            files.open(beside);
        } else if (Files.isDirectory(here)) {
            files.open(here);
        } else {
            model.say(Severity.INFO, "notice.no-sample");
        }
    }

    private void applyAppearance() {
        Appearance wanted = model.appearance().get();
        model.dark().set(wanted == Appearance.DARK || (wanted == Appearance.SYSTEM && systemDark));
    }

    private void cancel(String key) {
        jobs.cancel(key);
        if (key.equals(DatasetFiles.OPEN)) {
            files.stopped();
        } else {
            if (key.equals(AdaptationAnalysis.ADAPTED)) {
                choices.onAdaptationChosen(model.choices().get().adaptation().withShown(false));
            }
            model.say(Severity.INFO, "notice.stopped");
            if (guide != null) {
                guide.stopped(key);
            }
        }
    }
}

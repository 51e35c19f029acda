package org.proxylens.controller.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.Note;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.analysis.study.StudyDevice;
import org.proxylens.analysis.study.StudyJson;
import org.proxylens.analysis.study.StudySource;
import org.proxylens.controller.job.Failures;
import org.proxylens.controller.job.FileJob;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.data.study.StudyFile;
import org.proxylens.model.Notice;
import org.proxylens.model.Opened;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.WindowLayout;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.view.dialog.Prompts;

/** Saves the work as a study, opens one again, and says what has become of its data. */
public final class StudyFiles {
    private static final String SAVE = "study-save";
    private static final String CHECK = "study-check";

    private final Workbench model;
    private final Jobs jobs;
    private final DatasetFiles files;
    private final Remembered remembered;
    private final Failures failures;
    private final OpenStudies open;
    private @Nullable Essence saved;
    private @Nullable StudyDevice device;
    private Supplier<Map<String, Double>> hidden = Map::of;
    private Consumer<StudyDevice> takeUp = taken -> {};
    private @Nullable Prompts prompts;

    /** @param open the studies that are open in any window */
    public StudyFiles(
            Workbench model,
            Jobs jobs,
            DatasetFiles files,
            Remembered remembered,
            Failures failures,
            OpenStudies open) {
        this.model = model;
        this.jobs = jobs;
        this.files = files;
        this.remembered = remembered;
        this.failures = failures;
        this.open = open;
    }

    /** Questions are put through this from now on. */
    public void ask(Prompts dialogs) {
        prompts = dialogs;
    }

    private Prompts ask() {
        return Objects.requireNonNull(prompts, "nobody to ask");
    }

    /**
     * A new device is known by these from now on.
     *
     * @param leftOut measurements of architectures that are left out for the moment, by arch_id
     * @param takenUp takes up a device of a study
     */
    public void newDevice(Supplier<Map<String, Double>> leftOut, Consumer<StudyDevice> takenUp) {
        hidden = leftOut;
        takeUp = takenUp;
    }

    /** What is measured on a new device; null where there is none. */
    @Nullable
    StudyDevice newDevice() {
        return device;
    }

    private void measured(@Nullable Guide guide) {
        Dataset dataset = model.dataset().get();
        Dataset known = dataset == null ? null : CostFeatures.measured(dataset);
        if (guide == null) {
            device = null;
        } else if (known != null
                && guide.measured().length == known.architectures().size()) {
            device = StudyDevice.of(known, guide, hidden.get());
        }
        mark();
    }

    /** Begins to follow what changes. */
    public void follow() {
        files.studies(this::leaveFor);
        model.choices().addListener((observed, before, after) -> mark());
        model.notes().addListener((observed, before, after) -> mark());
        model.guide().addListener((observed, before, after) -> measured(after));
        model.opened().addListener((observed, before, after) -> {
            if (after != null && !after.equals(files.resumed())) {
                forget();
            }
            mark();
        });
    }

    private void mark() {
        Essence before = saved;
        model.unsaved()
                .set(before != null
                        && bare().filter(study ->
                                        !new Essence(study, model.choices().get(), layout()).equals(before))
                                .isPresent());
    }

    // another dataset is another study
    private void forget() {
        saved = null;
        device = null;
        model.notes().set(List.of());
        model.studyFile().set(null);
        open.none();
    }

    /** What is shown now; empty where nothing is open. */
    Optional<Study> now() {
        return state().map(Supplier::get);
    }

    /** As above, to be written down on any thread, which takes longer than a window that is dragged in should wait. */
    Optional<Supplier<Study>> state() {
        Choices choices = model.choices().get();
        WindowLayout layout = layout();
        return bare().map(study -> () -> study.with(StudyJson.tree(choices), StudyJson.tree(layout)));
    }

    private Optional<Study> bare() {
        return Optional.ofNullable(model.opened().get()).map(opened -> Study.of(opened.sources(), opened.options())
                .with(model.notes().get())
                .with(device));
    }

    private WindowLayout layout() {
        return new WindowLayout(
                model.front().get(),
                model.devicesFolded().get(),
                model.readoutFolded().get(),
                model.allTargets().get());
    }

    /** Saves the study where it was saved before; asks where where it was not. */
    public void save() {
        Path file = model.studyFile().get();
        if (file == null) {
            saveAs();
        } else {
            write(file);
        }
    }

    /** Saves the study in a file that the user names. */
    public void saveAs() {
        Opened opened = model.opened().get();
        Path before = model.studyFile().get();
        if (opened != null) {
            String name = before == null ? opened.title() + StudyFile.ENDING : String.valueOf(before.getFileName());
            ask().saveAs(name).ifPresent(file -> write(ended(file)));
        }
    }

    private static Path ended(Path file) {
        return StudyFile.named(file) ? file : file.resolveSibling(file.getFileName() + StudyFile.ENDING);
    }

    private void write(Path file) {
        now().ifPresent(study ->
                jobs.start(FileJob.of(SAVE, file, study::write, written -> saved(study, written), failures::tell)));
    }

    /** Saves at once, before the window closes; false where that was not possible. */
    boolean saveNow(Path file) {
        try {
            Optional<Study> study = now();
            if (study.isPresent()) {
                study.get().write(file);
                saved(study.get(), file);
            }
            return true;
        } catch (IOException | DataException e) {
            failures.tell(e);
            return false;
        }
    }

    private void saved(Study study, Path file) {
        saved = Essence.of(study);
        model.studyFile().set(file);
        open.opened(file);
        remembered.opened(file);
        mark();
        model.say(Severity.INFO, "notice.written", file.toString());
    }

    /** Whether the study may give way to another or to nothing; asks where changes would be lost. */
    public boolean mayLeave() {
        Path file = model.studyFile().get();
        if (file == null || !model.unsaved().get()) {
            return true;
        }
        return switch (ask().unsaved(String.valueOf(file.getFileName()))) {
            case SAVE -> saveNow(file);
            case DISCARD -> true;
            case STAY -> false;
        };
    }

    private void leaveFor(Path file) {
        if (mayLeave()) {
            open(file);
        }
    }

    /** Opens a study. */
    public void open(Path file) {
        try {
            open(file, Study.read(file), file);
        } catch (DataException e) {
            failures.tell(e);
        }
    }

    /**
     * Opens a study.
     *
     * @param file where it was read
     * @param named where it is saved; null where it never was
     */
    void open(Path file, Study study, @Nullable Path named) {
        List<Path> sources = study.paths(file);
        Optional<Path> gone =
                sources.stream().filter(source -> !Files.exists(source)).findFirst();
        if (gone.isPresent()) {
            missing(file, study, named, sources.indexOf(gone.get()));
            return;
        }
        Essence read = Essence.of(study);
        Opened request = new Opened(sources, study.options(sources));
        Essence kept = named == null ? null : named.equals(file) ? read : Essence.of(Study.read(named));
        files.resume(file, request, read.choices(), () -> shown(study, sources, read.layout(), named, kept));
    }

    private void shown(
            Study study, List<Path> sources, WindowLayout layout, @Nullable Path named, @Nullable Essence kept) {
        model.notes().set(study.notes());
        model.front().set(layout.front());
        model.devicesFolded().set(layout.devicesFolded());
        model.readoutFolded().set(layout.readoutFolded());
        model.allTargets().set(layout.allTargets());
        saved = kept;
        model.studyFile().set(named);
        StudyDevice left = study.newDevice();
        device = left;
        mark();
        if (left != null) {
            takeUp.accept(left);
        }
        if (named != null) {
            remembered.opened(named);
            if (!open.opened(named)) {
                model.say(Severity.WARNING, "notice.study-open-twice", named.getFileName());
            }
        }
        jobs.start(new Job<>(
                CHECK,
                Messages.text("job.study-check"),
                java.time.Duration.ZERO,
                progress -> study.changed(sources),
                changed -> told(changed, sources),
                failures::tell));
    }

    private void told(List<Integer> changed, List<Path> sources) {
        if (!changed.isEmpty()) {
            String names = String.join(
                    ", ",
                    changed.stream()
                            .map(number -> String.valueOf(sources.get(number).getFileName()))
                            .toList());
            model.say(Severity.WARNING, "notice.study-changed", names);
        }
    }

    private void missing(Path file, Study study, @Nullable Path named, int number) {
        Path path = study.paths(file).get(number);
        boolean folder = !String.valueOf(path.getFileName()).contains(".");
        Notice.Offer find = new Notice.Offer(
                Messages.text("study.find"), () -> (folder ? ask().folder() : ask().file()).ifPresent(there -> {
                    List<StudySource> sources = new ArrayList<>(study.sources());
                    sources.set(
                            number,
                            new StudySource(
                                    there.toString(), sources.get(number).hash()));
                    open(file, study.withSources(sources), named);
                }));
        model.notice()
                .set(new Notice(Severity.WARNING, Messages.text("notice.study-source-gone", path.toString()), find));
    }

    /** Lets the user write down something about devices or architectures, or change what was noted before. */
    public void note(Note.Kind kind, List<String> about) {
        List<Note> notes = model.notes().get();
        String before = notes.stream()
                .filter(note -> note.isAbout(kind, about))
                .map(Note::text)
                .findFirst()
                .orElse("");
        ask().note(String.join(", ", about), before)
                .ifPresent(text -> model.notes().set(new Note(kind, about, text.strip()).among(notes)));
    }

    /** Shows the work so far as command lines. */
    public void steps() {
        commands().ifPresent(commands -> ask().text(
                        "steps.title",
                        (told() ? "" : "# " + Messages.text("steps.save-first") + "\n")
                                + String.join("\n", commands.steps())
                                + "\n"));
    }

    /** The command lines of what is shown now; empty where nothing is open. */
    public Optional<StudyCommands> commands() {
        Opened opened = model.opened().get();
        return opened == null
                ? Optional.empty()
                : now().map(study -> {
                    StudyCommands commands =
                            new StudyCommands(opened.sources(), opened.options(), study.basis()).on(pairs(study));
                    Path file = model.studyFile().get();
                    boolean saved = file != null && !model.unsaved().get();
                    return saved && onlyStudied(study) ? commands.of(file) : commands;
                });
    }

    // options cannot tell what devices are called here and what was measured on a new one
    private static boolean onlyStudied(Study study) {
        return study.newDevice() != null || !study.basis().labels().equals(DeviceLabels.NONE);
    }

    /** Whether command lines can tell all that is shown. */
    boolean told() {
        return commands().filter(commands -> commands.study() != null).isPresent()
                || now().filter(StudyFiles::onlyStudied).isEmpty();
    }

    private List<ChosenPair> pairs(Study study) {
        Dataset dataset = model.dataset().get();
        return dataset == null
                ? List.of()
                : ChosenPair.of(
                        StudyData.narrowed(dataset, study.basis()),
                        study.basis(),
                        List.copyOf(model.marked()),
                        study.notes());
    }

    /** Compares what is shown with a study or dataset that the user names. */
    public void compare() {
        Dataset dataset = model.dataset().get();
        if (dataset == null) {
            return;
        }
        Choices choices = model.choices().get();
        ask().file()
                .ifPresent(other -> jobs.start(ComparisonJob.of(
                        other,
                        dataset,
                        choices,
                        compared -> ask().compared(String.valueOf(other.getFileName()), compared),
                        failures::tell)));
    }
}

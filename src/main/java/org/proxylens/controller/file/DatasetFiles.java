package org.proxylens.controller.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.measure.DriftReading;
import org.proxylens.analysis.proxies.FirstPair;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.controller.choice.History;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.Severity;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.join.DatasetAssembly;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.message.Messages;
import org.proxylens.data.open.Datasets;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.study.StudyFile;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.model.Notice;
import org.proxylens.model.Opened;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ImportDraft;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.code.CostFeatures;

/** Opens datasets; the one that is open stays until another was read whole. */
public final class DatasetFiles {
    public static final String OPEN = "open";

    private static final String REPAIR = "repair";
    private static final String DRIFT = "drift";
    private static final Duration SETTLED = Duration.ofMillis(300);

    private final Workbench model;
    private final Jobs jobs;
    private final History history;
    private final Remembered remembered;
    private final Consumer<Throwable> onFailure;
    private @Nullable Dataset read;
    private @Nullable Resumed resumed;
    private Consumer<Path> studies = path -> {};
    private @Nullable String targetToCome;
    private ImportQuestion importDialog = (preview, draft) -> Optional.empty();
    private Consumer<Runnable> leaving = Runnable::run;

    /** Asks the user what the columns of a table are. */
    public interface ImportQuestion {
        /** Empty where the user gave up. */
        Optional<ImportSpec> describe(CsvPreview preview, ImportDraft draft);
    }

    /**
     * A study on its way.
     *
     * @param file where it was read
     * @param request its sources
     * @param choices what holds once they are read
     * @param shown is told then
     */
    private record Resumed(Path file, Opened request, Choices choices, Runnable shown) {}

    public DatasetFiles(
            Workbench model, Jobs jobs, History history, Remembered remembered, Consumer<Throwable> onFailure) {
        this.model = model;
        this.jobs = jobs;
        this.history = history;
        this.remembered = remembered;
        this.onFailure = onFailure;
        model.choices().addListener((observed, before, after) -> {
            if (!before.repairs().equals(after.repairs())
                    || !before.labels().equals(after.labels())
                    || before.costs() != after.costs()) {
                repair(after);
            }
        });
    }

    // repairs start from what was read, never from what others made of it
    private void repair(Choices choices) {
        Dataset unrepaired = read;
        if (unrepaired != null) {
            jobs.start(new Job<>(
                    REPAIR,
                    Messages.text("job.repair"),
                    Duration.ZERO,
                    progress -> seen(unrepaired, choices),
                    repaired -> replace(repaired, choices.costs()),
                    onFailure));
        }
    }

    private void replace(Dataset repaired, boolean costs) {
        if (costs && repaired.devices().stream().noneMatch(CostFeatures::isComputed)) {
            model.say(Severity.WARNING, "notice.no-costs");
        }
        model.hoveredRow().set(-1);
        model.dataset().set(repaired);
    }

    private static Dataset seen(Dataset read, Choices choices) {
        Dataset repaired = choices.labels().apply(choices.repairs().apply(read));
        return choices.costs() ? CostFeatures.with(repaired) : repaired;
    }

    /** Opens a file or folder; a table of a header that was described by hand before is read as it was then. */
    public void open(Path path) {
        if (StudyFile.named(path)) {
            studies.accept(path);
            return;
        }
        CsvPreview preview = Files.isRegularFile(path) ? CsvPreview.of(path) : CsvPreview.NONE;
        Opened request = Opened.of(path);
        open(remembered
                .described(preview.header())
                .map(spec -> new Opened(request.sources(), request.options().importedBy(spec)))
                .orElse(request));
    }

    /** Opens what was dropped: one dataset of all of it. */
    public void openDropped(List<Path> paths) {
        if (paths.size() == 1) {
            open(paths.get(0));
        } else if (!paths.isEmpty()) {
            open(new Opened(paths, OpenOptions.DEFAULT));
        }
    }

    /** Joins one more folder or file to what is open. */
    public void add(Path path) {
        Opened now = model.opened().get();
        if (now != null) {
            open(now.and(path));
        }
    }

    /** Joins the file of a device to what is open and takes the device as the target. */
    public void addTarget(Path path, String device) {
        targetToCome = device;
        add(path);
    }

    /** What is open is left only through this: it goes on, or it does not. */
    public void leaveThrough(Consumer<Runnable> asked) {
        leaving = asked;
    }

    /** Opens a table whose columns the user describes. */
    public void describe(Path file) {
        describe(file, CsvPreview.of(file));
    }

    private void describe(Path file, CsvPreview preview) {
        if (preview.isEmpty()) {
            model.say(Severity.ERROR, "import.no-table", file.toString());
            return;
        }
        ImportDraft draft =
                remembered.described(preview.header()).map(ImportDraft::of).orElseGet(() -> ImportDraft.guess(preview));
        importDialog.describe(preview, draft).ifPresent(spec -> {
            remembered.described(spec);
            open(new Opened(List.of(file), OpenOptions.DEFAULT.importedBy(spec)));
        });
    }

    /** Reads what is open once more; choices that still fit are kept. */
    public void reload() {
        Opened now = model.opened().get();
        if (now != null) {
            open(now);
        }
    }

    /** Studies are opened by this from now on. */
    void studies(Consumer<Path> opener) {
        studies = opener;
    }

    /** Opens the sources of a study, and takes its choices once they are read. */
    void resume(Path file, Opened request, Choices choices, Runnable shown) {
        resumed = new Resumed(file, request, choices, shown);
        open(request);
    }

    /** The sources of the study on its way; null where none is. */
    @Nullable
    Opened resumed() {
        return resumed == null ? null : resumed.request();
    }

    /** Whether what is opened right now belongs to the study that was read there. */
    boolean resumes(Path file) {
        return resumed != null
                && resumed.file().equals(file)
                && resumed.request().equals(model.opened().get());
    }

    /** Opens all of a request. */
    public void open(Opened request) {
        Opened now = model.opened().get();
        if (now == null || request.sources().containsAll(now.sources())) {
            begin(request);
        } else {
            leaving.accept(() -> begin(request));
        }
    }

    private void begin(Opened request) {
        String title = request.title();
        model.opening().set(title);
        jobs.start(new Job<>(
                OPEN,
                Messages.text("job.open", title),
                Duration.ZERO,
                progress -> Datasets.open(request.sources(), request.options(), progress),
                dataset -> show(request, dataset),
                failure -> failed(request, failure)));
    }

    private void failed(Opened request, Throwable failure) {
        model.opening().set(null);
        targetToCome = null;
        onFailure.accept(failure);
        Path first = request.sources().get(0);
        if (!Files.exists(first)) {
            remembered.forget(first);
        }
        Notice told = model.notice().get();
        boolean twin = failure instanceof DataException refused
                && refused.told().key().equals("refused." + DatasetAssembly.SAME_DEVICE);
        if (told != null && twin) {
            Opened repeated = new Opened(request.sources(), request.options().withSameDevices());
            Notice.Offer offer = new Notice.Offer(Messages.text("same-device.offer"), () -> open(repeated));
            model.notice().set(new Notice(told.severity(), told.text(), offer));
            return;
        }
        if (told == null
                || !(failure instanceof DataException)
                || request.sources().size() > 1
                || !Files.isRegularFile(first)) {
            return;
        }
        CsvPreview preview = CsvPreview.of(first);
        if (!preview.isEmpty()) {
            Notice.Offer offer = new Notice.Offer(Messages.text("import.offer"), () -> describe(first));
            model.notice().set(new Notice(told.severity(), told.text(), offer));
            if (request.options().importSpec() == null && !preview.namesArchitectures()) {
                describe(first, preview);
            }
        }
    }

    /** Questions about columns are put through this from now on. */
    public void ask(ImportQuestion question) {
        importDialog = question;
    }

    /** The user gave up on opening. */
    public void stopped() {
        model.opening().set(null);
    }

    /** Once the proxies of a dataset are known: proposes a pair where none is chosen. */
    public void propose(ProxyReading proxies) {
        Choices choices = model.choices().get();
        if (choices.proxy() == null
                && choices.target() == null
                && !model.undoable().get()) {
            FirstPair.of(proxies.figures())
                    .ifPresent(pair -> history.restart(choices.with(edit -> {
                        edit.proxy = pair.proxy();
                        edit.target = pair.target();
                    })));
        }
    }

    private void show(Opened request, Dataset dataset) {
        Choices before = model.choices().get();
        Opened old = model.opened().get();
        boolean again = old != null && request.sources().containsAll(old.sources());
        model.opening().set(null);
        model.notice().set(null);
        model.hoveredRow().set(-1);
        model.marked().clear();
        read = null;
        jobs.cancel(REPAIR);
        history.restart(before.with(edit -> {
            edit.proxy = null;
            edit.target = null;
            edit.accuracy = null;
            edit.devices = Set.of();
            edit.repairs = Repairs.NONE;
            edit.costs = false;
            edit.effort = before.effort().withCosts(null);
            edit.architectures = List.of();
            edit.region = RegionOfInterest.ALL;
            edit.reference = ReferencePoint.DEFAULT;
            edit.labels = DeviceLabels.NONE;
            edit.pinned = Set.of();
        }));
        model.opened().set(request);
        read = dataset;
        model.drifts().set(DriftReading.NONE);
        model.dataset().set(dataset);
        Choices fresh = model.choices().get().with(edit -> edit.accuracy = firstAccuracy(dataset));
        lookForDrift(dataset);
        Resumed study = resumed != null && request.equals(resumed.request()) ? resumed : null;
        Choices kept = study != null ? study.choices() : again ? before : null;
        Choices fitting = kept == null
                ? fresh
                : fitting(kept, fresh, kept.labels().apply(kept.costs() ? CostFeatures.with(dataset) : dataset));
        String target = targetToCome;
        targetToCome = null;
        boolean come = target != null && dataset.device(target).isPresent();
        history.restart(come ? fitting.with(edit -> edit.target = target) : fitting);
        if (study != null) {
            resumed = null;
            study.shown().run();
        } else if (request.sources().size() == 1) {
            remembered.opened(request.sources().get(0));
            offerAbove(request.sources().get(0).toAbsolutePath().normalize());
        }
    }

    // who opens the folder of latencies alone misses the accuracies beside it
    private void offerAbove(Path folder) {
        Path above = folder.getParent();
        if (above != null
                && String.valueOf(folder.getFileName()).startsWith("latency")
                && Files.isDirectory(folder)
                && Files.isRegularFile(above.resolve("architectures.csv"))) {
            String name = String.valueOf(above.getFileName());
            Notice.Offer offer = new Notice.Offer(Messages.text("notice.folder-above.offer", name), () -> open(above));
            model.notice().set(new Notice(Severity.INFO, Messages.text("notice.folder-above", name), offer));
        }
    }

    // takes longer than reading, and nothing that is shown first waits for it
    private void lookForDrift(Dataset dataset) {
        jobs.start(new Job<>(
                DRIFT,
                Messages.text("job.drift"),
                SETTLED,
                progress -> DriftReading.of(dataset),
                drifts -> tell(dataset, drifts),
                onFailure));
    }

    private void tell(Dataset dataset, DriftReading drifts) {
        if (drifts.isEmpty()) {
            return;
        }
        Dataset told = drifts.told(dataset);
        model.drifts().set(drifts);
        boolean unrepaired = dataset.equals(model.dataset().get()) && !jobs.isRunning(REPAIR);
        read = told;
        if (unrepaired) {
            model.dataset().set(told);
        } else {
            repair(model.choices().get());
        }
    }

    private static @Nullable String firstAccuracy(Dataset dataset) {
        return dataset.architectures().accuracies().isEmpty()
                ? null
                : dataset.architectures().accuracies().get(0).name();
    }

    private static Choices fitting(Choices before, Choices fresh, Dataset dataset) {
        List<String> names = dataset.deviceNames();
        String accuracy = before.accuracy();
        boolean known =
                accuracy != null && dataset.architectures().accuracy(accuracy).isPresent();
        return before.with(edit -> {
            edit.proxy = names.contains(edit.proxy) ? edit.proxy : null;
            edit.target = names.contains(edit.target) ? edit.target : null;
            edit.accuracy = known ? accuracy : fresh.accuracy();
            edit.devices = edit.devices.stream().filter(names::contains).collect(Collectors.toSet());
            edit.architectures = edit.architectures.stream()
                    .filter(id -> dataset.architectures().row(id) >= 0)
                    .toList();
        });
    }
}

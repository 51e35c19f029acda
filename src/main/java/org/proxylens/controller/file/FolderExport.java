package org.proxylens.controller.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.ExportReading;
import org.proxylens.analysis.study.FileNames;
import org.proxylens.analysis.study.Made;
import org.proxylens.analysis.study.Note;
import org.proxylens.analysis.study.ReportReading;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.analysis.study.StudyDevice;
import org.proxylens.controller.job.Failures;
import org.proxylens.controller.job.FileJob;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.all.AllFigures;
import org.proxylens.figure.report.Report;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.FolderExportChoices;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.dialog.Prompts;

/** Writes what is about all of the work at hand: every figure and table into a folder, and the report. */
public final class FolderExport {
    /** The kind of its jobs. */
    public static final String KEY = "export-all";

    private final Workbench model;
    private final Jobs jobs;
    private final Prompts prompts;
    private final Failures failures;
    private final StudyFiles studies;
    private FolderExportChoices last = FolderExportChoices.USUAL;

    /** @param studies knows the command lines of what is shown */
    public FolderExport(Workbench model, Jobs jobs, Prompts prompts, Failures failures, StudyFiles studies) {
        this.model = model;
        this.jobs = jobs;
        this.prompts = prompts;
        this.failures = failures;
        this.studies = studies;
    }

    /** The work at hand as it is written: one side of a comparison holds the same. */
    private record Work(Dataset dataset, StudyChoices choices, Basis basis, StudyCommands commands) {}

    private @Nullable Work work() {
        Dataset dataset = model.dataset().get();
        Study study = studies.now().orElse(null);
        StudyCommands commands = studies.commands().orElse(null);
        if (dataset == null || study == null || commands == null) {
            return null;
        }
        StudyChoices choices = study.basis();
        Dataset narrowed = StudyData.narrowed(dataset, choices);
        Basis basis = Basis.of(narrowed, choices.accuracy(), choices.region(), choices.reference());
        return new Work(narrowed, choices, basis, commands);
    }

    /** Every figure and table, into a folder that the user names. */
    public void all() {
        Work work = work();
        if (work == null) {
            return;
        }
        List<ChosenPair> pairs = work.commands().pairs().stream()
                .filter(pair -> work.dataset().device(pair.proxy()).isPresent()
                        && work.dataset().device(pair.target()).isPresent())
                .toList();
        prompts.exportAll(last, pairs, wanted -> told(work, wanted)).ifPresent(wanted -> {
            last = wanted;
            prompts.folder().ifPresent(folder -> write(work, wanted, folder));
        });
    }

    private static Prompts.FolderTold told(Work work, FolderExportChoices wanted) {
        try {
            FileNames names = new FileNames(wanted.pattern());
            List<String> files = AllFigures.names(
                    work.choices(), wanted.pairs(), work.basis().accuracy() != null, wanted.style(names));
            return new Prompts.FolderTold(files, command(work, wanted), "");
        } catch (DataException e) {
            return new Prompts.FolderTold(List.of(), "", String.valueOf(e.getMessage()));
        }
    }

    private static String command(Work work, FolderExportChoices wanted) {
        List<String> words = new ArrayList<>(work.commands().heatmap());
        words.addAll(work.commands().region());
        words.addAll(work.commands().on(wanted.pairs()).more());
        if (wanted.pairs().isEmpty()) {
            words.add("--no-pairs");
        }
        if (!wanted.pattern().equals(FileNames.USUAL.pattern())) {
            words.addAll(List.of("--names", wanted.pattern()));
        }
        if (!wanted.ending().equals("png")) {
            words.addAll(List.of("--format", wanted.ending()));
        }
        if (wanted.preset() != null) {
            words.addAll(List.of("--preset", wanted.preset().toString()));
        }
        words.addAll(List.of("-o", "figures"));
        return StudyCommands.line("export", work.commands().arguments(words));
    }

    private void write(Work work, FolderExportChoices wanted, Path folder) {
        jobs.start(new Job<>(
                KEY,
                Messages.text("job.export-all"),
                Duration.ZERO,
                progress -> AllFigures.write(
                        ExportReading.of(work.dataset(), work.choices(), work.basis(), wanted.pairs(), progress),
                        wanted.style(new FileNames(wanted.pattern())),
                        folder,
                        progress),
                count -> Exports.written(
                        model, prompts, Messages.text("notice.written-all", count, folder.toString()), folder),
                failures::tell));
    }

    /** The report, as a page or as a PDF by the name that the user gives it. */
    public void report() {
        Work work = work();
        if (work == null) {
            return;
        }
        StudyDevice device = studies.newDevice();
        List<Note> notes = model.notes().get();
        prompts.saveAs("report.html")
                .map(FolderExport::ended)
                .ifPresent(file -> jobs.start(new Job<>(
                        KEY,
                        Messages.text("job.report"),
                        Duration.ZERO,
                        progress -> {
                            ReportReading report = ReportReading.of(
                                    work.dataset(),
                                    new ReportReading.Question(
                                            work.basis(),
                                            work.choices().threshold(),
                                            work.choices().lossLimit(),
                                            work.commands().pairs(),
                                            device),
                                    progress);
                            ReportReading made =
                                    report.madeBy(Made.of(work.commands().on(report.chosen()), notes));
                            FileJob.Writing.of(out -> Report.write(made, file, out))
                                    .to(file);
                            return file;
                        },
                        done -> Exports.written(
                                model, prompts, Messages.text("notice.written", done.toString()), Exports.folder(done)),
                        failures::tell)));
    }

    private static Path ended(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean ends = Report.isPdf(file) || name.endsWith(".html") || name.endsWith(".htm");
        return ends ? file : file.resolveSibling(file.getFileName() + ".html");
    }
}

package org.proxylens.controller.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.controller.job.Failures;
import org.proxylens.controller.job.FileJob;
import org.proxylens.data.Dataset;
import org.proxylens.data.Severity;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.message.Messages;
import org.proxylens.data.write.DatasetWriter;
import org.proxylens.data.write.TableFormat;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureRaster;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Printed;
import org.proxylens.figure.all.FullTables;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.table.FigureScript;
import org.proxylens.figure.table.FigureTable;
import org.proxylens.model.Notice;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.job.Jobs;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RepairWords;
import org.proxylens.view.dialog.Prompts;

/** Writes what the window shows to files. */
public final class Exports {
    private static final String KEY = "export";
    private static final String COPY = "copy";
    private static final double SCREEN_DPI = 96;
    private static final double COPIED_WIDTH_MM = 160;
    private static final double COPIED_HEIGHT_MM = 120;
    private static final double COPIED_DPI = 192;
    private static final ExportSize FIRST_SIZE = new ExportSize(ExportSize.Format.PNG, 160, 120, 300);

    private final Workbench model;
    private final Jobs jobs;
    private final Prompts prompts;
    private final Supplier<Optional<Figure<?>>> front;
    private final Failures failures;
    private final StudyFiles studies;
    private ExportSize size = FIRST_SIZE;

    /**
     * @param front the figure of the view in front
     * @param studies knows the command lines of what is shown
     */
    public Exports(
            Workbench model,
            Jobs jobs,
            Prompts prompts,
            Supplier<Optional<Figure<?>>> front,
            Failures failures,
            StudyFiles studies) {
        this.studies = studies;
        this.model = model;
        this.jobs = jobs;
        this.prompts = prompts;
        this.front = front;
        this.failures = failures;
    }

    /** The figure in front, at a size and in a format the user chooses. */
    public void figure() {
        Optional<Figure<?>> figure = front.get();
        if (figure.isEmpty()) {
            model.say(Severity.WARNING, "reason.no-figure");
            return;
        }
        Figure<?> shown = figure.get();
        prompts.exportSize(proposed(shown), shown, wanted -> command(shown, wanted))
                .ifPresent(chosen -> {
                    size = chosen;
                    String ending = chosen.format().name().toLowerCase(Locale.ROOT);
                    prompts.saveAs(named(shown.name()) + "." + ending)
                            .ifPresent(file -> write(ended(file, ending), writing(shown, chosen)));
                });
    }

    // what was chosen last; before that, a heatmap's height suits its cells
    private ExportSize proposed(Figure<?> figure) {
        if (!size.equals(FIRST_SIZE) || !(figure instanceof HeatmapFigure heatmap)) {
            return size;
        }
        double height = heatmap.heightMm(FIRST_SIZE.widthMm(), FIRST_SIZE.style());
        return new ExportSize(FIRST_SIZE.format(), FIRST_SIZE.widthMm(), height, FIRST_SIZE.dpi());
    }

    private String command(Figure<?> figure, ExportSize wanted) {
        return studies.commands()
                .filter(commands -> studies.told())
                .map(commands -> FigureCommands.of(commands, figure, wanted, model))
                .orElse("");
    }

    private static FileJob.Writing writing(Figure<?> figure, ExportSize size) {
        Figure<?> printed = Printed.of(figure.withTheme(FigureTheme.of(size.dark())), size.style());
        return switch (size.format()) {
            case CSV -> FileJob.Writing.text(FigureTable.csv(printed));
            case PY -> {
                Lettering lettering = new Lettering(FigureWriter.units(size.widthMm()), size.style());
                yield FileJob.Writing.text(FigureScript.python(printed, lettering, size.widthMm(), size.heightMm()));
            }
            case PNG, SVG, PDF -> to -> FigureWriter.write(printed, to, size.widthMm(), size.heightMm(), size.dpi());
        };
    }

    /** The matrix that the heatmap shows as CSV, a row per proxy, full precision. */
    public void matrix() {
        MatrixReading matrix = model.matrix().get();
        Measure measure = model.choices().get().measure();
        double[][] values = matrix == null ? null : values(matrix, measure);
        if (matrix != null && values != null) {
            csv(named(measure.key() + "-matrix"), FullTables.matrix(matrix.devices(), values));
        } else {
            sayNoMatrix();
        }
    }

    private void sayNoMatrix() {
        Choices choices = model.choices().get();
        boolean never = !choices.measure().correlation() && choices.accuracy() == null;
        say(never ? "chart.no-accuracy" : "notice.no-matrix-yet");
    }

    private double @Nullable [][] values(MatrixReading matrix, Measure measure) {
        LossMatrices losses = model.losses().get();
        if (measure.correlation()) {
            return measure.of(matrix);
        }
        return losses == null || losses.hvLoss().length != matrix.devices().size()
                ? null
                : HeatmapFigure.transpose(measure.of(losses));
    }

    /** What is said of the devices as {@code devices.csv}. */
    public void devices() {
        Dataset dataset = model.dataset().get();
        if (dataset != null) {
            prompts.saveAs("devices.csv")
                    .ifPresent(file ->
                            write(ended(file, "csv"), FileJob.Writing.of(out -> DatasetWriter.devices(dataset, out))));
        }
    }

    /** Every figure of the readout as CSV, full precision. */
    public void readout() {
        PairReading pair = model.pair().get();
        if (pair != null) {
            Choices choices = model.choices().get();
            String text =
                    FullTables.readout(pair, choices.repairs(), model.adapted().get());
            csv(named("pareto-loss"), text);
        }
    }

    /** The figure in front goes to the clipboard as an image. */
    public void copyImage() {
        front.get().ifPresent(figure -> {
            ExportSize wanted = new ExportSize(ExportSize.Format.PNG, COPIED_WIDTH_MM, COPIED_HEIGHT_MM, COPIED_DPI);
            int width = wanted.widthPixels();
            int height = wanted.heightPixels();
            jobs.start(
                    COPY,
                    "",
                    Duration.ZERO,
                    progress -> {
                        int[] argb = new int[width * height];
                        FigureRaster.paint(figure, argb, width, height, COPIED_DPI / SCREEN_DPI);
                        return argb;
                    },
                    argb -> {
                        WritableImage image = new WritableImage(width, height);
                        image.getPixelWriter()
                                .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
                        ClipboardContent content = new ClipboardContent();
                        content.putImage(image);
                        Clipboard.getSystemClipboard().setContent(content);
                        say("notice.copied-image");
                    });
        });
    }

    /**
     * A table goes to the clipboard.
     *
     * @param table the one that has the focus or is in front; where there is none, what the chart in front rests on
     */
    public void copyTable(List<List<String>> table, TableFormat format) {
        boolean heatmap = model.front().get() == CenterView.HEATMAP;
        List<List<String>> rows = !table.isEmpty() ? table : heatmap ? shownMatrix() : shownPair();
        if (rows.isEmpty() && heatmap && model.dataset().get() != null) {
            sayNoMatrix();
        } else if (rows.isEmpty()) {
            model.say(Severity.WARNING, "reason.no-table");
        } else {
            Parts.copy(format.of(rows));
            say("notice.copied-table");
        }
    }

    private List<List<String>> shownMatrix() {
        MatrixReading matrix = model.matrix().get();
        Measure measure = model.choices().get().measure();
        double[][] values = matrix == null ? null : values(matrix, measure);
        return matrix == null || values == null ? List.of() : ShownTables.shown(matrix.devices(), measure, values);
    }

    private List<List<String>> shownPair() {
        PairReading pair = model.pair().get();
        return pair == null ? List.of() : ShownTables.shown(pair);
    }

    /** The command that answers what the view in front shows goes to the clipboard, where there is one. */
    public void copyCommand() {
        String line = studies.commands().map(this::command).orElse("");
        if (!studies.told()) {
            model.say(Severity.WARNING, "export.save-first");
        } else if (line.isEmpty()) {
            model.say(Severity.WARNING, "reason.no-command");
        } else {
            Parts.copy(line);
            say("notice.copied-command");
        }
    }

    private String command(StudyCommands commands) {
        return front.get()
                .map(figure -> FigureCommands.of(
                        commands, figure, size.format().drawn() ? proposed(figure) : FIRST_SIZE, model))
                .filter(line -> !line.isEmpty())
                .orElseGet(() -> FigureCommands.of(commands, model));
    }

    /** The selected architectures with all that is known of them, as CSV. */
    public void selection() {
        Dataset dataset = model.dataset().get();
        if (dataset != null) {
            csv(
                    "selected-architectures",
                    ShownTables.selection(dataset, model.choices().get().architectures()));
        }
    }

    private void say(String key) {
        model.say(Severity.INFO, key);
    }

    // a matrix has no room to say what it rests on, so that its name does
    private String named(String name) {
        boolean asRead = model.choices().get().repairs().equals(Repairs.NONE);
        return asRead ? name : name + "-treated";
    }

    private void csv(String name, String text) {
        prompts.saveAs(name + ".csv").ifPresent(file -> write(ended(file, "csv"), FileJob.Writing.text(text)));
    }

    private void write(Path file, FileJob.Writing writing) {
        jobs.start(FileJob.of(
                KEY, file, writing, done -> written(model, prompts, told(done), folder(done)), failures::tell));
    }

    /** Tells what was written, and offers to show the folder it is in. */
    static void written(Workbench model, Prompts prompts, String text, Path folder) {
        Notice.Offer show = new Notice.Offer(Messages.text("notice.show-folder"), () -> prompts.showFolder(folder));
        model.notice().set(new Notice(Severity.INFO, text, show));
    }

    /** The folder that a file is in. */
    static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private String told(Path written) {
        String inForce = RepairWords.line(model.choices().get().repairs());
        return inForce.isEmpty()
                ? Messages.text("notice.written", written.toString())
                : Messages.text("notice.written-repaired", written.toString(), inForce);
    }

    private static Path ended(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        boolean has = name.toLowerCase(Locale.ROOT).endsWith("." + ending);
        return has ? file : file.resolveSibling(name + "." + ending);
    }
}

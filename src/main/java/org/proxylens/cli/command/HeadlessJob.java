package org.proxylens.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.MainReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.analysis.study.ReportReading;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.cli.option.LeftOutNotes;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.output.OutputException;
import org.proxylens.cli.result.InfoText;
import org.proxylens.cli.result.MatrixReport;
import org.proxylens.cli.result.RankingText;
import org.proxylens.cli.text.Paragraphs;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.report.Readout;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.drift.TableDrift;
import picocli.CommandLine;

/** The main job where there is no window: devices, proxies and two readouts as text, figures and a report in a folder. */
final class HeadlessJob {
    private static final double THRESHOLD = StudyChoices.THRESHOLD;
    private static final int PROXIES_SHOWN = 8;
    private static final double DPI = 300;

    private final Environment environment;
    private final CommandLine command;
    private final PrintWriter out;

    HeadlessJob(Environment environment, CommandLine command) {
        this.environment = environment;
        this.command = command;
        out = command.getOut();
    }

    /**
     * Does the job; the last line printed is the folder's path.
     *
     * @param why why there is no window
     * @param coloured whether text may be coloured
     */
    void run(Path path, String why, boolean coloured) {
        if (!Files.exists(path)) {
            throw DataException.of("nothing-to-open", path);
        }
        ConsoleProgress progress = new ConsoleProgress(command.getErr(), "cli.progress.reading");
        Dataset dataset = TableDrift.told(StudyData.side(path, progress).dataset());
        LeftOutNotes.tell(command, dataset, path);
        command.getErr().println(Messages.text("cli.headless.why", why));
        command.getErr().flush();
        List<AccuracyColumn> columns = dataset.architectures().accuracies();
        Basis basis =
                new Basis(columns.isEmpty() ? null : columns.get(0), RegionOfInterest.ALL, ReferencePoint.DEFAULT);
        MainReading job = MainReading.of(
                dataset,
                basis,
                THRESHOLD,
                ProxyReading.figures(
                        dataset,
                        dataset.deviceNames(),
                        basis,
                        new ConsoleProgress(command.getErr(), "cli.progress.comparing")));
        text(job, coloured);
        Path folder = write(job, basis);
        print("", Messages.text("cli.headless.report"), folder.toString());
    }

    private void text(MainReading job, boolean coloured) {
        DatasetSummary summary = DatasetSummary.of(job.dataset());
        print(InfoText.headline(summary), "", Messages.text("cli.headless.devices"));
        InfoText.deviceLines(summary).forEach(out::println);
        print("", Messages.text("cli.headless.alike"));
        new MatrixReport(job.matrix(), THRESHOLD).lines(environment, coloured).forEach(out::println);
        print("", Messages.text("cli.headless.proxies"));
        Paragraphs.wrap(RankingText.headline(job.ranking()), 0).forEach(out::println);
        Paragraphs.wrap(
                        RankingText.set(
                                job.fewest(),
                                job.dataset().deviceNames(),
                                Messages.text("cli.rank.by-srcc", Phrases.number(THRESHOLD))),
                        0)
                .forEach(out::println);
        RankingText.table(job.ranking(), PROXIES_SHOWN).forEach(out::println);
        if (job.best().isEmpty()) {
            print("", Messages.text("cli.headless.no-fronts"));
        }
        job.best().ifPresent(pair -> readout(Messages.text("cli.headless.best"), pair));
        job.worst().ifPresent(pair -> readout(Messages.text("cli.headless.worst"), pair));
    }

    private void readout(String title, PairReading pair) {
        print("", title);
        ParetoCommand.text(pair, THRESHOLD).forEach(out::println);
    }

    private Path write(MainReading job, Basis basis) {
        Path folder = newFolder();
        Optional<PairReading> best = job.best();
        ReportCommand.write(command, folder.resolve("report.html"), ReportReading.of(job, basis));
        int size = job.matrix().devices().size();
        HeatmapFigure heatmap = new HeatmapFigure(
                job.matrix().devices(),
                job.matrix().srcc().value(),
                IntStream.range(0, size).toArray(),
                Measure.SRCC,
                THRESHOLD,
                job.dataset().name(),
                Messages.text("figure.heatmap.empty"),
                FigureTheme.LIGHT);
        draw(folder, "srcc-heatmap.png", heatmap, 180, 165);
        best.ifPresent(
                pair -> draw(folder, "pareto-best-pair.png", Readout.frontsFigure(pair, FigureTheme.LIGHT), 180, 120));
        job.worst()
                .ifPresent(pair ->
                        draw(folder, "pareto-worst-pair.png", Readout.frontsFigure(pair, FigureTheme.LIGHT), 180, 120));
        return folder;
    }

    private static void draw(Path folder, String name, Figure<?> figure, double width, double height) {
        Path file = folder.resolve(name);
        try {
            FigureWriter.write(figure, file, width, height, DPI);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    /** A folder that did not exist before: beside the user where that can be written, else among temporary files. */
    private Path newFolder() {
        Path here = environment.currentFolder();
        try {
            for (int number = 1; Files.isWritable(here); number++) {
                Path folder = here.resolve(number == 1 ? "proxylens-report" : "proxylens-report-" + number);
                if (!Files.exists(folder)) {
                    return Files.createDirectory(folder);
                }
            }
            return Files.createTempDirectory("proxylens-report");
        } catch (IOException e) {
            throw new OutputException(here, e);
        }
    }

    private void print(String... lines) {
        for (String line : lines) {
            out.println(line);
        }
        out.flush();
    }
}

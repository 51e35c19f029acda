package org.proxylens.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.Paragraphs;
import org.proxylens.cli.text.Phrases;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.figure.LearningCurves;
import org.proxylens.proxy.AdaptationMethod;
import org.proxylens.proxy.AdaptationStudy;
import org.proxylens.proxy.StudyOptions;
import org.proxylens.proxy.StudyPoint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code study}: learning curves, what each method reaches with how many measurements. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Show what each method reaches with how many measurements, over seeded draws.")
final class StudyCommand implements Callable<Integer> {
    private static final double WIDTH_MM = 150;
    private static final double HEIGHT_MM = 110;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetInput input = new DatasetInput();

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Mixin
    private ResultOutput output = new ResultOutput();

    @Mixin
    private FigureOutput drawing = new FigureOutput();

    @Mixin
    private AdaptationInput adaptation = new AdaptationInput();

    @Option(names = "--targets", paramLabel = "A,B,…", description = "Target devices; default: all.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--methods",
            paramLabel = "M,…",
            split = ",",
            defaultValue = "blend,adapted,scratch",
            description = "Methods: blend, adapted, scratch, linear, reuse; default: ${DEFAULT-VALUE}.")
    private List<String> methods = new ArrayList<>();

    @Option(
            names = "--samples",
            paramLabel = "K,…",
            split = ",",
            defaultValue = "10,20,30,50,70",
            description = "Numbers of measurements; default: ${DEFAULT-VALUE}.")
    private List<Integer> samples = new ArrayList<>();

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "8",
            description = "Seeded draws of each; default: ${DEFAULT-VALUE}.")
    private int draws;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        drawing.check(command);
        List<AdaptationMethod> chosen = methods.stream()
                .map(name -> AdaptationInput.method(command, name.strip()))
                .toList();
        if (draws < 1 || samples.stream().anyMatch(count -> count < 1)) {
            throw new CommandLine.ParameterException(command, "--draws and --samples are numbers from 1");
        }
        Dataset dataset = input.open(command);
        StudyOptions options = new StudyOptions(
                targets.isEmpty() ? null : DeviceNames.split(command, dataset, targets),
                chosen,
                adaptation.proxy(command, dataset),
                adaptation.pool(command, dataset),
                samples.stream().sorted().distinct().toList(),
                draws,
                adaptation.seed(),
                adaptation.design(command),
                analysis.threshold(command),
                analysis.nameOrNull(command, dataset),
                analysis.region(command));
        List<StudyPoint> points =
                AdaptationStudy.run(dataset, options, new ConsoleProgress(command.getErr(), "Studying"));
        drawing.write(
                command, LearningCurves.of(points, LearningCurves.Quantity.SRCC, drawing.theme()), WIDTH_MM, HEIGHT_MM);
        output.write(
                command, () -> points.stream().map(StudyCommand::json).toList(), () -> csv(points), () -> text(points));
        return 0;
    }

    private static Map<String, Object> json(StudyPoint point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("target", point.target());
        json.put("method", point.method().id());
        json.put("samples", point.samples());
        json.put("draws", point.draws());
        json.put("srcc_median", point.srccMedian());
        json.put("srcc_p10", point.srccP10());
        json.put("srcc_p90", point.srccP90());
        json.put("srcc_mean", point.srccMean());
        json.put("hv_loss_median", point.hvLossMedian());
        return json;
    }

    private static CsvTable csv(List<StudyPoint> points) {
        CsvTable table = new CsvTable(
                "target",
                "method",
                "samples",
                "draws",
                "srcc_median",
                "srcc_p10",
                "srcc_p90",
                "srcc_mean",
                "hv_loss_median",
                "mean_regret_median",
                "interval_coverage",
                "probability_strong_mean",
                "strong_share",
                "brier");
        for (StudyPoint point : points) {
            table.row(
                    point.target(),
                    point.method().id(),
                    point.samples(),
                    point.draws(),
                    point.srccMedian(),
                    point.srccP10(),
                    point.srccP90(),
                    point.srccMean(),
                    point.hvLossMedian(),
                    point.regretMedian(),
                    point.coverage(),
                    point.probabilityMean(),
                    point.strongShare(),
                    point.brier());
        }
        return table;
    }

    private static List<String> text(List<StudyPoint> points) {
        List<String> lines = new ArrayList<>(Paragraphs.wrap(
                "SRCC on the architectures not measured: median over the draws, and the band from their 10 % to their"
                        + " 90 % quantile.",
                0));
        lines.add("");
        TextTable table = new TextTable()
                .text("target")
                .text("method")
                .number("samples")
                .number("SRCC")
                .number("10–90 %")
                .number("Pareto loss")
                .number("draws");
        for (StudyPoint point : points) {
            table.row(
                    point.target(),
                    point.method().id(),
                    Numbers.count(point.samples()),
                    Phrases.correlation(point.srccMedian()),
                    Phrases.correlation(point.srccP10()) + "–" + Phrases.correlation(point.srccP90()),
                    Phrases.percent(point.hvLossMedian()),
                    Numbers.count(point.draws()));
        }
        lines.addAll(table.lines());
        return lines;
    }
}

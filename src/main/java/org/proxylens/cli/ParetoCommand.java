package org.proxylens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.proxylens.cli.result.PairAnalysis;
import org.proxylens.cli.result.Readout;
import org.proxylens.cli.result.Verdict;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.Paragraphs;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Dataset;
import org.proxylens.pareto.RegionOfInterest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pareto}: what a proxy's Pareto front loses on a target. */
@Command(
        name = "pareto",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Show what a proxy's Pareto front loses on a target.")
final class ParetoCommand implements Callable<Integer> {
    private static final double WIDTH_MM = 180;
    private static final double HEIGHT_MM = 120;

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

    @Option(names = "--whole", description = "Draw all architectures, not only the part in which the fronts lie.")
    private boolean whole;

    @Option(names = "--proxy", required = true, paramLabel = "DEVICE", description = "Device that stands in.")
    private String proxy;

    @Option(names = "--target", required = true, paramLabel = "DEVICE", description = "Device that counts.")
    private String target;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        drawing.check(command);
        double threshold = analysis.threshold(command);
        RegionOfInterest region = analysis.region(command);
        Dataset dataset = input.open(command);
        PairAnalysis pair = PairAnalysis.of(
                dataset,
                DeviceNames.device(command, dataset, proxy),
                DeviceNames.device(command, dataset, target),
                analysis.accuracy(command, dataset),
                region);
        drawing.write(
                command,
                whole ? pair.figure(drawing.theme()) : pair.frontsFigure(drawing.theme()),
                WIDTH_MM,
                HEIGHT_MM);
        output.write(command, () -> PairJson.of(pair), () -> csv(pair), () -> text(pair, threshold));
        return 0;
    }

    private static CsvTable csv(PairAnalysis pair) {
        CsvTable table = new CsvTable("figure", "value");
        PairJson.of(pair).forEach((key, value) -> {
            if (value instanceof Number || value instanceof String) {
                table.row(key, value);
            }
        });
        return table;
    }

    /** The readout as text. */
    static List<String> text(PairAnalysis pair, double threshold) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Paragraphs.wrap(Readout.headline(pair), 0));
        lines.addAll(Paragraphs.wrap(Verdict.of(pair.srcc(), pair.interval(), threshold), 0));
        lines.addAll(Paragraphs.wrap(Readout.basis(pair), 0));
        lines.add("");
        TextTable figures = new TextTable().text("").number("").text("");
        Readout.lines(pair).forEach(line -> figures.row(line.label(), line.text(), line.meaning()));
        lines.addAll(figures.lines());
        return lines;
    }
}

package org.proxylens.cli.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.cli.option.AdaptedFrontInput;
import org.proxylens.cli.option.BootstrapInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.option.ThirdObjectiveInput;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.cli.result.AdaptedText;
import org.proxylens.cli.result.PairJson;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Dataset;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.pair.ExtraFront;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.report.Readout;
import org.proxylens.figure.xy.Viewport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pareto}: what a proxy's Pareto front loses on a target. */
@Command(name = "pareto")
public final class ParetoCommand extends FigureCommand {
    @Option(names = "--whole")
    private boolean whole;

    @Option(names = "--proxy", required = true, paramLabel = "DEVICE")
    private String proxy;

    @Option(names = "--target", required = true, paramLabel = "DEVICE")
    private String target;

    @Mixin
    private ViewInput view = new ViewInput();

    @Mixin
    private BootstrapInput bootstrap = new BootstrapInput();

    @Mixin
    private ThirdObjectiveInput further = new ThirdObjectiveInput();

    @Mixin
    private AdaptedFrontInput adapted = new AdaptedFrontInput();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        drawing.check(command);
        double threshold = analysis.threshold(command);
        Dataset dataset = input.open(command);
        PairReading pair = PairReading.of(
                dataset,
                DeviceNames.device(command, dataset, proxy),
                DeviceNames.device(command, dataset, target),
                analysis.basis(command, dataset));
        ThirdObjectiveInput.Found found = further.of(command, pair);
        AdaptedPair adaptation = adapted.of(command, pair);
        drawing.write(command, figure(pair, adaptation), UsualSize.PARETO.widthMm(), UsualSize.PARETO.heightMm());
        output.write(
                command,
                () -> json(pair, found, adaptation),
                () -> csv(pair, adaptation),
                () -> lines(pair, found, adaptation, threshold));
    }

    private ParetoFigure figure(PairReading pair, @Nullable AdaptedPair adaptation) {
        ParetoFigure figure = Readout.figure(pair, drawing.aliases(), drawing.theme());
        ParetoFigure all = adaptation == null ? figure : figure.withExtra(List.of(ExtraFront.of(adaptation)));
        Viewport part = view.of(spec.commandLine());
        return part == null ? whole ? all : all.withViewport(all.accurateFronts()) : all.withViewport(part);
    }

    private Map<String, Object> json(
            PairReading pair, ThirdObjectiveInput.Found found, @Nullable AdaptedPair adaptation) {
        Map<String, Object> json = PairJson.of(pair);
        bootstrap.json(json, pair);
        found.json(json);
        if (adaptation != null) {
            json.put("adapted", AdaptedText.json(adaptation));
        }
        return json;
    }

    private static CsvTable csv(PairReading pair, @Nullable AdaptedPair adaptation) {
        CsvTable table = new CsvTable("figure", "value");
        rows(table, "", PairJson.of(pair));
        if (adaptation != null) {
            rows(table, "adapted_", AdaptedText.json(adaptation));
        }
        return table;
    }

    private static void rows(CsvTable table, String prefix, Map<String, Object> json) {
        json.forEach((key, value) -> {
            if (value instanceof Number || value instanceof String) {
                table.row(prefix + key, value);
            }
        });
    }

    private List<String> lines(
            PairReading pair, ThirdObjectiveInput.Found found, @Nullable AdaptedPair adaptation, double threshold) {
        TextPage lines = new TextPage()
                .add(text(pair, threshold))
                .tell(bootstrap.text(pair))
                .add(found.lines());
        if (adaptation != null) {
            lines.gap().tell(AdaptedText.text(adaptation));
        }
        return lines.lines();
    }

    /** The readout as text. */
    static List<String> text(PairReading pair, double threshold) {
        TextTable figures = new TextTable().text("").number("").text("");
        PairFigure.listed(pair)
                .forEach(figure -> figures.row(figure.label(), Readout.text(figure, pair), figure.meaning()));
        return new TextPage()
                .tell(Readout.headline(pair))
                .tell(Readout.verdict(pair, threshold))
                .tell(Readout.basis(pair))
                .gap()
                .add(figures.lines())
                .lines();
    }
}

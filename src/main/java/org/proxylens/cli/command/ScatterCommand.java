package org.proxylens.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.PairReading;
import org.proxylens.cli.option.BootstrapInput;
import org.proxylens.cli.option.DeviceNames;
import org.proxylens.cli.option.ViewInput;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.report.Readout;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.pareto.PairFronts;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.Correlation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scatter}: every architecture's latency on two devices. */
@Command(name = "scatter")
public final class ScatterCommand extends FigureCommand {
    @Option(names = "--x", required = true, paramLabel = "DEVICE")
    private String x;

    @Option(names = "--y", required = true, paramLabel = "DEVICE")
    private String y;

    @Option(names = "--ranks")
    private boolean ranks;

    @Option(names = "--log")
    private boolean log;

    @Option(names = "--fronts")
    private boolean fronts;

    @Mixin
    private ViewInput view = new ViewInput();

    @Mixin
    private BootstrapInput bootstrap = new BootstrapInput();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        drawing.check(command);
        if (ranks && log) {
            throw WrongUsage.of(command, "ranks-and-log");
        }
        double threshold = analysis.threshold(command);
        Dataset dataset = analysis.masked(command, input.open(command));
        Device deviceX = DeviceNames.device(command, dataset, x);
        Device deviceY = DeviceNames.device(command, dataset, y);
        PairReading pair = PairReading.of(
                dataset, deviceX, deviceY, new Basis(null, RegionOfInterest.ALL, ReferencePoint.DEFAULT));
        Correlation srcc = pair.srcc();
        AxisKind axes = ranks ? AxisKind.RANKS : log ? AxisKind.LOG : AxisKind.LINEAR;
        Device along = drawing.aliases().named(deviceX);
        Device up = drawing.aliases().named(deviceY);
        PairFronts members = fronts
                ? PairReading.of(dataset, deviceX, deviceY, analysis.basis(command, dataset))
                        .compared()
                        .fronts()
                : null;
        ScatterFigure all = ScatterFigure.of(along, up, axes, members, srcc, drawing.theme());
        Viewport part = view.of(command);
        ScatterFigure figure = part == null ? all : all.withViewport(part);
        drawing.write(command, figure, UsualSize.SCATTER.widthMm(), UsualSize.SCATTER.heightMm());
        output.write(
                command,
                () -> json(pair),
                () -> csv(dataset, deviceX, deviceY),
                !drawing.wanted(),
                () -> text(pair, threshold));
    }

    private Map<String, Object> json(PairReading pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("x", x);
        json.put("y", y);
        json.put("n", pair.srcc().n());
        json.put("srcc", pair.srcc().value());
        json.put("srcc_low", pair.interval().low());
        json.put("srcc_high", pair.interval().high());
        bootstrap.json(json, pair);
        return json;
    }

    private static CsvTable csv(Dataset dataset, Device x, Device y) {
        CsvTable table = new CsvTable("arch_id", x.name(), y.name());
        for (int row = 0; row < dataset.architectures().size(); row++) {
            if (!Double.isNaN(x.latencies()[row]) && !Double.isNaN(y.latencies()[row])) {
                table.row(dataset.architectures().id(row), x.latencies()[row], y.latencies()[row]);
            }
        }
        return table;
    }

    private List<String> text(PairReading pair, double threshold) {
        return new TextPage()
                .tell(Messages.text(
                                "cli.scatter.text",
                                x,
                                y,
                                Readout.verdict(pair, threshold),
                                pair.srcc().n())
                        + " "
                        + bootstrap.text(pair))
                .lines();
    }
}

package org.proxylens.cli.command;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.LossTable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.result.MatrixReport;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.heatmap.HeatmapDress;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.DeviceTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heatmap}: every pair of devices as a coloured cell, in a file or in the terminal. */
@Command(name = "heatmap")
public final class HeatmapCommand extends FigureCommand {
    private final Environment environment;

    @Option(names = "--order", defaultValue = "cluster", paramLabel = "ORDER")
    private Order order = Order.CLUSTER;

    @Option(names = "--measure", defaultValue = "srcc", paramLabel = "M")
    private Measure measure = Measure.SRCC;

    @Option(names = "--tree")
    private boolean tree;

    @Option(names = "--listwise")
    private boolean listwise;

    public HeatmapCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        drawing.check(command);
        double threshold = analysis.threshold(command);
        Dataset dataset = input.open(command);
        if (measure.correlation()) {
            correlations(command, analysis.masked(command, dataset), threshold);
        } else {
            losses(command, dataset);
        }
        return 0;
    }

    private void correlations(CommandLine command, Dataset dataset, double threshold) {
        ConsoleProgress progress = new ConsoleProgress(command.getErr(), "cli.progress.ranking");
        MatrixReading given = MatrixReading.of(dataset, listwise ? CommonSet.LISTWISE : CommonSet.PAIRWISE, progress);
        MatrixReading matrix =
                (measure == Measure.KENDALL ? given.withKendall(dataset, progress) : given).ordered(order);
        double[][] values = matrix.shown().value();
        drawing.write(
                command,
                figure(
                        matrix.devices(),
                        values,
                        measure == Measure.SRCC ? threshold : Double.NaN,
                        matrix.srcc().n(),
                        tree && order == Order.CLUSTER ? given.withClusters().clustered() : null),
                UsualSize.HEATMAP.widthMm(),
                UsualSize.HEATMAP.heightMm());
        output.write(
                command,
                () -> SrccCommand.json(dataset, matrix),
                () -> csv(matrix.devices(), values),
                !drawing.wanted(),
                () -> new MatrixReport(matrix, threshold).lines(environment, output.coloured(environment)));
    }

    private void losses(CommandLine command, Dataset dataset) {
        LossTable given = LossTable.of(
                dataset,
                analysis.basis(command, dataset),
                new ConsoleProgress(command.getErr(), "cli.progress.comparing"));
        int[] indices = order.indices(dataset.deviceNames(), given.srcc());
        List<String> names =
                IntStream.of(indices).mapToObj(dataset.deviceNames()::get).toList();
        LossTable table = given.ordered(names);
        double[][] values = HeatmapFigure.transpose(table.values(measure));
        drawing.write(
                command,
                figure(names, values, Double.NaN, table.losses().n(), null),
                UsualSize.HEATMAP.widthMm(),
                UsualSize.HEATMAP.heightMm());
        output.write(
                command,
                () -> LossCommand.json(table),
                () -> csv(names, values),
                !drawing.wanted(),
                () -> LossCommand.matrix(table, measure, environment, output.coloured(environment)));
    }

    private HeatmapFigure figure(
            List<String> names, double[][] values, double threshold, int[][] counts, @Nullable DeviceTree grown) {
        return new HeatmapFigure(
                drawing.aliases().of(names),
                values,
                IntStream.range(0, names.size()).toArray(),
                measure,
                threshold,
                HeatmapFigure.caption(counts),
                Messages.text("figure.heatmap.empty"),
                drawing.theme(),
                new HeatmapDress(grown, List.of(), null));
    }

    /** The matrix as drawn: proxies down, targets across. */
    private static CsvTable csv(List<String> names, double[][] values) {
        String[] header = new String[names.size() + 1];
        header[0] = "device";
        for (int i = 0; i < names.size(); i++) {
            header[i + 1] = names.get(i);
        }
        CsvTable table = new CsvTable(header);
        for (int i = 0; i < names.size(); i++) {
            Object[] row = new Object[names.size() + 1];
            row[0] = names.get(i);
            for (int j = 0; j < names.size(); j++) {
                row[j + 1] = values[i][j];
            }
            table.row(row);
        }
        return table;
    }
}

package org.proxylens.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.LossTable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.cli.option.HeatmapLook;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.result.MatrixReport;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.data.Dataset;
import org.proxylens.figure.heatmap.HeatmapDrawing;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.rank.CommonSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heatmap}: every pair of devices as a coloured cell, in a file or in the terminal. */
@Command(name = "heatmap")
public final class HeatmapCommand extends FigureCommand {
    private final Environment environment;

    @Option(names = "--order", defaultValue = "cluster", paramLabel = "ORDER")
    private Order order = Order.CLUSTER;

    @Option(names = "--measure", defaultValue = "srcc", paramLabel = "M")
    private Measure measure = Measure.SRCC;

    @Mixin
    private HeatmapLook look = new HeatmapLook();

    @Option(names = "--listwise")
    private boolean listwise;

    public HeatmapCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        drawing.check(command);
        double threshold = analysis.threshold(command);
        Dataset dataset = input.open(command);
        if (measure.correlation()) {
            correlations(command, analysis.masked(command, dataset), threshold);
        } else {
            losses(command, dataset);
        }
    }

    private void correlations(CommandLine command, Dataset dataset, double threshold) {
        MatrixReading matrix = matrix(dataset);
        HeatmapDrawing drawn = drawing(command, dataset, matrix, null, threshold);
        write(command, drawn);
        MatrixReading ordered = matrix.ordered(order);
        output.write(
                command,
                () -> SrccCommand.json(dataset, ordered),
                () -> csv(ordered.devices(), ordered.shown().value()),
                !drawing.wanted(),
                () -> new MatrixReport(ordered, threshold).lines(environment, output.coloured(environment)));
    }

    private MatrixReading matrix(Dataset dataset) {
        ConsoleProgress progress = progress("cli.progress.ranking");
        MatrixReading given = MatrixReading.of(dataset, listwise ? CommonSet.LISTWISE : CommonSet.PAIRWISE, progress);
        MatrixReading matrix = measure == Measure.KENDALL ? given.withKendall(dataset, progress) : given;
        return order == Order.CLUSTER ? matrix.withClusters() : matrix;
    }

    private HeatmapDrawing drawing(
            CommandLine command,
            Dataset dataset,
            MatrixReading matrix,
            @Nullable LossMatrices losses,
            double threshold) {
        return new HeatmapDrawing(
                matrix,
                losses,
                measure,
                look.arrangement(command, dataset, matrix, order),
                look.bands(command, dataset, matrix),
                look.tree(),
                threshold,
                drawing.theme().dark());
    }

    private void write(CommandLine command, HeatmapDrawing drawn) {
        drawing.write(command, look.of(command, drawn.figure().called(drawing.aliases())));
    }

    private void losses(CommandLine command, Dataset dataset) {
        LossTable given = LossTable.of(dataset, analysis.basis(command, dataset), progress("cli.progress.comparing"));
        MatrixReading matrix = matrix(dataset);
        write(command, drawing(command, dataset, matrix, given.losses(), Double.NaN));
        List<String> names = matrix.ordered(order).devices();
        LossTable table = given.ordered(names);
        output.write(
                command,
                () -> LossCommand.json(table),
                () -> csv(names, HeatmapFigure.transpose(table.values(measure))),
                !drawing.wanted(),
                () -> LossCommand.matrix(table, measure, environment, output.coloured(environment)));
    }

    /** The matrix as drawn: proxies down, targets across. */
    private static CsvTable csv(List<String> names, double[][] values) {
        CsvTable table =
                new CsvTable(Stream.concat(Stream.of("device"), names.stream()).toArray(String[]::new));
        for (int i = 0; i < names.size(); i++) {
            Stream<Object> cells = Arrays.stream(values[i]).mapToObj(value -> value);
            table.row(Stream.concat(Stream.of(names.get(i)), cells).toArray());
        }
        return table;
    }
}

package org.proxylens.figure.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.Phrases;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.architecture.ArchitectureFigures;
import org.proxylens.figure.architecture.BlockStripFigure;
import org.proxylens.figure.architecture.CellFigure;
import org.proxylens.figure.architecture.OperationLegend;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.pareto.FrontExchange;
import org.proxylens.pareto.PairFronts;

/** The pair in full: fronts, latencies, readout, and what is given up for what. */
final class PairSection {
    private static final double SHAPE = 0.65;
    private static final double CELL_MM = 34;
    private static final double STRIP_MM = 80;
    private static final double CELL_HEIGHT_MM = 12.5;
    private static final double STRIP_HEIGHT_MM = 22;
    private static final double KEY_MM = 88;
    private static final double KEY_HEIGHT_MM = 5;

    private PairSection() {}

    static void write(PairReading pair, String id, double threshold, ReportSheet sheet) {
        sheet.section(
                id,
                Messages.text("readout.pair", pair.proxy().name(), pair.target().name()));
        sheet.headline(Phrases.percent(pair.compared().loss().hvLoss()), Messages.text("readout.headline"));
        sheet.paragraph(Readout.verdict(pair, threshold));
        sheet.paragraph(Readout.basis(pair));
        sheet.figure(
                Readout.frontsFigure(pair, FigureTheme.LIGHT),
                SHAPE,
                Messages.text("report-page.pair.fronts", pair.target().name()));
        readout(pair, sheet);
        exchange(pair, sheet);
        sheet.figure(
                ScatterFigure.of(
                        pair.proxy(),
                        pair.target(),
                        AxisKind.LINEAR,
                        pair.compared().fronts(),
                        pair.srcc(),
                        FigureTheme.LIGHT),
                SHAPE,
                Messages.text(
                        "report-page.pair.scatter",
                        pair.proxy().name(),
                        pair.target().name()));
    }

    /** What to say where there is no pair to show. */
    static void missing(Dataset dataset, ReportSheet sheet) {
        sheet.section("pair", Messages.text("readout.headline"));
        sheet.paragraph(Messages.text(
                dataset.architectures().accuracies().isEmpty()
                        ? "report-page.pair.no-accuracy"
                        : "report-page.pair.nothing-common"));
    }

    private static void readout(PairReading pair, ReportSheet sheet) {
        ReportTable table = ReportTable.of("lrl", Messages.text("report-page.pair.figures"));
        for (PairFigure figure : PairFigure.listed(pair)) {
            table.row().cell(figure.label()).cell(Readout.text(figure, pair)).cell(figure.definition());
        }
        sheet.table(table);
    }

    private static void exchange(PairReading pair, ReportSheet sheet) {
        FrontExchange exchange = Objects.requireNonNull(pair.exchange());
        key(pair, sheet);
        recovered(pair, sheet);
        sheet.heading(Messages.text("report-page.pair.lost", exchange.lost().size()));
        members(
                pair,
                exchange.lost(),
                sheet,
                Messages.text("report-page.pair.lost.none"),
                Messages.text("report-page.pair.lost.slower"),
                Messages.text("report-page.pair.lost.below"));
        sheet.heading(
                Messages.text("report-page.pair.instead", exchange.instead().size()));
        members(
                pair,
                exchange.instead(),
                sheet,
                Messages.text("report-page.pair.instead.none"),
                Messages.text("report-page.pair.instead.slower"),
                Messages.text("report-page.pair.instead.below"));
    }

    /** The members of the target-optimal front that the proxy finds, by rising latency. */
    private static void recovered(PairReading pair, ReportSheet sheet) {
        PairFronts fronts = pair.compared().fronts();
        double[] latencies = pair.target().latencies();
        List<Integer> rows = Arrays.stream(fronts.proxy())
                .filter(row -> Arrays.stream(fronts.target()).anyMatch(optimal -> optimal == row))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> latencies[row]))
                .toList();
        sheet.heading(Messages.text("report-page.pair.found", rows.size()));
        if (rows.isEmpty()) {
            sheet.paragraph(Messages.text("report-page.pair.found.none"));
            return;
        }
        ReportTable table = ReportTable.of("lrr", Messages.text("report-page.pair.members"));
        boolean archs = drawn(pair, table);
        for (int row : rows) {
            member(pair, table, row, latencies[row], pair.accuracy().percent()[row]);
            if (archs) {
                architecture(pair, row, table);
            }
        }
        sheet.table(table);
    }

    private static void member(PairReading pair, ReportTable table, int row, double latency, double accuracy) {
        table.row()
                .cell(pair.dataset().architectures().id(row))
                .cell(Numbers.latency(latency, pair.target().unit()))
                .cell(Numbers.fixed(accuracy, 2) + " %");
    }

    private static boolean drawn(PairReading pair, ReportTable table) {
        boolean archs = pair.dataset().architectures().hasArchs();
        if (archs) {
            table.column(Messages.text("report-page.pair.column"));
        }
        return archs;
    }

    /** What the drawings mean, once. */
    private static void key(PairReading pair, ReportSheet sheet) {
        String arch = pair.dataset().architectures().arch(0);
        Figure<?> drawn = arch == null
                ? null
                : ArchitectureFigures.of(arch, FigureTheme.LIGHT).orElse(null);
        if (drawn instanceof CellFigure cell) {
            OperationLegend legend = cell.legend();
            sheet.drawing(new ReportTable.Drawn(
                    legend, KEY_MM, KEY_HEIGHT_MM, Messages.text("report-page.pair.edges", legend.description())));
        } else if (drawn instanceof BlockStripFigure strip) {
            sheet.paragraph(strip.caption());
        }
    }

    /** The architecture drawn, where its string can be drawn, and spelt out. */
    private static void architecture(PairReading pair, int row, ReportTable table) {
        String arch = pair.dataset().architectures().arch(row);
        if (arch == null) {
            table.cell(Numbers.UNDEFINED);
            return;
        }
        ReportTable.Drawn drawing = ArchitectureFigures.of(arch, FigureTheme.LIGHT)
                .map(figure -> new ReportTable.Drawn(
                        figure,
                        figure instanceof CellFigure ? CELL_MM : STRIP_MM,
                        figure instanceof CellFigure ? CELL_HEIGHT_MM : STRIP_HEIGHT_MM,
                        Messages.text("report-page.pair.architecture", arch)))
                .orElse(null);
        table.drawn(drawing, arch);
    }

    private static void members(
            PairReading pair,
            List<FrontExchange.Row> rows,
            ReportSheet sheet,
            String none,
            String slower,
            String below) {
        if (rows.isEmpty()) {
            sheet.paragraph(none);
            return;
        }
        ReportTable table = ReportTable.of("lrrrr", Messages.text("report-page.pair.exchange", slower, below));
        boolean archs = drawn(pair, table);
        for (FrontExchange.Row row : rows) {
            member(pair, table, row.row(), row.latency(), row.accuracy());
            table.cell(
                            Double.isNaN(row.latencyCost())
                                    ? Messages.text("report-page.pair.not-reached")
                                    : Phrases.percent(row.latencyCost()))
                    .cell(
                            Double.isNaN(row.accuracyCost())
                                    ? Messages.text("report-page.pair.nothing-as-fast")
                                    : Messages.text("readout.points", Numbers.fixed(row.accuracyCost(), 2)));
            if (archs) {
                architecture(pair, row.row(), table);
            }
        }
        sheet.table(table);
    }
}

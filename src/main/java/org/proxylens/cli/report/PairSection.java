package org.proxylens.cli.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.cli.result.Readout;
import org.proxylens.cli.text.Phrases;
import org.proxylens.data.ArchitectureTable;
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
    private static final double WIDTH_MM = 230;
    private static final double HEIGHT_MM = 150;
    private static final double CELL_MM = 34;
    private static final double STRIP_MM = 80;
    private static final double CELL_HEIGHT_MM = 12.5;
    private static final double STRIP_HEIGHT_MM = 22;
    private static final double KEY_MM = 88;
    private static final double KEY_HEIGHT_MM = 5;

    private PairSection() {}

    static String html(PairReading pair, double threshold, InlineFigure figures) {
        String names =
                Messages.text("readout.pair", pair.proxy().name(), pair.target().name());
        ScatterFigure scatter = ScatterFigure.of(
                pair.proxy(), pair.target(), AxisKind.LINEAR, pair.compared().fronts(), pair.srcc(), FigureTheme.LIGHT);
        return "<section id=\"pair\"><h2>" + Html.escape(names) + "</h2>\n"
                + "<p class=\"headline\"><b>"
                + Html.escape(Phrases.percent(pair.compared().loss().hvLoss()))
                + "</b> " + Html.escape(Messages.text("readout.headline")) + "</p>\n"
                + Html.text("p", Readout.verdict(pair, threshold))
                + Html.text("p", Readout.basis(pair))
                + figures.html(
                        Readout.frontsFigure(pair, FigureTheme.LIGHT),
                        WIDTH_MM,
                        HEIGHT_MM,
                        Messages.text("cli.report.pair.fronts", pair.target().name()))
                + readout(pair)
                + exchange(pair, figures)
                + figures.html(
                        scatter,
                        WIDTH_MM,
                        HEIGHT_MM,
                        Messages.text(
                                "cli.report.pair.scatter",
                                pair.proxy().name(),
                                pair.target().name()))
                + "</section>\n";
    }

    /** What to say where there is no pair to show. */
    static String missing(Dataset dataset) {
        String why = dataset.architectures().accuracies().isEmpty()
                ? Messages.text("cli.report.pair.no-accuracy")
                : Messages.text("cli.report.pair.nothing-common");
        return "<section id=\"pair\"><h2>" + Html.escape(Messages.text("readout.headline")) + "</h2>"
                + Html.text("p", why) + "</section>\n";
    }

    private static String readout(PairReading pair) {
        HtmlTable table = HtmlTable.of("lrl", Messages.text("cli.report.pair.figures"));
        for (PairFigure figure : PairFigure.listed(pair)) {
            table.row().cell(figure.label()).cell(Readout.text(figure, pair)).cell(figure.definition());
        }
        return table.html();
    }

    private static String exchange(PairReading pair, InlineFigure figures) {
        FrontExchange exchange = Objects.requireNonNull(pair.exchange());
        return key(pair, figures)
                + recovered(pair, figures)
                + heading("cli.report.pair.lost", exchange.lost().size())
                + members(
                        pair,
                        exchange.lost(),
                        figures,
                        Messages.text("cli.report.pair.lost.none"),
                        Messages.text("cli.report.pair.lost.slower"),
                        Messages.text("cli.report.pair.lost.below"))
                + heading("cli.report.pair.instead", exchange.instead().size())
                + members(
                        pair,
                        exchange.instead(),
                        figures,
                        Messages.text("cli.report.pair.instead.none"),
                        Messages.text("cli.report.pair.instead.slower"),
                        Messages.text("cli.report.pair.instead.below"));
    }

    /** The members of the target-optimal front that the proxy finds, by rising latency. */
    private static String recovered(PairReading pair, InlineFigure figures) {
        PairFronts fronts = pair.compared().fronts();
        double[] latencies = pair.target().latencies();
        List<Integer> rows = Arrays.stream(fronts.proxy())
                .filter(row -> Arrays.stream(fronts.target()).anyMatch(optimal -> optimal == row))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> latencies[row]))
                .toList();
        String title = heading("cli.report.pair.found", rows.size());
        if (rows.isEmpty()) {
            return title + Html.text("p", Messages.text("cli.report.pair.found.none")) + "\n";
        }
        ArchitectureTable architectures = pair.dataset().architectures();
        HtmlTable table = HtmlTable.of("lrr", Messages.text("cli.report.pair.members"));
        if (architectures.hasArchs()) {
            table.text(Messages.text("cli.report.pair.column"), "");
        }
        for (int row : rows) {
            table.row()
                    .cell(architectures.id(row))
                    .cell(Numbers.latency(latencies[row], pair.target().unit()))
                    .cell(Numbers.fixed(pair.accuracy().percent()[row], 2) + " %");
            if (architectures.hasArchs()) {
                table.markup(architecture(architectures.arch(row), figures));
            }
        }
        return title + table.html();
    }

    /** What the drawings mean, once; empty where nothing is drawn. */
    private static String key(PairReading pair, InlineFigure figures) {
        String arch = pair.dataset().architectures().arch(0);
        Figure<?> drawn = arch == null
                ? null
                : ArchitectureFigures.of(arch, FigureTheme.LIGHT).orElse(null);
        if (drawn instanceof CellFigure cell) {
            OperationLegend legend = cell.legend();
            return "<p class=\"key\">"
                    + figures.small(
                            legend, KEY_MM, KEY_HEIGHT_MM, Messages.text("cli.report.pair.edges", legend.description()))
                    + "</p>\n";
        }
        return drawn instanceof BlockStripFigure strip ? Html.text("p", strip.caption()) + "\n" : "";
    }

    /** The architecture drawn, where its string can be drawn, and spelt out. */
    private static String architecture(@Nullable String arch, InlineFigure figures) {
        if (arch == null) {
            return Numbers.UNDEFINED;
        }
        String drawing = ArchitectureFigures.of(arch, FigureTheme.LIGHT)
                .map(figure -> figures.small(
                        figure,
                        figure instanceof CellFigure ? CELL_MM : STRIP_MM,
                        figure instanceof CellFigure ? CELL_HEIGHT_MM : STRIP_HEIGHT_MM,
                        Messages.text("cli.report.pair.architecture", arch)))
                .orElse("");
        return "<span class=\"arch\">" + drawing + "<code>" + Html.escape(arch) + "</code></span>";
    }

    private static String members(
            PairReading pair,
            List<FrontExchange.Row> rows,
            InlineFigure figures,
            String none,
            String slower,
            String below) {
        if (rows.isEmpty()) {
            return Html.text("p", none) + "\n";
        }
        boolean archs = pair.dataset().architectures().hasArchs();
        HtmlTable table = HtmlTable.of("lrrrr", Messages.text("cli.report.pair.exchange", slower, below));
        if (archs) {
            table.text(Messages.text("cli.report.pair.column"), "");
        }
        for (FrontExchange.Row row : rows) {
            table.row()
                    .cell(row.id())
                    .cell(Numbers.latency(row.latency(), pair.target().unit()))
                    .cell(Numbers.fixed(row.accuracy(), 2) + " %")
                    .cell(
                            Double.isNaN(row.latencyCost())
                                    ? Messages.text("cli.report.pair.not-reached")
                                    : Phrases.percent(row.latencyCost()))
                    .cell(
                            Double.isNaN(row.accuracyCost())
                                    ? Messages.text("cli.report.pair.nothing-as-fast")
                                    : Messages.text("readout.points", Numbers.fixed(row.accuracyCost(), 2)));
            if (archs) {
                table.markup(architecture(pair.dataset().architectures().arch(row.row()), figures));
            }
        }
        return table.html();
    }

    private static String heading(String key, int count) {
        return "<h3>" + Html.escape(Messages.text(key, count)) + "</h3>\n";
    }
}

package org.proxylens.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.LossTable;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.heatmap.HeatmapDress;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.rank.DeviceTree;

/** The page: one HTML text with its figures and its style inside. The same data give the same bytes. */
public final class ReportPage {
    private static final double HEATMAP_MM = 230;

    private final ReportContent content;
    private final InlineFigure figures = new InlineFigure();

    /**
     * A page.
     *
     * @param content what it shows
     */
    public ReportPage(ReportContent content) {
        this.content = content;
    }

    /** The whole page. */
    public String html() throws IOException {
        Dataset dataset = content.summary().dataset();
        PairReading pair = content.pair();
        String name = Html.escape(dataset.name());
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\">"
                + "<title>ProxyLens: " + name + "</title><style>\n" + style() + "</style></head><body><main>\n"
                + "<header><p class=\"kicker\">" + Messages.text("cli.report.kicker") + "</p><h1>" + name + "</h1>\n"
                + OverviewSection.html(content) + "</header>\n"
                + heatmap()
                + ProxySection.html(content)
                + losses()
                + (pair == null
                        ? PairSection.missing(dataset)
                        : PairSection.html(pair, content.job().threshold(), figures))
                + DataSection.html(content.summary())
                + MadeSection.html(content.made())
                + "<footer>" + DefinitionSection.html() + "</footer></main></body></html>\n";
    }

    private String heatmap() throws IOException {
        String caption = Messages.text(
                "cli.report.heatmap.caption", Numbers.significant(content.job().threshold(), 4));
        return "<section id=\"heatmap\">" + Html.heading("cli.report.heatmap")
                + matrix(
                        content.job().matrix().srcc().value(),
                        Measure.SRCC,
                        content.job().threshold(),
                        caption,
                        content.job().matrix().withClusters().clustered())
                + "</section>\n";
    }

    private String losses() throws IOException {
        LossTable losses = content.job().losses();
        if (losses == null) {
            return "";
        }
        LossTable ordered = losses.ordered(content.job().matrix().devices());
        String caption = Messages.text("cli.report.losses.caption", losses.accuracy());
        double[][] byProxy = HeatmapFigure.transpose(ordered.losses().hvLoss());
        return "<section id=\"losses\">" + Html.heading("cli.report.losses")
                + matrix(byProxy, Measure.HV_LOSS, Double.NaN, caption, null) + "</section>\n";
    }

    private String matrix(
            double[][] values, Measure measure, double threshold, String caption, @Nullable DeviceTree grown)
            throws IOException {
        Dataset dataset = content.summary().dataset();
        HeatmapFigure figure = new HeatmapFigure(
                content.job().matrix().devices(),
                values,
                grown == null ? IntStream.range(0, values.length).toArray() : grown.order(),
                measure,
                threshold,
                Messages.text(
                        "cli.heatmap.caption",
                        dataset.name(),
                        dataset.architectures().size()),
                Messages.text("figure.heatmap.empty"),
                FigureTheme.LIGHT,
                new HeatmapDress(grown, List.of(), null));
        return figures.html(figure, HEATMAP_MM, 0.9 * HEATMAP_MM, caption);
    }

    private static String style() throws IOException {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

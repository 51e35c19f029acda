package org.proxylens.figure.report;

import java.util.Base64;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.xy.XyFigure;

/** Figures as SVG inside the page, a light and a dark one each, so that the page follows the reader's theme. */
final class InlineFigure {
    private static final int MOST_MARKS = 3000;
    private static final int MOST_DEVICES = 100;
    private static final double DPI = 168;

    /** Of a heatmap whose cells are smaller than a point anyway: four of them still make a page of few megabytes. */
    private static final double CELLS_DPI = 72;

    private int drawn;

    /**
     * The figure's markup.
     *
     * @param figure what to draw
     * @param widthMm its width in millimetres
     * @param heightMm its height in millimetres
     * @param caption what it shows, for those who cannot see it too
     */
    String html(Figure<?> figure, double widthMm, double heightMm, String caption) {
        String label = " role=\"img\" aria-label=\"" + Html.escape(caption) + "\"";
        return "<figure>"
                + "<div class=\"light\"" + label + ">"
                + svg(figure.withTheme(FigureTheme.LIGHT), widthMm, heightMm) + "</div>"
                + "<div class=\"dark\"" + label + ">"
                + svg(figure.withTheme(FigureTheme.DARK), widthMm, heightMm) + "</div>"
                + Html.text("figcaption", caption) + "</figure>\n";
    }

    /** A small drawing without a caption; empty where there is nothing to draw. */
    String small(Figure<?> figure, double widthMm, double heightMm, String label) {
        String role = " role=\"img\" aria-label=\"" + Html.escape(label) + "\"";
        return "<span class=\"light\"" + role + ">" + svg(figure.withTheme(FigureTheme.LIGHT), widthMm, heightMm)
                + "</span><span class=\"dark\"" + role + ">"
                + svg(figure.withTheme(FigureTheme.DARK), widthMm, heightMm) + "</span>";
    }

    /** As a drawing; as pixels where a drawing would hold more marks than a page can bear. */
    private String svg(Figure<?> figure, double widthMm, double heightMm) {
        boolean points = figure instanceof XyFigure cloud && cloud.points() > MOST_MARKS;
        boolean cells =
                figure instanceof HeatmapFigure heatmap && heatmap.devices().size() > MOST_DEVICES;
        if (points || cells) {
            byte[] png = FigureWriter.png(figure, widthMm, heightMm, cells ? CELLS_DPI : DPI);
            return "<img alt=\"\" src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(png) + "\">";
        }
        return FigureWriter.svg(figure, widthMm, heightMm, "f" + drawn++ + "-");
    }
}

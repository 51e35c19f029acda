package org.proxylens.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.FigureWriter;

/** Figures as SVG inside the page, a light and a dark one each, so that the page follows the reader's theme. */
final class InlineFigure {
    private static final double DPI = 192;
    private static final Pattern PROLOGUE = Pattern.compile("^.*?(?=<svg)", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern URL = Pattern.compile("url\\(#([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");

    private int drawn;

    /**
     * The figure's markup.
     *
     * @param figure what to draw
     * @param widthMm its width in millimetres
     * @param heightMm its height in millimetres
     * @param caption what it shows, for those who cannot see it too
     */
    String html(Figure<?> figure, double widthMm, double heightMm, String caption) throws IOException {
        String label = " role=\"img\" aria-label=\"" + Html.escape(caption) + "\"";
        return "<figure>"
                + "<div class=\"light\"" + label + ">"
                + svg(figure.withTheme(FigureTheme.LIGHT), widthMm, heightMm) + "</div>"
                + "<div class=\"dark\"" + label + ">"
                + svg(figure.withTheme(FigureTheme.DARK), widthMm, heightMm) + "</div>"
                + Html.text("figcaption", caption) + "</figure>\n";
    }

    private String svg(Figure<?> figure, double widthMm, double heightMm) throws IOException {
        Path file = Files.createTempFile("proxylens", ".svg");
        try {
            FigureWriter.write(figure, file, widthMm, heightMm, DPI);
            return embedded(Files.readString(file), "f" + drawn++ + "-");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** An SVG file's root element with ids of its own, so that several can stand in one page. */
    static String embedded(String svg, String prefix) {
        String root = PROLOGUE.matcher(svg).replaceFirst("");
        root = ID.matcher(root).replaceAll("id=\"" + prefix + "$1\"");
        root = URL.matcher(root).replaceAll("url(#" + prefix + "$1)");
        return LINK.matcher(root).replaceAll("href=\"#" + prefix + "$1\"");
    }
}

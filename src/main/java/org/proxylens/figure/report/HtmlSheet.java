package org.proxylens.figure.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.proxylens.data.Numbers;
import org.proxylens.figure.Figure;

/** One HTML text with its figures and its style inside, that asks nothing of the network. */
final class HtmlSheet implements ReportSheet {
    private static final double WIDTH_MM = 230;

    private final StringBuilder html = new StringBuilder();
    private final InlineFigure figures = new InlineFigure();
    private final String language;
    private boolean inside;

    /** @param language the tag of the language it is written in */
    HtmlSheet(String language) {
        this.language = language;
    }

    /** The whole page. */
    String page() {
        close();
        return html.append("</main></body></html>\n").toString();
    }

    @Override
    public void opening(String kicker, String name, List<String> answer, List<Card> cards) {
        html.append("<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\">")
                .append("<title>ProxyLens: " + Html.escape(name) + "</title><style>\n" + style())
                .append("</style></head><body><main>\n")
                .append("<header><p class=\"kicker\">" + Html.escape(kicker) + "</p>" + Html.text("h1", name) + "\n");
        answer.forEach(line -> html.append("<p class=\"answer\">" + Html.escape(line) + "</p>\n"));
        html.append("<div class=\"cards\">\n");
        for (Card card : cards) {
            html.append("<div class=\"card\">" + Html.text("b", card.figure()) + Html.text("span", card.what())
                    + Html.text("small", card.more()) + "</div>\n");
        }
        html.append("</div>\n</header>\n");
    }

    private static String style() {
        try (InputStream css = HtmlSheet.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void close() {
        if (inside) {
            html.append("</section>\n");
        }
        inside = false;
    }

    @Override
    public void section(String id, String title) {
        close();
        inside = true;
        html.append("<section id=\"" + id + "\">" + Html.text("h2", title) + "\n");
    }

    @Override
    public void heading(String title) {
        html.append(Html.text("h3", title)).append('\n');
    }

    @Override
    public void paragraph(String text) {
        html.append(Html.text("p", text)).append('\n');
    }

    @Override
    public void headline(String figure, String text) {
        html.append("<p class=\"headline\">" + Html.text("b", figure) + " " + Html.escape(text) + "</p>\n");
    }

    @Override
    public void oddities(List<Oddity> oddities) {
        html.append("<ul class=\"problems\">\n");
        for (Oddity odd : oddities) {
            String severity = odd.severity().name().toLowerCase(Locale.ROOT);
            html.append("<li class=\"" + severity + "\"><p>" + Html.text("b", odd.word()) + " "
                    + Html.escape(odd.what()) + "</p><p class=\"quiet\">" + Html.escape(odd.place()) + "</p>");
            odd.more()
                    .forEach(more -> html.append(
                            "<p>" + Html.text("i", more.word() + ":") + " " + Html.escape(more.meaning()) + "</p>"));
            html.append("</li>\n");
        }
        html.append("</ul>");
    }

    @Override
    public void table(ReportTable table) {
        html.append("<div class=\"scroll\"><table><thead><tr>");
        for (ReportTable.Column column : table.columns()) {
            String title = Html.escape(column.title());
            String definition = Html.escape(column.definition());
            html.append("<th scope=\"col\"" + (column.number() ? " class=\"n\"" : ""))
                    .append(definition.isEmpty() ? "" : " title=\"" + definition + '"')
                    .append(definition.isEmpty() ? ">" + title : "><abbr>" + title + "</abbr>")
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (List<ReportTable.Cell> row : table.shown()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(table.columns().get(i).number() ? "<td class=\"n\">" : "<td>")
                        .append(cell(row.get(i)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
        String further = ReportSheet.further(table);
        if (further != null) {
            paragraph(further);
        }
    }

    private String cell(ReportTable.Cell cell) {
        String text = cell.code() ? Html.text("code", cell.text()) : Html.escape(cell.text());
        ReportTable.Drawn drawing = cell.drawing();
        if (drawing != null) {
            return "<span class=\"arch\">" + small(drawing) + text + "</span>";
        }
        if (Double.isNaN(cell.share())) {
            return text;
        }
        String bar = "<span class=\"track\"><span class=\"bar\" style=\"width:" + Numbers.fixed(100 * cell.share(), 1)
                + "%\"></span></span>";
        return "<span class=\"barred\">" + bar + "<span>" + text + "</span></span>";
    }

    private String small(ReportTable.Drawn drawing) {
        return figures.small(drawing.figure(), drawing.widthMm(), drawing.heightMm(), drawing.label());
    }

    @Override
    public void figure(Figure<?> figure, double shape, String caption) {
        html.append(figures.html(figure, WIDTH_MM, shape * WIDTH_MM, caption));
    }

    @Override
    public void drawing(ReportTable.Drawn drawing) {
        html.append("<p class=\"key\">" + small(drawing) + "</p>\n");
    }

    @Override
    public void code(List<String> lines) {
        html.append("<pre>");
        lines.forEach(line -> html.append(Html.escape(line)).append('\n'));
        html.append("</pre>\n");
    }

    @Override
    public void terms(String title, List<Term> terms) {
        close();
        html.append("<footer>" + Html.text("h2", title) + "\n<dl>\n");
        terms.forEach(term -> html.append(Html.text("dt", term.word()) + Html.text("dd", term.meaning()))
                .append('\n'));
        html.append("</dl>\n</footer>");
    }
}

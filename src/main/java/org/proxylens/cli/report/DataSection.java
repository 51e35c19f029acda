package org.proxylens.cli.report;

import java.util.List;
import java.util.Locale;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.DeviceFacts;
import org.proxylens.cli.text.Phrases;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Source;
import org.proxylens.data.message.Messages;

/** What the figures rest on: problems, devices, accuracies, sources. */
final class DataSection {
    private DataSection() {}

    static String html(DatasetSummary summary) {
        return problems(summary.dataset().problems())
                + "<section id=\"devices\">" + Html.heading("cli.report.devices") + devices(summary) + "</section>\n"
                + "<section id=\"data\">" + Html.heading("cli.report.data") + accuracies(summary)
                + sources(summary.dataset().sources()) + "</section>\n";
    }

    private static String problems(List<Problem> problems) {
        StringBuilder html = new StringBuilder("<section id=\"problems\">" + Html.heading("cli.report.problems"));
        if (problems.isEmpty()) {
            return html.append(Html.text("p", Messages.text("cli.info.no-problems")))
                    .append("</section>\n")
                    .toString();
        }
        html.append("<ul class=\"problems\">\n");
        for (Problem problem : problems.subList(0, Math.min(problems.size(), HtmlTable.MOST_ROWS))) {
            String severity = problem.severity().name().toLowerCase(Locale.ROOT);
            html.append("<li class=\"")
                    .append(severity)
                    .append("\"><p><b>")
                    .append(severity)
                    .append("</b> ");
            html.append(Html.escape(problem.what())).append("</p><p class=\"quiet\">");
            html.append(Html.escape(problem.place()));
            if (problem.count() > 1) {
                String concerns = Messages.text("cli.info.concerns", problem.count());
                html.append(problem.place().isEmpty() ? concerns : ", " + concerns);
            }
            html.append("</p>");
            sentence(html, "effect", problem.effect());
            sentence(html, "advice", problem.advice());
            html.append("</li>\n");
        }
        html.append("</ul>");
        if (problems.size() > HtmlTable.MOST_ROWS) {
            html.append(Html.text("p", Messages.text("cli.report.first-rows", HtmlTable.MOST_ROWS, problems.size())));
        }
        return html.append("</section>\n").toString();
    }

    private static void sentence(StringBuilder html, String part, String text) {
        if (!text.isEmpty()) {
            String[] parts = Messages.text("problems." + part, text).split(": ", 2);
            html.append("<p><i>" + Html.escape(parts[0]) + ":</i> " + Html.escape(parts[1]) + "</p>");
        }
    }

    private static String devices(DatasetSummary summary) {
        boolean repeated = summary.devices().stream().anyMatch(device -> device.repeats() > 1);
        HtmlTable table = HtmlTable.of(
                repeated ? "lrrrrrlrr" : "lrrrrrl",
                Messages.text("cli.report.devices.columns")
                        + (repeated ? "|" + Messages.text("cli.report.devices.repeated-columns") : ""));
        for (DeviceFacts device : summary.devices()) {
            table.row()
                    .cell(device.device().name())
                    .cell(Numbers.count(device.valid()))
                    .cell(Numbers.count(device.device().latencies().length - device.valid()))
                    .cell(Phrases.number(device.least()))
                    .cell(Phrases.number(device.median()))
                    .cell(Phrases.number(device.greatest()))
                    .cell(device.device().unit().symbol());
            if (repeated) {
                table.cell(Numbers.count(device.repeats()))
                        .bar(Phrases.correlation(device.repeatability()), device.repeatability());
            }
        }
        return table.html();
    }

    private static String accuracies(DatasetSummary summary) {
        if (summary.accuracies().isEmpty()) {
            return Html.text("p", Messages.text("cli.report.no-accuracies")) + "\n";
        }
        HtmlTable table = HtmlTable.of("lrrrr", Messages.text("cli.report.accuracies.columns"));
        for (DatasetSummary.AccuracySummary column : summary.accuracies()) {
            table.row()
                    .cell(column.name())
                    .cell(Numbers.count(column.known()))
                    .cell(Numbers.fixed(column.least(), 2) + " %")
                    .cell(Numbers.fixed(column.median(), 2) + " %")
                    .cell(Numbers.fixed(column.greatest(), 2) + " %");
        }
        return table.html();
    }

    private static String sources(List<Source> sources) {
        HtmlTable table = HtmlTable.of("lll", Messages.text("cli.report.sources.columns"));
        for (Source source : sources) {
            table.row().cell(source.file()).cell(source.format()).cell(source.role());
        }
        return table.html();
    }
}

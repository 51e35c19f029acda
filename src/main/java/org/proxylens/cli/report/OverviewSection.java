package org.proxylens.cli.report;

import java.util.List;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.PairReading;
import org.proxylens.cli.text.Phrases;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.choose.ProxyRanking;

/** What it all comes to, in a few figures. */
final class OverviewSection {
    private OverviewSection() {}

    static String html(ReportContent content) {
        DatasetSummary summary = content.summary();
        StringBuilder html = new StringBuilder("<div class=\"cards\">\n");
        int devices = summary.devices().size();
        card(
                html,
                Numbers.count(devices),
                Messages.text("cli.report.card.devices", devices),
                Messages.text(
                        "cli.report.card.architectures",
                        summary.dataset().architectures().size()));
        proxy(html, content);
        PairReading pair = content.pair();
        if (pair != null) {
            card(
                    html,
                    Phrases.percent(pair.compared().loss().hvLoss()),
                    Messages.text("cli.report.card.loss"),
                    Messages.text(
                            "cli.report.card.pair",
                            pair.proxy().name(),
                            pair.target().name()));
        }
        List<Problem> problems = summary.dataset().problems();
        long serious = problems.stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .count();
        card(
                html,
                Numbers.count(serious),
                Messages.text("cli.report.card.problems", serious),
                Messages.text("cli.report.card.notes", problems.size() - serious));
        return html.append("</div>\n").toString();
    }

    private static void proxy(StringBuilder html, ReportContent content) {
        if (content.job().ranking().rows().size() < 2) {
            return;
        }
        ProxyRanking.Row best = content.job().ranking().rows().get(0);
        card(
                html,
                Messages.text("cli.of", best.reached(), best.targets()),
                Messages.text("cli.report.card.reached"),
                Messages.text(
                        "cli.report.card.by",
                        best.device(),
                        Phrases.number(content.job().threshold())));
        card(
                html,
                Numbers.count(content.job().fewest().proxies().length),
                Messages.text("cli.report.card.set", content.job().fewest().proxies().length),
                Messages.text("cli.report.card.proof", content.job().fewest().optimal() ? 1 : 0));
    }

    private static void card(StringBuilder html, String figure, String what, String more) {
        html.append("<div class=\"card\">")
                .append(Html.text("b", figure))
                .append(Html.text("span", what))
                .append(Html.text("small", more))
                .append("</div>\n");
    }
}

package org.proxylens.cli.report;

import java.util.List;
import org.proxylens.cli.result.RankingText;
import org.proxylens.cli.text.Phrases;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;

/** Which proxy to take. */
final class ProxySection {
    private ProxySection() {}

    static String html(ReportContent content) {
        ProxyRanking ranking = content.job().ranking();
        HtmlTable table = HtmlTable.of("lrrrrrrrr", Messages.text("cli.report.proxies.columns"));
        for (ProxyRanking.Row row : ranking.rows()) {
            table.row()
                    .cell(row.device())
                    .bar(Messages.text("cli.of", row.reached(), row.targets()), share(row.reached(), row.targets()))
                    .cell(Phrases.correlation(row.srcc().worst()))
                    .bar(Phrases.correlation(row.srcc().median()), row.srcc().median())
                    .cell(Phrases.correlation(row.accurateSrcc().median()))
                    .cell(Phrases.correlation(row.frontSrcc().median()))
                    .cell(Phrases.percent(row.hvLoss().worst()))
                    .cell(Phrases.percent(row.hvLoss().median()))
                    .cell(Numbers.fixed(row.meanRegret().median(), 3));
        }
        return "<section id=\"proxies\">" + Html.heading("cli.report.proxies") + set(content) + table.html()
                + "</section>\n";
    }

    private static String set(ReportContent content) {
        ProxySet fewest = content.job().fewest();
        List<String> names = content.summary().dataset().deviceNames();
        if (names.size() < 2) {
            return Html.text("p", Messages.text("cli.rank.no-target")) + "\n";
        }
        String text = Messages.text(
                fewest.optimal() ? "cli.report.set" : "cli.report.set-perhaps",
                fewest.proxies().length,
                Phrases.number(content.job().threshold()),
                RankingText.named(fewest.proxies(), names),
                fewest.atLeast());
        return Html.text("p", text) + "\n";
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

package org.proxylens.figure.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.study.ReportReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;

/** Which proxy to take. */
final class ProxySection {
    private ProxySection() {}

    static void write(ReportReading report, ReportSheet sheet) {
        sheet.section("proxies", Messages.text("report-page.proxies"));
        sheet.paragraph(set(report));
        ReportTable table = ReportTable.of("lrrrrrrrr", Messages.text("report-page.proxies.columns"));
        for (ProxyRanking.Row row : report.job().ranking().rows()) {
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
        sheet.table(table);
    }

    private static String set(ReportReading report) {
        ProxySet fewest = report.job().fewest();
        List<String> names = report.summary().dataset().deviceNames();
        return names.size() < 2
                ? Messages.text("cli.rank.no-target")
                : Messages.text(
                        fewest.optimal() ? "report-page.set" : "report-page.set-perhaps",
                        fewest.proxies().length,
                        Phrases.number(report.job().threshold()),
                        Arrays.stream(fewest.proxies()).mapToObj(names::get).collect(Collectors.joining(", ")),
                        fewest.atLeast());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

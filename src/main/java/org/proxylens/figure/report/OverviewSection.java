package org.proxylens.figure.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.analysis.study.ReportReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;

/** The answer, and what it all comes to in a few figures. */
final class OverviewSection {
    private OverviewSection() {}

    static void write(ReportReading report, ReportSheet sheet) {
        sheet.opening(
                Messages.text("report-page.kicker"), report.summary().dataset().name(), answer(report), cards(report));
    }

    private static List<String> answer(ReportReading report) {
        List<String> lines = new ArrayList<>();
        String target = report.target();
        if (target != null) {
            TargetProxies.of(report.answer().figures(), target)
                    .flatMap(TargetProxies::best)
                    .map(best -> best(report.answer(), target, best))
                    .ifPresent(lines::add);
        }
        if (report.summary().devices().size() > 1) {
            lines.add(fewest(report.answer()));
        }
        return lines;
    }

    private static String best(ProxyReading answer, String target, TargetProxies.Row best) {
        if (Double.isNaN(best.hvLoss())) {
            return Messages.text("answer.best.srcc", target, best.device(), Phrases.correlation(best.srcc()));
        }
        return Messages.text(
                best.hvLoss() <= answer.lossLimit() ? "answer.best" : "answer.best.beyond",
                target,
                best.device(),
                Phrases.percent(best.hvLoss()),
                Messages.text("readout.points", Numbers.fixed(best.meanRegret(), 3)),
                Phrases.correlation(best.srcc()),
                Phrases.percent(answer.lossLimit()));
    }

    private static String fewest(ProxyReading answer) {
        boolean losses = answer.figures().loss() != null;
        ProxySet set = losses ? answer.byLoss() : answer.bySrcc();
        String many = set.proxies().length == 1 ? ".one" : ".many";
        String names = Arrays.stream(set.proxies())
                .mapToObj(answer.figures().devices()::get)
                .collect(Collectors.joining(", "));
        String all = Numbers.count(answer.figures().targets().length);
        String threshold = Phrases.number(answer.threshold());
        return losses
                ? Messages.text(
                        "answer.loss" + many,
                        names,
                        all,
                        Phrases.percent(answer.lossLimit()),
                        threshold,
                        Numbers.count(answer.bySrcc().proxies().length))
                : Messages.text("answer.srcc" + many, names, all, threshold);
    }

    private static List<ReportSheet.Card> cards(ReportReading report) {
        DatasetSummary summary = report.summary();
        List<ReportSheet.Card> cards = new ArrayList<>();
        int devices = summary.devices().size();
        cards.add(new ReportSheet.Card(
                Numbers.count(devices),
                Messages.text("report-page.card.devices", devices),
                Messages.text(
                        "report-page.card.architectures",
                        summary.dataset().architectures().size())));
        proxies(report, cards);
        Optional<PairReading> first = report.pairs().stream().findFirst();
        first.ifPresent(pair -> cards.add(new ReportSheet.Card(
                Phrases.percent(pair.compared().loss().hvLoss()),
                Messages.text("report-page.card.loss"),
                Messages.text(
                        "report-page.card.pair",
                        pair.proxy().name(),
                        pair.target().name()))));
        List<Problem> problems = summary.dataset().problems();
        long serious = problems.stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .count();
        cards.add(new ReportSheet.Card(
                Numbers.count(serious),
                Messages.text("report-page.card.problems", serious),
                Messages.text("report-page.card.notes", problems.size() - serious)));
        return cards;
    }

    private static void proxies(ReportReading report, List<ReportSheet.Card> cards) {
        if (report.job().ranking().rows().size() < 2) {
            return;
        }
        ProxyRanking.Row best = report.job().ranking().rows().get(0);
        ProxySet fewest = report.job().fewest();
        cards.add(new ReportSheet.Card(
                Messages.text("cli.of", best.reached(), best.targets()),
                Messages.text("report-page.card.reached"),
                Messages.text(
                        "report-page.card.by",
                        best.device(),
                        Phrases.number(report.job().threshold()))));
        cards.add(new ReportSheet.Card(
                Numbers.count(fewest.proxies().length),
                Messages.text("report-page.card.set", fewest.proxies().length),
                Messages.text("report-page.card.proof", fewest.optimal() ? 1 : 0)));
    }
}

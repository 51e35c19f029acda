package org.proxylens.figure.report;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.DeviceFacts;
import org.proxylens.analysis.Phrases;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Source;
import org.proxylens.data.message.Messages;

/** What the figures rest on: problems, devices, accuracies, sources. */
final class DataSection {
    private DataSection() {}

    static void write(DatasetSummary summary, ReportSheet sheet) {
        sheet.section("problems", Messages.text("report-page.problems"));
        problems(summary.dataset().problems(), sheet);
        sheet.section("devices", Messages.text("report-page.devices"));
        devices(summary, sheet);
        sheet.section("data", Messages.text("report-page.data"));
        accuracies(summary, sheet);
        sources(summary.dataset().sources(), sheet);
    }

    private static void problems(List<Problem> problems, ReportSheet sheet) {
        if (problems.isEmpty()) {
            sheet.paragraph(Messages.text("cli.info.no-problems"));
            return;
        }
        int shown = Math.min(problems.size(), ReportTable.MOST_ROWS);
        sheet.oddities(problems.subList(0, shown).stream().map(DataSection::odd).toList());
        if (shown < problems.size()) {
            sheet.paragraph(Messages.text("report-page.first-rows", shown, problems.size()));
        }
    }

    private static ReportSheet.Oddity odd(Problem problem) {
        String place = problem.place();
        if (problem.count() > 1) {
            String concerns = Messages.text("cli.info.concerns", problem.count());
            place = place.isEmpty() ? concerns : place + ", " + concerns;
        }
        List<ReportSheet.Term> more = new ArrayList<>();
        sentence(more, "effect", problem.effect());
        sentence(more, "advice", problem.advice());
        return new ReportSheet.Oddity(problem.severity(), problem.what(), place, more);
    }

    private static void sentence(List<ReportSheet.Term> more, String part, String text) {
        if (!text.isEmpty()) {
            String[] parts = Messages.text("problems." + part, text).split(":\\s*|：", 2);
            more.add(new ReportSheet.Term(parts[0], parts[parts.length - 1]));
        }
    }

    private static void devices(DatasetSummary summary, ReportSheet sheet) {
        boolean repeated = summary.devices().stream().anyMatch(device -> device.repeats() > 1);
        ReportTable table = ReportTable.of(
                repeated ? "lrrrrrlrr" : "lrrrrrl",
                Messages.text("report-page.devices.columns")
                        + (repeated ? "|" + Messages.text("report-page.devices.repeated-columns") : ""));
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
        sheet.table(table);
    }

    private static void accuracies(DatasetSummary summary, ReportSheet sheet) {
        if (summary.accuracies().isEmpty()) {
            sheet.paragraph(Messages.text("report-page.no-accuracies"));
            return;
        }
        ReportTable table = ReportTable.of("lrrrr", Messages.text("report-page.accuracies.columns"));
        for (DatasetSummary.AccuracySummary column : summary.accuracies()) {
            table.row()
                    .cell(column.name())
                    .cell(Numbers.count(column.known()))
                    .cell(Numbers.fixed(column.least(), 2) + " %")
                    .cell(Numbers.fixed(column.median(), 2) + " %")
                    .cell(Numbers.fixed(column.greatest(), 2) + " %");
        }
        sheet.table(table);
    }

    private static void sources(List<Source> sources, ReportSheet sheet) {
        ReportTable table = ReportTable.of("lll", Messages.text("report-page.sources.columns"));
        for (Source source : sources) {
            table.row().cell(source.file()).cell(source.format()).cell(source.role());
        }
        sheet.table(table);
    }
}

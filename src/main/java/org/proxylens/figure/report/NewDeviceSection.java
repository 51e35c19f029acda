package org.proxylens.figure.report;

import java.util.Arrays;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.analysis.study.ReportReading;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.pair.PromisedFigure;

/** The new device: what its measurements say of the known ones, and the front they promise. */
final class NewDeviceSection {
    private static final double SHAPE = 0.65;
    private static final int SHOWN = 8;

    private NewDeviceSection() {}

    static void write(ReportReading report, ReportSheet sheet) {
        Guide guide = report.newDevice();
        if (guide == null) {
            return;
        }
        sheet.section("new-device", Messages.text("report-page.new-device", guide.device()));
        sheet.paragraph(Messages.text("guide.about", guide.device(), guide.count()));
        if (guide.count() >= Guide.LEAST_MEASURED) {
            sheet.paragraph(Readout.verdict(guide.test()));
            evidence(guide, sheet);
        }
        GuideFront front = report.promised();
        if (front != null) {
            front(report, front, sheet);
        }
    }

    private static void evidence(Guide guide, ReportSheet sheet) {
        ReportTable table = ReportTable.of("lrrr", Messages.text("report-page.new-device.evidence"));
        guide.test().evidence().stream().limit(SHOWN).forEach(known -> table.row()
                .cell(known.device())
                .cell(Phrases.correlation(known.srcc().value()))
                .cell(Phrases.interval(known.interval()))
                .cell(Numbers.probability(known.probabilityStrong())));
        sheet.table(table);
    }

    private static void front(ReportReading report, GuideFront front, ReportSheet sheet) {
        ArchitectureTable architectures = report.summary().dataset().architectures();
        sheet.paragraph(Messages.text(
                front.done() ? "report-page.new-device.final" : "report-page.new-device.promised",
                front.kept().length,
                front.promised().length,
                front.open().length));
        sheet.figure(
                PromisedFigure.of(front, FigureTheme.LIGHT),
                SHAPE,
                Messages.text("report-page.new-device.figure", front.device()));
        ReportTable table = ReportTable.of("lrrrrl", Messages.text("report-page.new-device.front"));
        for (int row : front.promised()) {
            table.row()
                    .cell(architectures.id(row))
                    .cell(Numbers.fixed(front.accuracy()[row], 2) + " %")
                    .cell(Phrases.number(front.predicted()[row]))
                    .cell(Phrases.interval(front.interval(row)))
                    .cell(Phrases.number(front.measured()[row]))
                    .cell(Messages.text(state(front, row)));
        }
        sheet.table(table);
    }

    private static String state(GuideFront front, int row) {
        if (holds(front.kept(), row)) {
            return "report-page.new-device.kept";
        }
        return holds(front.dropped(), row) ? "report-page.new-device.dropped" : "report-page.new-device.open";
    }

    private static boolean holds(int[] rows, int row) {
        return Arrays.stream(rows).anyMatch(other -> other == row);
    }
}

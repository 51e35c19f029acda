package org.proxylens.figure.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.study.ReportReading;
import org.proxylens.data.message.Languages;
import org.proxylens.data.message.Messages;

/** The report: one text with its figures and all that is needed to make it again. The same data give the same bytes. */
public final class Report {
    private static final List<String> TERMS =
            List.of("srcc", "interval", "target-front", "proxy-front", "loss", "regret", "recovered", "overhead");
    private static final String PDF = ".pdf";

    private Report() {}

    /** Whether a file is to be a PDF by its name; it is a page of HTML otherwise. */
    public static boolean isPdf(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(PDF);
    }

    /** Writes it as the name of its file says. */
    public static void write(ReportReading report, Path file, OutputStream out) throws IOException {
        if (isPdf(file)) {
            try (PdfSheet sheet = new PdfSheet(report.summary().dataset().name())) {
                write(report, sheet);
                sheet.save(out);
            }
        } else {
            HtmlSheet sheet = new HtmlSheet(Languages.spoken());
            write(report, sheet);
            out.write(sheet.page().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(ReportReading report, ReportSheet sheet) {
        OverviewSection.write(report, sheet);
        HeatmapSections.alike(report, sheet);
        ProxySection.write(report, sheet);
        HeatmapSections.losses(report, sheet);
        List<PairReading> pairs = report.pairs();
        if (pairs.isEmpty()) {
            PairSection.missing(report.summary().dataset(), sheet);
        }
        for (int i = 0; i < pairs.size(); i++) {
            String id = i == 0 ? "pair" : "pair-" + (i + 1);
            PairSection.write(pairs.get(i), id, report.job().threshold(), sheet);
        }
        NewDeviceSection.write(report, sheet);
        DataSection.write(report.summary(), sheet);
        MadeSection.write(report.made(), sheet);
        Stream<ReportSheet.Term> terms = TERMS.stream()
                .map(term -> new ReportSheet.Term(
                        Messages.text("report-page.term." + term),
                        Messages.text("report-page.term." + term + ".definition")));
        sheet.terms(Messages.text("report-page.definitions"), terms.toList());
    }
}

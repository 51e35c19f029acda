package org.proxylens.figure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.LossTable;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.analysis.study.ReportReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.heatmap.HeatmapDress;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.rank.DeviceTree;

/** All pairs of devices: how alike they rank, with their tree and their groups, and what each loses on each. */
final class HeatmapSections {
    private static final double SHAPE = 0.9;
    private static final int MOST_BANDS = 3;

    private HeatmapSections() {}

    static void alike(ReportReading report, ReportSheet sheet) {
        sheet.section("heatmap", Messages.text("report-page.heatmap"));
        matrix(
                report,
                sheet,
                report.job().matrix().srcc().value(),
                Measure.SRCC,
                Messages.text(
                        "report-page.heatmap.caption",
                        Numbers.threshold(report.job().threshold())),
                report.job().matrix().withClusters().clustered());
    }

    static void losses(ReportReading report, ReportSheet sheet) {
        LossTable losses = report.job().losses();
        if (losses != null) {
            LossTable ordered = losses.ordered(report.job().matrix().devices());
            sheet.section("losses", Messages.text("report-page.losses"));
            matrix(
                    report,
                    sheet,
                    HeatmapFigure.transpose(ordered.losses().hvLoss()),
                    Measure.HV_LOSS,
                    Messages.text("report-page.losses.caption", losses.accuracy()),
                    null);
        }
    }

    private static void matrix(
            ReportReading report,
            ReportSheet sheet,
            double[][] values,
            Measure measure,
            String caption,
            @Nullable DeviceTree grown) {
        Dataset dataset = report.summary().dataset();
        List<HeatmapDress.Band> bands = measure == Measure.SRCC ? bands(report) : List.of();
        HeatmapFigure figure = new HeatmapFigure(
                report.job().matrix().devices(),
                values,
                grown == null ? IntStream.range(0, values.length).toArray() : grown.order(),
                measure,
                measure == Measure.SRCC ? report.job().threshold() : Double.NaN,
                Messages.text(
                        "cli.heatmap.caption",
                        dataset.name(),
                        dataset.architectures().size()),
                Messages.text("figure.heatmap.empty"),
                FigureTheme.LIGHT,
                new HeatmapDress(grown, bands, null));
        sheet.figure(figure, SHAPE, caption);
    }

    /** The groups of devices as bands, those that explain most first. */
    private static List<HeatmapDress.Band> bands(ReportReading report) {
        List<HeatmapDress.Band> bands = new ArrayList<>();
        Disagreement explained = report.explained();
        for (AttributeEffect effect : explained.attributes()) {
            if (bands.size() < MOST_BANDS) {
                bands.add(HeatmapDress.Band.of(effect, report.job().matrix().devices()));
            }
        }
        return bands;
    }
}

package org.proxylens.cli.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.StudyReading;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.study.StudyPoint;

/** The points of a study as JSON, CSV and text. */
public final class StudyTables {
    private static final ColumnSet<StudyPoint> COLUMNS = new ColumnSet<StudyPoint>()
            .with("target", StudyPoint::target)
            .with("method", point -> point.method().id())
            .with("samples", StudyPoint::samples)
            .with("draws", StudyPoint::draws)
            .with("srcc_median", StudyPoint::srccMedian)
            .with("srcc_p10", StudyPoint::srccP10)
            .with("srcc_p90", StudyPoint::srccP90)
            .with("srcc_mean", StudyPoint::srccMean)
            .with("hv_loss_median", StudyPoint::hvLossMedian)
            .with("mean_regret_median", StudyPoint::regretMedian)
            .with("interval_coverage", StudyPoint::coverage)
            .with("probability_strong_mean", StudyPoint::probabilityMean)
            .with("strong_share", StudyPoint::strongShare)
            .with("brier", StudyPoint::brier)
            .with("srcc_without_drift", StudyPoint::srccWithoutDrift)
            .with("srcc_error", StudyPoint::srccError)
            .with("ceiling", StudyPoint::ceiling)
            .with("ceiling_share", StudyPoint::ceilingShare)
            .with("srcc_interval_coverage", StudyPoint::srccCoverage)
            .with("design", point -> point.design().id());

    private StudyTables() {}

    /** The tree of {@code study --json}; the design is named where there are several. */
    public static List<Map<String, @Nullable Object>> json(StudyReading study) {
        List<String> keys = new ArrayList<>(List.of(
                "target",
                "method",
                "samples",
                "draws",
                "srcc_median",
                "srcc_p10",
                "srcc_p90",
                "srcc_mean",
                "srcc_error",
                "srcc_without_drift",
                "ceiling",
                "ceiling_share",
                "hv_loss_median"));
        if (study.points().stream().map(StudyPoint::design).distinct().count() > 1) {
            keys.add(2, "design");
        }
        return COLUMNS.only(keys).json(study.points());
    }

    /** The table of {@code study --csv}. */
    public static CsvTable csv(StudyReading study) {
        return COLUMNS.csv(study.points());
    }

    /** What a terminal shows. */
    public static List<String> text(StudyReading study) {
        TextPage lines = new TextPage().say("cli.study.text").gap();
        TextTable table = TextTable.of("lllrrrrr", Messages.text("cli.study.columns"));
        for (StudyPoint point : study.points()) {
            table.row(
                    point.target(),
                    point.method().id(),
                    point.design().id(),
                    Numbers.count(point.samples()),
                    Phrases.correlation(point.srccMedian()),
                    Phrases.correlation(point.srccP10()) + "–" + Phrases.correlation(point.srccP90()),
                    Phrases.percent(point.hvLossMedian()),
                    Numbers.count(point.draws()));
        }
        return lines.add(table.lines()).lines();
    }
}

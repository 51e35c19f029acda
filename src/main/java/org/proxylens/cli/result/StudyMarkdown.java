package org.proxylens.cli.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.StudyReading;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.study.StudyPoint;
import org.proxylens.proxy.study.StudySummary;

/** A study as tables in Markdown: what each method reaches over all targets, and the mean SRCC on each target. */
public final class StudyMarkdown {
    private static final int DECIMALS = 3;

    private StudyMarkdown() {}

    /** The document. */
    public static List<String> lines(StudyReading study, double threshold) {
        List<StudyPoint> points = study.points();
        List<StudySummary> summaries = study.summaries();
        List<String> lines = new ArrayList<>();
        lines.add(over(points));
        lines.add("");
        lines.addAll(reached(summaries).markdown());
        if (summaries.stream().anyMatch(StudyMarkdown::tells)) {
            lines.add("");
            lines.addAll(told(summaries, threshold).markdown());
        }
        lines.add("");
        lines.addAll(byTarget(points, summaries).markdown());
        return lines;
    }

    private static String over(List<StudyPoint> points) {
        long targets = points.stream().map(StudyPoint::target).distinct().count();
        int draws = points.stream().mapToInt(StudyPoint::draws).max().orElse(0);
        StringBuilder said = new StringBuilder(Messages.text("cli.study.over", draws, targets));
        // means over other targets are not to be held against each other unawares
        for (AdaptationMethod method :
                points.stream().map(StudyPoint::method).distinct().toList()) {
            long own = points.stream()
                    .filter(point -> point.method() == method)
                    .map(StudyPoint::target)
                    .distinct()
                    .count();
            if (own < targets) {
                said.append(' ').append(Messages.text("cli.study.fewer", method.id(), own));
            }
        }
        return said.toString();
    }

    private static TextTable reached(List<StudySummary> summaries) {
        TextTable table = TextTable.of("llrrrrrrrr", Messages.text("cli.study.reached.columns"));
        for (StudySummary summary : summaries) {
            table.row(
                    summary.method().id(),
                    summary.design().id(),
                    Numbers.count(summary.samples()),
                    mean(summary),
                    Phrases.correlation(summary.srccMedian()),
                    Phrases.correlation(summary.srccLeast()),
                    Phrases.correlation(summary.srccWithoutDrift()),
                    Numbers.percent(summary.ceilingShare(), 1),
                    Phrases.percent(summary.hvLossMedian()),
                    below(summary.behindReuse()));
        }
        return table;
    }

    private static String mean(StudySummary summary) {
        String mean = Phrases.correlation(summary.srccMean());
        return Double.isNaN(summary.srccError())
                ? mean
                : Messages.text("cli.study.error", mean, Numbers.fixed(summary.srccError(), DECIMALS));
    }

    /** A shortfall; {@code none} where there is none. */
    private static String below(double behind) {
        return behind <= 0 ? Messages.text("cli.study.not-below") : Numbers.fixed(behind, DECIMALS);
    }

    private static boolean tells(StudySummary summary) {
        return !Double.isNaN(summary.coverage());
    }

    private static TextTable told(List<StudySummary> summaries, double threshold) {
        TextTable table = TextTable.of("llrrrrrrr", Messages.text("cli.study.told.columns", Phrases.number(threshold)));
        for (StudySummary summary : summaries) {
            if (tells(summary)) {
                table.row(
                        summary.method().id(),
                        summary.design().id(),
                        Numbers.count(summary.samples()),
                        Numbers.percent(summary.coverage(), 0),
                        Messages.text(
                                "cli.range",
                                Numbers.percent(summary.coverageLeast(), 0),
                                Numbers.percent(summary.coverageMost(), 0)),
                        Numbers.percent(summary.srccCoverage(), 0),
                        Numbers.probability(summary.probability()),
                        Numbers.fixed(summary.strongShare(), 2),
                        Numbers.fixed(summary.brier(), DECIMALS));
            }
        }
        return table;
    }

    private static TextTable byTarget(List<StudyPoint> points, List<StudySummary> summaries) {
        TextTable table = TextTable.of("l", Messages.text("cli.study.mean-on"));
        for (StudySummary summary : summaries) {
            table.number(summary.method().id() + ", " + summary.samples() + " "
                    + summary.design().id());
        }
        table.number(Messages.text("cli.study.ceiling"));
        for (String target : points.stream().map(StudyPoint::target).distinct().toList()) {
            List<String> cells = new ArrayList<>(List.of(target));
            for (StudySummary summary : summaries) {
                cells.add(Phrases.correlation(
                        point(points, target, summary).map(StudyPoint::srccMean).orElse(Double.NaN)));
            }
            cells.add(points.stream()
                    .filter(point -> point.target().equals(target))
                    .findFirst()
                    .map(point -> Phrases.correlation(point.ceiling()))
                    .orElse(""));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static Optional<StudyPoint> point(List<StudyPoint> points, String target, StudySummary summary) {
        return points.stream()
                .filter(point -> point.target().equals(target)
                        && point.method() == summary.method()
                        && point.design() == summary.design()
                        && point.samples() == summary.samples())
                .findFirst();
    }
}

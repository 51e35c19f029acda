package org.proxylens.cli.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.DeviceFacts;
import org.proxylens.analysis.Phrases;
import org.proxylens.cli.text.Paragraphs;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.JoinEvidence;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Source;
import org.proxylens.data.message.Messages;

/** A dataset's summary as text. */
public final class InfoText {
    private static final int SOURCES_SHOWN = 12;
    private static final int ROWS_SHOWN = 3;
    /** The problem whose count is one of different values, which it tells itself, and not of what it concerns. */
    private static final String COUNTS_VALUES = "quantised";

    private InfoText() {}

    /** The whole summary. */
    public static List<String> lines(DatasetSummary summary) {
        Dataset dataset = summary.dataset();
        TextPage lines = new TextPage().tell(headline(summary));
        section(lines, Messages.text("cli.info.devices"), deviceLines(summary));
        section(lines, Messages.text("cli.info.accuracy"), accuracyLines(summary));
        section(lines, problemTitle(dataset.problems()), problemLines(dataset.problems()));
        section(lines, Messages.text("cli.info.sources"), sourceLines(dataset.sources()));
        return lines.lines();
    }

    private static void section(TextPage lines, String title, List<String> body) {
        lines.gap().line(title).add(body);
    }

    /** What there is, in a sentence. */
    public static String headline(DatasetSummary summary) {
        Dataset dataset = summary.dataset();
        return Messages.text(
                "cli.info.headline",
                dataset.name(),
                dataset.devices().size(),
                dataset.architectures().size(),
                summary.accuracies().size(),
                dataset.problems().size());
    }

    /** A row per device; repeats and repeatability only where something was measured twice. */
    public static List<String> deviceLines(DatasetSummary summary) {
        boolean repeated = summary.devices().stream().anyMatch(device -> device.repeats() > 1);
        TextTable table = TextTable.of("lrrrrrl", Messages.text("cli.info.devices.columns"));
        if (repeated) {
            table.number(Messages.text("cli.info.repeats")).number(Messages.text("cli.info.repeatability"));
        }
        for (DeviceFacts device : summary.devices()) {
            List<String> cells = new ArrayList<>(List.of(
                    device.device().name(),
                    Numbers.count(device.valid()),
                    Numbers.count(device.device().latencies().length - device.valid()),
                    Phrases.number(device.least()),
                    Phrases.number(device.median()),
                    Phrases.number(device.greatest()),
                    device.device().unit().symbol()));
            if (repeated) {
                cells.add(Numbers.count(device.repeats()));
                cells.add(Numbers.fixed(device.repeatability(), 3));
            }
            table.row(cells.toArray(String[]::new));
        }
        TextPage lines = new TextPage().add(table.lines());
        if (repeated) {
            lines.say("cli.info.repeatability.text");
        }
        return lines.lines();
    }

    private static List<String> accuracyLines(DatasetSummary summary) {
        if (summary.accuracies().isEmpty()) {
            return List.of(Messages.text("cli.info.no-accuracies"));
        }
        TextTable table = TextTable.of("lrrrr", Messages.text("cli.info.accuracy.columns"));
        summary.accuracies()
                .forEach(column -> table.row(
                        column.name(),
                        Numbers.count(column.known()),
                        Numbers.fixed(column.least(), 2),
                        Numbers.fixed(column.median(), 2),
                        Numbers.fixed(column.greatest(), 2)));
        return table.lines();
    }

    private static String problemTitle(List<Problem> problems) {
        return Messages.text("cli.info.problems", problems.size());
    }

    private static List<String> problemLines(List<Problem> problems) {
        if (problems.isEmpty()) {
            return List.of(Messages.text("cli.info.no-problems"));
        }
        TextPage lines = new TextPage();
        List<Problem> worstFirst = problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        for (Problem problem : worstFirst) {
            String place = problem.place().isEmpty() ? "" : ", " + problem.place();
            String count = problem.count() > 1 && !problem.kind().equals(COUNTS_VALUES)
                    ? ", " + Messages.text("cli.info.concerns", problem.count())
                    : "";
            lines.tell(problem.severity() + place + count);
            lines.add(Paragraphs.wrap(problem.what(), 4));
            if (!problem.effect().isEmpty()) {
                lines.add(Paragraphs.wrap(Messages.text("problems.effect", problem.effect()), 4));
            }
            if (!problem.advice().isEmpty()) {
                lines.add(Paragraphs.wrap(Messages.text("problems.advice", problem.advice()), 4));
            }
        }
        return lines.lines();
    }

    /** Which files gave what, and for each that was joined how well it fits: what matched, the first rows side by side. */
    private static List<String> sourceLines(List<Source> sources) {
        TextPage lines = new TextPage();
        for (Source source : sources.subList(0, Math.min(SOURCES_SHOWN, sources.size()))) {
            lines.tell(source.file() + " (" + source.format() + "): " + source.role());
            evidence(lines, source);
        }
        if (sources.size() > SOURCES_SHOWN) {
            lines.line(Messages.text("cli.info.more-sources", sources.size() - SOURCES_SHOWN));
        }
        return lines.lines();
    }

    private static void evidence(TextPage lines, Source source) {
        JoinEvidence evidence = source.evidence();
        if (evidence == null) {
            return;
        }
        lines.line(Messages.text("cli.info.first-rows"));
        TextTable table = new TextTable().text("").text("");
        evidence.firstRows().stream().limit(ROWS_SHOWN).forEach(pair -> table.row(pair.here(), pair.there()));
        table.lines().forEach(line -> lines.line("    " + line));
    }
}

package org.proxylens.cli.result;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.measure.MeasuredReading;
import org.proxylens.analysis.measure.StandingVerdict;
import org.proxylens.analysis.plan.TenMore;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.measured.MeasurementFile;
import org.proxylens.data.message.Messages;

/** What was measured on this machine, as JSON, CSV and text. */
public final class MeasuredText {
    private static final ColumnSet<MeasuredReading.Row> ROWS = new ColumnSet<MeasuredReading.Row>()
            .with("arch_id", MeasuredReading.Row::archId)
            .with("latency_ms", MeasuredReading.Row::latencyMs)
            .with("low_ms", MeasuredReading.Row::lowMs)
            .with("high_ms", MeasuredReading.Row::highMs);

    private MeasuredText() {}

    /** The tree of {@code measure --json}. */
    public static Map<String, @Nullable Object> json(StandingVerdict verdict) {
        MeasuredReading reading = verdict.reading();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("device", reading.log().device());
        json.put("attributes", reading.log().attributes());
        json.put("rounds", reading.log().rounds());
        json.put("srcc_between_rounds", reading.srccBetweenRounds());
        json.put("drift", reading.drift());
        json.put("repeated", reading.repeated());
        json.put("unsettled", reading.unsettled());
        json.put("ten_more", verdict.further().map(TenMoreText::json).orElse(null));
        json.put("rows", ROWS.json(reading.rows()));
        return json;
    }

    /** The table of {@code measure --csv}. */
    public static CsvTable csv(MeasuredReading reading) {
        return ROWS.csv(reading.rows());
    }

    /** What a terminal shows. */
    public static List<String> lines(StandingVerdict verdict, @Nullable Path file) {
        MeasuredReading reading = verdict.reading();
        TextPage lines = new TextPage()
                .say(
                        "cli.measure.text",
                        reading.log().device(),
                        reading.rows().size(),
                        reading.log().rounds(),
                        String.join(", ", reading.log().attributes().values()));
        lines.gap();
        TextTable table = TextTable.of("lrrr", Messages.text("cli.measure.columns"));
        for (MeasuredReading.Row row : reading.rows()) {
            table.row(
                    row.archId(),
                    Numbers.significant(row.latencyMs(), 4),
                    Numbers.significant(row.lowMs(), 4),
                    Numbers.significant(row.highMs(), 4));
        }
        lines.add(table.lines());
        lines.gap().line(Messages.text("cli.measure.agreement", Numbers.coefficient(reading.srccBetweenRounds(), 3)));
        lines.line(Messages.text("cli.measure.drift", Numbers.percent(reading.drift(), 1)));
        for (MeasuredReading.Unrest each : reading.unrest()) {
            lines.say(
                    "cli.measure.disturbed",
                    each.round(),
                    each.times(),
                    Numbers.percent(each.slowest(), 0),
                    Numbers.significant(each.otherCores(), 2),
                    each.repeated());
        }
        if (reading.unsettled() > 0) {
            lines.say("cli.measure.unsettled", reading.unsettled());
        }
        verdict.further().ifPresent(further -> lines.tell(TenMore.words(further)));
        if (file != null) {
            lines.line(Messages.text("cli.measure.files", file, MeasurementFile.provenance(file)));
        }
        return lines.lines();
    }
}

package org.proxylens.cli.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.DeviceFacts;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.JoinEvidence;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Problem;
import org.proxylens.data.Source;
import org.proxylens.data.message.Messages;

/** A dataset's summary as JSON. */
public final class InfoJson {
    private static final ColumnSet<DeviceFacts> DEVICES = new ColumnSet<DeviceFacts>()
            .with("device", facts -> facts.device().name())
            .with("unit", facts -> unit(facts.device()))
            .with("cost", facts -> facts.device().costName())
            .with("valid", DeviceFacts::valid)
            .with("missing", facts -> facts.device().latencies().length - facts.valid())
            .with("least", DeviceFacts::least)
            .with("median", DeviceFacts::median)
            .with("greatest", DeviceFacts::greatest)
            .with("repeats", DeviceFacts::repeats)
            .with("repeatability", DeviceFacts::repeatability)
            .with("attributes", facts -> facts.device().attributes());

    private static final ColumnSet<DatasetSummary.AccuracySummary> ACCURACIES = new ColumnSet<
                    DatasetSummary.AccuracySummary>()
            .with("accuracy", DatasetSummary.AccuracySummary::name)
            .with("known", DatasetSummary.AccuracySummary::known)
            .with("least", DatasetSummary.AccuracySummary::least)
            .with("median", DatasetSummary.AccuracySummary::median)
            .with("greatest", DatasetSummary.AccuracySummary::greatest);

    private static final ColumnSet<Problem> PROBLEMS = new ColumnSet<Problem>()
            .with("severity", problem -> Messages.key(problem.severity()))
            .with("kind", Problem::kind)
            .with("file", Problem::file)
            .with("line", problem -> problem.line() > 0 ? problem.line() : null)
            .with("device", Problem::device)
            .with("count", Problem::count)
            .with("what", Problem::what)
            .with("effect", Problem::effect)
            .with("advice", Problem::advice);

    private static final ColumnSet<Source> SOURCES = new ColumnSet<Source>()
            .with("file", Source::file)
            .with("format", Source::format)
            .with("role", Source::role)
            .with("join", source -> source.evidence() == null ? null : evidence(source.evidence()));

    private InfoJson() {}

    /** The table of {@code info --csv}: a row per problem. */
    public static CsvTable csv(Dataset dataset) {
        return PROBLEMS.csv(dataset.problems());
    }

    /** The tree of {@code info --json}. */
    public static Map<String, Object> of(DatasetSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", summary.dataset().name());
        json.put("n_architectures", summary.dataset().architectures().size());
        json.put("devices", DEVICES.json(summary.devices()));
        json.put("accuracies", ACCURACIES.json(summary.accuracies()));
        json.put(
                "problems",
                summary.dataset().problems().stream().map(InfoJson::problem).toList());
        json.put("sources", SOURCES.json(summary.dataset().sources()));
        return json;
    }

    private static @Nullable String unit(Device device) {
        return device.unit() == LatencyUnit.NONE ? null : device.unit().symbol();
    }

    private static Map<String, @Nullable Object> problem(Problem problem) {
        Map<String, @Nullable Object> json = PROBLEMS.json(problem);
        json.put("arch_ids", List.copyOf(problem.archIds()));
        return json;
    }

    private static Map<String, Object> evidence(JoinEvidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", evidence.by().name().toLowerCase(Locale.ROOT));
        json.put("matched", evidence.matched());
        json.put("rows", evidence.rows());
        json.put(
                "first_rows",
                evidence.firstRows().stream()
                        .map(pair -> List.of(pair.here(), pair.there()))
                        .toList());
        return json;
    }
}

package org.proxylens.cli.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.remeasure.RemeasurePlan;
import org.proxylens.analysis.remeasure.RemeasureReading;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.remeasure.FrontDoubt;
import org.proxylens.proxy.remeasure.RemeasureCurve;
import org.proxylens.proxy.remeasure.RemeasureSummary;

/** What to measure again and what that is worth, as text, JSON and CSV. */
public final class RemeasureText {
    private static final ColumnSet<RemeasureSummary> SUMMARY = new ColumnSet<RemeasureSummary>()
            .with("way", summary -> key(summary.way()))
            .with("networks", RemeasureSummary::networks)
            .with("hv_loss_mean", RemeasureSummary::hvLoss)
            .with("hv_loss_median", RemeasureSummary::hvLossMedian)
            .with("hv_loss_accurate_mean", RemeasureSummary::accurateLoss)
            .with("hv_loss_accurate_median", RemeasureSummary::accurateLossMedian)
            .with("expected_loss_mean", RemeasureSummary::expected)
            .with("unmeasured_mean", RemeasureSummary::sure)
            .with("less_than_reuse", RemeasureSummary::gain)
            .with("less_than_reuse_error", RemeasureSummary::gainError)
            .with("accurate_less_than_reuse", RemeasureSummary::accurateGain)
            .with("accurate_less_than_reuse_error", RemeasureSummary::accurateGainError);

    private RemeasureText() {}

    private static String key(RemeasureCurve.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** The tree of a study: what each way reaches, and every curve. */
    public static Map<String, Object> json(RemeasureReading reading, ArchitectureTable architectures) {
        ColumnSet<RemeasureCurve> curves = new ColumnSet<RemeasureCurve>()
                .with("target", RemeasureCurve::target)
                .with("way", curve -> key(curve.way()))
                .with("seed", RemeasureCurve::seed)
                .with("promised", RemeasureCurve::promised)
                .with("arch_ids", curve -> PairJson.ids(architectures, curve.rows()))
                .with("hv_loss", RemeasureCurve::hvLoss)
                .with("hv_loss_accurate", RemeasureCurve::accurateLoss)
                .with("expected_loss", RemeasureCurve::expected)
                .with("unmeasured", RemeasureCurve::sure);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("summary", SUMMARY.json(reading.summaries()));
        json.put("curves", curves.json(reading.curves()));
        return json;
    }

    /** A row per way and number of networks. */
    public static CsvTable csv(RemeasureReading reading) {
        return SUMMARY.csv(reading.summaries());
    }

    /** The table of a study for a terminal. */
    public static List<String> lines(RemeasureReading reading) {
        return new TextPage()
                .tell(headline(reading))
                .gap()
                .add(table(reading).lines())
                .say("cli.remeasure.legend")
                .lines();
    }

    /** The same as Markdown. */
    public static List<String> markdown(RemeasureReading reading) {
        List<String> lines = new ArrayList<>(List.of(headline(reading), ""));
        lines.addAll(table(reading).markdown());
        lines.addAll(List.of("", Messages.text("cli.remeasure.legend")));
        return lines;
    }

    private static String headline(RemeasureReading reading) {
        return Messages.text(
                "cli.remeasure.study",
                reading.options().targets().size(),
                reading.options().draws(),
                reading.options().samples());
    }

    private static TextTable table(RemeasureReading reading) {
        TextTable table = TextTable.of("lrrrrrrrrr", Messages.text("cli.remeasure.columns"));
        for (RemeasureSummary summary : reading.summaries()) {
            table.row(
                    key(summary.way()).replace('_', ' '),
                    Numbers.count(summary.networks()),
                    Phrases.percent(summary.hvLoss()),
                    Phrases.percent(summary.hvLossMedian()),
                    Phrases.percent(summary.accurateLoss()),
                    Phrases.percent(summary.accurateLossMedian()),
                    Phrases.percent(summary.expected()),
                    Numbers.fixed(summary.sure(), 1),
                    difference(summary.way(), summary.gain(), summary.gainError()),
                    difference(summary.way(), summary.accurateGain(), summary.accurateGainError()));
        }
        return table;
    }

    private static String difference(RemeasureCurve.Way way, double gain, double error) {
        return way == RemeasureCurve.Way.REUSE_LAYERS || Double.isNaN(gain)
                ? Numbers.UNDEFINED
                : Numbers.fixed(100 * gain, 2) + " ± " + Numbers.fixed(100 * error, 2);
    }

    private static ColumnSet<FrontDoubt.Pick> picks(RemeasurePlan plan, ArchitectureTable architectures) {
        return new ColumnSet<FrontDoubt.Pick>()
                .with("arch_id", pick -> PairJson.ids(architectures, new int[] {pick.row()})
                        .get(0))
                .with("arch", pick -> architectures.arch(pick.row()))
                .with("probability", FrontDoubt.Pick::probability)
                .with("predicted_ms", pick -> plan.prediction().latencies()[pick.row()])
                .with("expected_loss", FrontDoubt.Pick::expectedLoss);
    }

    /** The tree of a plan. */
    public static Map<String, @Nullable Object> json(RemeasurePlan plan, ArchitectureTable architectures) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "arch_ids",
                PairJson.ids(
                        architectures,
                        plan.picks().stream().mapToInt(FrontDoubt.Pick::row).toArray()));
        json.put("minutes", plan.seconds() / 60);
        json.put("expected_loss", plan.expectedLoss());
        json.put("sure_ids", PairJson.ids(architectures, plan.sure()));
        json.put("networks", picks(plan, architectures).json(plan.picks()));
        return json;
    }

    /** A row per network to measure. */
    public static CsvTable csv(RemeasurePlan plan, ArchitectureTable architectures) {
        return picks(plan, architectures).csv(plan.picks());
    }

    /** A plan for a terminal. */
    public static List<String> lines(RemeasurePlan plan, ArchitectureTable architectures) {
        int count = plan.picks().size();
        double after =
                count == 0 ? plan.expectedLoss() : plan.picks().get(count - 1).expectedLoss();
        TextPage lines = new TextPage()
                .say(
                        "cli.remeasure.plan",
                        count,
                        Numbers.significant(plan.seconds() / 60, 2),
                        Phrases.percent(plan.expectedLoss()),
                        Phrases.percent(after));
        lines.tell(
                plan.sure().length == 0
                        ? Messages.text("cli.remeasure.sure.none")
                        : Messages.text(
                                "cli.remeasure.sure",
                                plan.sure().length,
                                PairJson.ids(architectures, plan.sure()).stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))));
        lines.gap();
        TextTable table = TextTable.of("lrrr", Messages.text("cli.remeasure.networks"));
        for (FrontDoubt.Pick pick : plan.picks()) {
            table.row(
                    architectures.id(pick.row()),
                    Numbers.probability(pick.probability()),
                    Numbers.latency(plan.prediction().latencies()[pick.row()], LatencyUnit.MILLISECONDS),
                    Phrases.percent(pick.expectedLoss()));
        }
        return lines.add(table.lines()).lines();
    }
}

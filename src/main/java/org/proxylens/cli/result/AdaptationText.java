package org.proxylens.cli.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationReading;
import org.proxylens.analysis.Phrases;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.sample.Prediction;

/** An adaptation as JSON, as CSV and in words: what was reached, how sure that is, and what the baselines reach. */
public final class AdaptationText {
    private static final int IDS_SHOWN = 20;

    private static final ColumnSet<AdaptationReading> FIELDS = new ColumnSet<AdaptationReading>()
            .with("target", reading -> reading.adaptation().target())
            .with("proxy", reading -> reading.adaptation().proxy())
            .with("method", reading -> reading.adaptation().method().id())
            .with(
                    "measured",
                    reading -> PairJson.ids(
                            reading.dataset().architectures(),
                            reading.adaptation().measured().rows()))
            .with("n_scored", reading -> reading.adaptation().scored())
            .with("srcc", reading -> reading.adaptation().srcc())
            .with("srcc_without_drift", AdaptationReading::srccWithoutDrift)
            .with("ceiling", AdaptationReading::ceiling)
            .with("ceiling_share", AdaptationReading::ceilingShare)
            .with("hv_loss", AdaptationReading::hvLoss)
            .with("mean_accuracy_regret", AdaptationReading::meanRegret)
            .with(
                    "srcc_low",
                    reading -> reading.adaptation().prediction().srcc().low())
            .with(
                    "srcc_high",
                    reading -> reading.adaptation().prediction().srcc().high())
            .with(
                    "probability_strong",
                    reading -> reading.adaptation().prediction().probabilityStrong());

    private AdaptationText() {}

    /** The tree of {@code adapt --json}. */
    public static Map<String, @Nullable Object> json(AdaptationReading reading) {
        Map<String, @Nullable Object> json = FIELDS.json(reading);
        PromiseText.put(reading, json);
        return json;
    }

    /** The table of {@code adapt --csv}: a row per architecture. */
    public static CsvTable csv(AdaptationReading reading) {
        ArchitectureTable architectures = reading.dataset().architectures();
        Prediction prediction = reading.adaptation().prediction();
        Set<Integer> measured =
                Arrays.stream(reading.adaptation().measured().rows()).boxed().collect(Collectors.toSet());
        return new ColumnSet<Integer>()
                .with("arch_id", architectures::id)
                .with("predicted_ms", row -> prediction.latencies()[row])
                .with("low_ms", row -> prediction.low()[row])
                .with("high_ms", row -> prediction.high()[row])
                .with("measured", row -> measured.contains(row) ? 1 : 0)
                .csv(IntStream.range(0, architectures.size()).boxed().toList());
    }

    /** What a terminal shows. */
    public static List<String> lines(AdaptationReading reading) {
        Adaptation adaptation = reading.adaptation();
        TextPage lines = new TextPage().tell(headline(reading));
        if (!Double.isNaN(reading.ceilingShare())) {
            lines.say(
                    "cli.adapt.ceiling",
                    Phrases.correlation(reading.ceiling()),
                    Numbers.percent(reading.ceilingShare(), 1));
        }
        if (reading.srccWithoutDrift() != adaptation.srcc() && !Double.isNaN(reading.srccWithoutDrift())) {
            lines.say("cli.adapt.without-drift", Phrases.correlation(reading.srccWithoutDrift()));
        }
        lines.tell(
                certainty(adaptation.prediction(), reading.question().options().threshold()));
        reading.gain().ifPresent(gain -> lines.tell(worth(gain)));
        if (reading.front() != null) {
            lines.say("cli.adapt.front", Phrases.percent(reading.hvLoss()), Numbers.fixed(reading.meanRegret(), 3));
        }
        lines.add(PromiseText.verdict(reading.promise().test()));
        lines.gap();
        if (Double.isNaN(adaptation.srcc())) {
            lines.add(PromiseText.front(reading));
        } else {
            lines.add(baselines(reading));
        }
        return lines.gap().tell(measured(reading)).lines();
    }

    private static String headline(AdaptationReading reading) {
        Adaptation adaptation = reading.adaptation();
        String from = adaptation.proxy();
        String method = adaptation.method().id();
        String how = Messages.text(
                "cli.adapt.how",
                adaptation.target(),
                from == null ? method : Messages.text("cli.adapt.from", method, from),
                adaptation.measured().size());
        return Double.isNaN(adaptation.srcc())
                ? Messages.text("cli.adapt.unscored", how)
                : Messages.text("cli.adapt.scored", Phrases.correlation(adaptation.srcc()), adaptation.scored(), how);
    }

    private static String certainty(Prediction prediction, double threshold) {
        if (!prediction.srcc().defined()) {
            return Messages.text("cli.adapt.no-certainty");
        }
        return Messages.text(
                "cli.adapt.certainty",
                Phrases.interval(prediction.srcc()),
                Phrases.number(threshold),
                Numbers.probability(prediction.probabilityStrong()));
    }

    private static String worth(DesignGain gain) {
        return Messages.text("cli.adapt.worth", gain.chosen(), gain.random(), gain.orMore() ? 1 : 0, gain.backtests());
    }

    private static List<String> baselines(AdaptationReading reading) {
        TextTable table = TextTable.of("llr", Messages.text("cli.adapt.columns"));
        row(table, reading.adaptation());
        for (AdaptationReading.Baseline baseline : reading.baselines()) {
            if (baseline.adaptation() != null) {
                row(table, baseline.adaptation());
            } else {
                table.row(
                        baseline.method().id(),
                        Messages.text("cli.adapt.impossible", String.valueOf(baseline.impossible())),
                        Numbers.UNDEFINED);
            }
        }
        return table.lines();
    }

    private static void row(TextTable table, Adaptation adaptation) {
        String from = adaptation.proxy() == null ? Numbers.UNDEFINED : adaptation.proxy();
        table.row(adaptation.method().id(), from, Phrases.correlation(adaptation.srcc()));
    }

    private static String measured(AdaptationReading reading) {
        int[] rows = reading.adaptation().measured().rows();
        String ids = String.join(
                ", ",
                IntStream.range(0, Math.min(IDS_SHOWN, rows.length))
                        .mapToObj(i -> reading.dataset().architectures().id(rows[i]))
                        .toList());
        return Messages.text("cli.adapt.measured", ids, Math.max(0, rows.length - IDS_SHOWN));
    }
}

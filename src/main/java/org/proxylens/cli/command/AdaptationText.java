package org.proxylens.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.cli.result.AdaptationResult;
import org.proxylens.cli.text.Paragraphs;
import org.proxylens.cli.text.Phrases;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.DataException;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.sample.Prediction;

/** An adaptation as text: what was reached, how sure that is, and what the baselines reach on the same measurements. */
final class AdaptationText {
    private static final int IDS_SHOWN = 20;

    private AdaptationText() {}

    static List<String> lines(AdaptationResult result, AdaptCommand.Draw draw, AdaptationOptions options) {
        Adaptation adaptation = result.adaptation();
        List<String> lines = new ArrayList<>(Paragraphs.wrap(headline(result), 0));
        if (result.srccWithoutDrift() != adaptation.srcc() && !Double.isNaN(result.srccWithoutDrift())) {
            lines.addAll(Paragraphs.wrap(
                    Messages.text("cli.adapt.without-drift", Phrases.correlation(result.srccWithoutDrift())), 0));
        }
        lines.addAll(Paragraphs.wrap(certainty(adaptation.prediction(), options.threshold()), 0));
        draw.gain(options).ifPresent(gain -> lines.addAll(Paragraphs.wrap(worth(gain), 0)));
        if (result.front() != null) {
            lines.addAll(Paragraphs.wrap(
                    Messages.text(
                            "cli.adapt.front", Phrases.percent(result.hvLoss()), Numbers.fixed(result.meanRegret(), 3)),
                    0));
        }
        lines.add("");
        lines.addAll(baselines(result, draw, options));
        lines.add("");
        lines.addAll(Paragraphs.wrap(measured(result), 0));
        return lines;
    }

    private static String headline(AdaptationResult result) {
        Adaptation adaptation = result.adaptation();
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
        return Messages.text("cli.adapt.worth", gain.chosen(), gain.random(), gain.orMore() ? 1 : 0, gain.rehearsals());
    }

    private static List<String> baselines(AdaptationResult result, AdaptCommand.Draw draw, AdaptationOptions options) {
        TextTable table = TextTable.of("llr", Messages.text("cli.adapt.columns"));
        row(table, result.adaptation());
        for (AdaptationMethod method :
                List.of(AdaptationMethod.SCRATCH, AdaptationMethod.LINEAR, AdaptationMethod.REUSE)) {
            if (method != options.method()) {
                try {
                    row(
                            table,
                            draw.with(new AdaptationOptions(
                                    method, options.proxy(), options.pool(), options.threshold(), options.seed())));
                } catch (DataException impossible) {
                    table.row(
                            method.id(),
                            Messages.text("cli.adapt.impossible", String.valueOf(impossible.getMessage())),
                            Numbers.UNDEFINED);
                }
            }
        }
        return table.lines();
    }

    private static void row(TextTable table, Adaptation adaptation) {
        String from = adaptation.proxy() == null ? Numbers.UNDEFINED : adaptation.proxy();
        table.row(adaptation.method().id(), from, Phrases.correlation(adaptation.srcc()));
    }

    private static String measured(AdaptationResult result) {
        int[] rows = result.adaptation().measured().rows();
        String ids = String.join(
                ", ",
                IntStream.range(0, Math.min(IDS_SHOWN, rows.length))
                        .mapToObj(i -> result.dataset().architectures().id(rows[i]))
                        .toList());
        return Messages.text("cli.adapt.measured", ids, Math.max(0, rows.length - IDS_SHOWN));
    }
}

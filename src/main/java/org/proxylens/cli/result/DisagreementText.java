package org.proxylens.cli.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;

/** What explains disagreement, as text, JSON and CSV. */
public final class DisagreementText {
    private static final ColumnSet<AttributeEffect> COLUMNS = new ColumnSet<AttributeEffect>()
            .with("attribute", AttributeEffect::name)
            .with("devices", AttributeEffect::devices)
            .with("srcc_within", effect -> effect.contrast().within())
            .with("pairs_within", effect -> effect.contrast().withinPairs())
            .with("srcc_between", effect -> effect.contrast().between())
            .with("pairs_between", effect -> effect.contrast().betweenPairs())
            .with("difference", effect -> effect.contrast().difference())
            .with("chance_low", effect -> effect.contrast().byChance().low())
            .with("chance_high", effect -> effect.contrast().byChance().high())
            .with("p", effect -> effect.contrast().p())
            .with("srcc_alone", AttributeEffect::alone)
            .with("pairs_alone", AttributeEffect::alonePairs);

    private static final ColumnSet<AttributeEffect.Group> GROUPS = new ColumnSet<AttributeEffect.Group>()
            .with("value", AttributeEffect.Group::value)
            .with("devices", AttributeEffect.Group::devices)
            .with("srcc_within", AttributeEffect.Group::srcc);

    private DisagreementText() {}

    /** The tree of {@code explain --json}. */
    public static Map<String, Object> json(Disagreement found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "attributes",
                found.attributes().stream().map(DisagreementText::json).toList());
        json.put("left_out", found.leftOut());
        json.put("shuffles", Disagreement.SHUFFLES);
        return json;
    }

    private static Map<String, @Nullable Object> json(AttributeEffect effect) {
        Map<String, @Nullable Object> json = COLUMNS.json(effect);
        json.put("groups", GROUPS.json(effect.groups()));
        return json;
    }

    /** A row per attribute. */
    public static CsvTable csv(Disagreement found) {
        return COLUMNS.csv(found.attributes());
    }

    /** What divides the devices most, the attributes, and their groups of several devices. */
    public static List<String> lines(Disagreement found) {
        TextPage lines = new TextPage()
                .tell(found.foremost()
                        .map(DisagreementText::headline)
                        .orElseGet(() -> Messages.text("cli.explain.none")))
                .gap();
        TextTable table = TextTable.of("lrrrrrrrr", Messages.text("cli.explain.columns"));
        TextTable groups = TextTable.of("llrr", Messages.text("cli.explain.groups"));
        for (AttributeEffect effect : found.attributes()) {
            table.row(
                    effect.name(),
                    Numbers.count(effect.groups().size()),
                    Numbers.count(effect.devices()),
                    Phrases.correlation(effect.contrast().within()),
                    Phrases.correlation(effect.contrast().between()),
                    Phrases.interval(effect.contrast().byChance()),
                    p(effect),
                    Phrases.correlation(effect.alone()),
                    Numbers.count(effect.alonePairs()));
            effect.groups().stream()
                    .filter(group -> group.devices().size() > 1)
                    .forEach(group -> groups.row(
                            effect.name(),
                            group.value(),
                            Numbers.count(group.devices().size()),
                            Phrases.correlation(group.srcc())));
        }
        lines.add(table.lines());
        lines.say("cli.explain.legend", Disagreement.SHUFFLES);
        if (!found.leftOut().isEmpty()) {
            lines.say("cli.explain.left-out", String.join(", ", found.leftOut()));
        }
        return lines.gap().add(groups.lines()).lines();
    }

    private static String headline(AttributeEffect effect) {
        return Messages.text(
                "cli.explain.take",
                effect.name(),
                Phrases.correlation(effect.contrast().within()),
                Phrases.correlation(effect.contrast().between()),
                p(effect));
    }

    private static String p(AttributeEffect effect) {
        return Numbers.significant(effect.contrast().p(), 2);
    }
}

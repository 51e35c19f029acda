package org.proxylens.cli.result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Phrases;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;

/** A ranking of proxies as text. */
public final class RankingText {
    private RankingText() {}

    /** The headline, the table and, where asked for, the fewest proxies. */
    public static TextPage lines(ProxyRanking ranking, @Nullable ProxySet fewest, List<String> names, String reach) {
        TextPage lines = new TextPage()
                .tell(headline(ranking))
                .gap()
                .add(table(ranking, ranking.rows().size()));
        if (fewest != null) {
            lines.gap().tell(set(fewest, names, reach));
        }
        return lines;
    }

    /** Which device to take, in a sentence. */
    public static String headline(ProxyRanking ranking) {
        if (ranking.rows().size() < 2) {
            return Messages.text("cli.rank.no-target");
        }
        ProxyRanking.Row best = ranking.rows().get(0);
        String bar = Phrases.number(ranking.threshold());
        String median = Phrases.correlation(best.srcc().median());
        return best.reached() == 0
                ? Messages.text("cli.rank.none", bar, best.device(), median)
                : Messages.text("cli.rank.take", best.device(), best.reached(), best.targets(), bar, median);
    }

    /** The first rows of the ranking. */
    public static List<String> table(ProxyRanking ranking, int most) {
        TextTable table = TextTable.of("lrrrrrrrrrr", Messages.text("cli.rank.columns"));
        ranking.rows().stream()
                .limit(most)
                .forEach(row -> table.row(
                        row.device(),
                        row.reached() + "/" + row.targets(),
                        Phrases.correlation(row.srcc().worst()),
                        Phrases.correlation(row.srcc().median()),
                        Phrases.correlation(row.accurateSrcc().median()),
                        Phrases.correlation(row.frontSrcc().median()),
                        Numbers.percent(row.hvLoss().worst(), 1),
                        Phrases.percent(row.hvLoss().median()),
                        Phrases.percent(row.accurateHvLoss().median()),
                        Numbers.fixed(row.meanRegret().median(), 3),
                        Numbers.percent(row.uncovered().worst(), 1)));
        return new TextPage().add(table.lines()).say("cli.rank.legend").lines();
    }

    /** The fewest proxies that reach every target, in words. */
    public static String set(ProxySet fewest, List<String> names, String reach) {
        String set = Messages.text(
                fewest.optimal() ? "cli.rank.set" : "cli.rank.set-perhaps",
                fewest.proxies().length,
                reach,
                named(fewest.proxies(), names),
                fewest.atLeast());
        return fewest.alone().length == 0
                ? set
                : set + " " + Messages.text("cli.rank.alone", named(fewest.alone(), names));
    }

    /** Devices by their number, as a list in words. */
    public static String named(int[] devices, List<String> names) {
        return Arrays.stream(devices).mapToObj(names::get).collect(Collectors.joining(", "));
    }
}

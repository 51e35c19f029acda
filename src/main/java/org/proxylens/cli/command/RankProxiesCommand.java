package org.proxylens.cli.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.Phrases;
import org.proxylens.cli.result.RankingText;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.choose.PairFigures;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rank-proxies}: every device as a proxy for all others. */
@Command(name = "rank-proxies")
public final class RankProxiesCommand extends DatasetCommand {
    private static final ColumnSet<ProxyRanking.Row> COLUMNS = new ColumnSet<ProxyRanking.Row>()
            .with("device", ProxyRanking.Row::device)
            .with("reached", ProxyRanking.Row::reached)
            .with("targets", ProxyRanking.Row::targets)
            .with("worst_srcc", row -> row.srcc().worst())
            .with("median_srcc", row -> row.srcc().median())
            .with("median_srcc_accurate", row -> row.accurateSrcc().median())
            .with("median_srcc_front", row -> row.frontSrcc().median())
            .with("worst_hv_loss", row -> row.hvLoss().worst())
            .with("median_hv_loss", row -> row.hvLoss().median())
            .with("worst_hv_loss_accurate", row -> row.accurateHvLoss().worst())
            .with("median_hv_loss_accurate", row -> row.accurateHvLoss().median())
            .with("worst_mean_regret", row -> row.meanRegret().worst())
            .with("median_mean_regret", row -> row.meanRegret().median())
            .with("worst_uncovered_budget", row -> row.uncovered().worst())
            .with("median_uncovered_budget", row -> row.uncovered().median());

    private static final ColumnSet<ProxyRanking.Row> IN_JSON = COLUMNS.only(List.of(
            "device",
            "reached",
            "worst_srcc",
            "median_srcc",
            "worst_hv_loss",
            "median_hv_loss",
            "worst_mean_regret",
            "median_mean_regret",
            "worst_hv_loss_accurate",
            "median_hv_loss_accurate",
            "worst_uncovered_budget",
            "median_uncovered_budget"));

    @Option(names = "--set")
    private boolean set;

    @Option(names = "--max-loss", paramLabel = "PERCENT")
    private @Nullable Double maxLoss;

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        double threshold = analysis.threshold(command);
        if (maxLoss != null && !set) {
            throw WrongUsage.of(command, "max-loss-without-set");
        }
        Dataset dataset = input.open(command);
        Basis basis = analysis.basisOrNone(command, dataset);
        PairFigures figures = PairFigures.of(
                dataset, basis.percent(), basis.region(), basis.reference(), progress("cli.progress.comparing"));
        ProxyRanking ranking = ProxyRanking.of(figures, threshold);
        ProxySet fewest = set ? fewest(command, dataset, figures, threshold) : null;
        output.write(
                command,
                () -> json(ranking, fewest, figures.devices()),
                () -> COLUMNS.csv(ranking.rows()),
                () -> lines(ranking, fewest, figures, threshold));
    }

    private List<String> lines(ProxyRanking ranking, @Nullable ProxySet fewest, PairFigures figures, double threshold) {
        TextPage lines = RankingText.lines(ranking, fewest, figures.devices(), reach(threshold));
        if (!figures.costs().isEmpty()) {
            List<String> costs =
                    figures.devices().stream().filter(figures.costs()::contains).toList();
            lines.say("cli.rank.costs", String.join(", ", costs));
        }
        return lines.lines();
    }

    private ProxySet fewest(CommandLine command, Dataset dataset, PairFigures figures, double threshold) {
        if (maxLoss == null) {
            return ProxySet.bySrcc(figures, threshold);
        }
        analysis.accuracy(command, dataset);
        return ProxySet.byLoss(figures, maxLoss / 100);
    }

    private String reach(double threshold) {
        return maxLoss == null
                ? Messages.text("cli.rank.by-srcc", Phrases.number(threshold))
                : Messages.text("cli.rank.by-loss", Phrases.number(maxLoss));
    }

    /** The tree of {@code rank-proxies --json}. */
    static Map<String, Object> json(ProxyRanking ranking, @Nullable ProxySet fewest, List<String> names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("devices", IN_JSON.json(ranking.rows()));
        if (fewest != null) {
            json.put(
                    "proxy_set",
                    Arrays.stream(fewest.proxies()).mapToObj(names::get).toList());
            json.put("optimal", fewest.optimal());
        }
        return json;
    }
}

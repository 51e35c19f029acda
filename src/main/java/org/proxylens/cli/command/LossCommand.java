package org.proxylens.cli.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.LossTable;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.proxies.ReferenceInfluence;
import org.proxylens.cli.option.AdaptedFrontInput;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.output.HeatColours;
import org.proxylens.cli.result.AdaptedText;
import org.proxylens.cli.result.ReferenceText;
import org.proxylens.cli.text.Ansi;
import org.proxylens.cli.text.ColumnSet;
import org.proxylens.cli.text.CsvTable;
import org.proxylens.cli.text.MatrixText;
import org.proxylens.cli.text.TextPage;
import org.proxylens.cli.text.TextTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code loss}: the Pareto loss of every ordered pair of devices. */
@Command(name = "loss")
public final class LossCommand extends DatasetCommand {
    private static final int SHOWN = 5;

    private static final ColumnSet<ReferenceInfluence.Best> BEST = new ColumnSet<ReferenceInfluence.Best>()
            .with("target", ReferenceInfluence.Best::target)
            .with("reference_points", ignored -> ReferenceInfluence.POINTS)
            .with("proxies", ReferenceInfluence.Best::proxies);

    private final Environment environment;

    @Mixin
    private AdaptedFrontInput adapted = new AdaptedFrontInput();

    public LossCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        analysis.threshold(command);
        Dataset dataset = input.open(command);
        LossTable pairs = LossTable.of(dataset, analysis.basis(command, dataset), progress("cli.progress.comparing"));
        ReferenceInfluence influence = ReferenceInfluence.of(pairs);
        List<AdaptedPair> adaptations = adapted.wanted() ? adapted(command, pairs) : List.of();
        output.write(
                command,
                () -> json(pairs, influence, adaptations),
                () -> csv(pairs, adaptations),
                () -> text(pairs, influence, adaptations));
    }

    /** The adapted front of every target beside that of the proxy that loses least on it. */
    private List<AdaptedPair> adapted(CommandLine command, LossTable pairs) {
        Adapter adapter = new Adapter(CostFeatures.with(pairs.dataset()));
        Set<Integer> done = new HashSet<>();
        List<AdaptedPair> all = new ArrayList<>();
        for (LossTable.Pair pair : pairs.ranked()) {
            boolean measured = pairs.dataset().devices().get(pair.target()).unit() != LatencyUnit.NONE;
            if (measured && done.add(pair.target())) {
                all.add(Objects.requireNonNull(adapted.of(command, adapter, pairs.reading(pair), null)));
            }
        }
        List<String> names = pairs.dataset().deviceNames();
        all.sort(Comparator.comparingInt(one -> names.indexOf(one.adaptation().target())));
        return all;
    }

    private static Map<String, Object> json(
            LossTable pairs, ReferenceInfluence influence, List<AdaptedPair> adaptations) {
        Map<String, Object> json = json(pairs);
        json.put("reference_point", new double[] {
            pairs.basis().reference().latency(), pairs.basis().reference().shortfall()
        });
        json.put("best_proxy_by_reference_point", BEST.json(influence.bests()));
        if (!adaptations.isEmpty()) {
            json.put("adapted", adaptations.stream().map(LossCommand::json).toList());
        }
        return json;
    }

    private static Map<String, Object> json(AdaptedPair adaptation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("target", adaptation.adaptation().target());
        json.putAll(AdaptedText.json(adaptation));
        return json;
    }

    private static List<String> table(List<AdaptedPair> adaptations) {
        TextTable table = TextTable.of("lrrrrrlr", Messages.text("cli.loss.adapted"));
        for (AdaptedPair adaptation : adaptations) {
            ParetoLoss loss = adaptation.result().loss();
            table.row(
                    adaptation.adaptation().target(),
                    Phrases.percent(loss.hvLoss()),
                    Phrases.percent(adaptation.result().accurate().hvLoss()),
                    Numbers.fixed(loss.meanAccuracyRegret(), 3),
                    Phrases.percent(loss.recovered()),
                    Phrases.correlation(adaptation.adaptation().srcc()),
                    adaptation.pair().proxy().name(),
                    Phrases.percent(adaptation.pair().compared().loss().hvLoss()));
        }
        return table.lines();
    }

    /** The tree of {@code loss --json}. */
    static Map<String, Object> json(LossTable pairs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("devices", pairs.dataset().deviceNames());
        json.put("accuracy", pairs.accuracy());
        json.put("hv_loss", pairs.losses().hvLoss());
        json.put("hv_loss_accurate", pairs.losses().accurateHvLoss());
        json.put("mean_accuracy_regret", pairs.losses().meanAccuracyRegret());
        json.put("max_accuracy_regret", pairs.losses().maxAccuracyRegret());
        json.put("uncovered_budget", pairs.losses().uncoveredBudget());
        json.put("recovered", pairs.losses().recovered());
        json.put("srcc", pairs.srcc());
        return json;
    }

    private static CsvTable csv(LossTable pairs, List<AdaptedPair> adaptations) {
        List<String> names = pairs.dataset().deviceNames();
        CsvTable table = new ColumnSet<LossTable.Pair>()
                .with("target", pair -> names.get(pair.target()))
                .with("proxy", pair -> names.get(pair.proxy()))
                .with("n", pair -> pairs.losses().n()[pair.target()][pair.proxy()])
                .with("srcc", pair -> pair.of(pairs.srcc()))
                .with("hv_loss", pair -> pair.of(pairs.losses().hvLoss()))
                .with("hv_loss_accurate", pair -> pair.of(pairs.losses().accurateHvLoss()))
                .with("mean_accuracy_regret", pair -> pair.of(pairs.losses().meanAccuracyRegret()))
                .with("max_accuracy_regret", pair -> pair.of(pairs.losses().maxAccuracyRegret()))
                .with("uncovered_budget", pair -> pair.of(pairs.losses().uncoveredBudget()))
                .with("recovered", pair -> pair.of(pairs.losses().recovered()))
                .csv(pairs.pairs());
        for (AdaptedPair adaptation : adaptations) {
            ParetoLoss loss = adaptation.result().loss();
            table.row(
                    adaptation.adaptation().target(),
                    adaptation.adaptation().method().id(),
                    adaptation.adaptation().scored(),
                    adaptation.adaptation().srcc(),
                    loss.hvLoss(),
                    adaptation.result().accurate().hvLoss(),
                    loss.meanAccuracyRegret(),
                    loss.maxAccuracyRegret(),
                    loss.uncoveredBudget(),
                    loss.recovered());
        }
        return table;
    }

    private List<String> text(LossTable pairs, ReferenceInfluence influence, List<AdaptedPair> adaptations) {
        List<LossTable.Pair> ranked = pairs.ranked();
        int size = pairs.dataset().devices().size();
        TextPage lines = new TextPage()
                .say("cli.loss.headline", pairs.accuracy(), ranked.size(), size * (size - 1L))
                .gap()
                .add(matrix(pairs, Measure.HV_LOSS, environment, output.coloured(environment)));
        int shown = Math.min(SHOWN, ranked.size());
        if (shown > 0) {
            lines.gap().add(table("cli.loss.least", pairs, ranked.subList(0, shown)));
            lines.gap();
            List<LossTable.Pair> worst = new ArrayList<>(ranked.subList(ranked.size() - shown, ranked.size()));
            Collections.reverse(worst);
            lines.add(table("cli.loss.greatest", pairs, worst));
        }
        lines.gap().add(ReferenceText.lines(influence));
        if (!adaptations.isEmpty()) {
            lines.gap().add(table(adaptations));
        }
        return lines.lines();
    }

    /** One measure of all pairs as a matrix: targets down, proxies across. */
    static List<String> matrix(LossTable pairs, Measure measure, Environment environment, boolean coloured) {
        double[][] values = pairs.values(measure);
        MatrixText.Cell cell = (t, p) -> t == p ? "·" : measure.cellText(values[t][p]);
        MatrixText.Colour colour = (t, p) -> t == p ? null : HeatColours.of(measure, values[t][p]);
        return new MatrixText(pairs.dataset().deviceNames(), cell)
                .lines(coloured ? colour : null, new Ansi(environment.trueColour()));
    }

    private static List<String> table(String headings, LossTable pairs, List<LossTable.Pair> chosen) {
        TextTable table = TextTable.of("llrrrrr", Messages.text(headings));
        List<String> names = pairs.dataset().deviceNames();
        for (LossTable.Pair pair : chosen) {
            table.row(
                    names.get(pair.proxy()),
                    names.get(pair.target()),
                    Phrases.percent(pair.of(pairs.losses().hvLoss())),
                    Phrases.percent(pair.of(pairs.losses().accurateHvLoss())),
                    Numbers.fixed(pair.of(pairs.losses().meanAccuracyRegret()), 3),
                    Phrases.percent(pair.of(pairs.losses().recovered())),
                    Phrases.correlation(pair.of(pairs.srcc())));
        }
        return table.lines();
    }
}

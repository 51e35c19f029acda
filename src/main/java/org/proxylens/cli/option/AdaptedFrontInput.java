package org.proxylens.cli.option;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationQuestion;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairReading;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The adapted front that {@code pareto} lays over the others on request. */
public final class AdaptedFrontInput {
    @Option(
            names = "--adapt",
            paramLabel = "M",
            description =
                    "Also the front under latencies predicted from a few of the target's: blend, adapted, scratch,"
                            + " linear or reuse.")
    private @Nullable String method;

    @Option(
            names = "--samples",
            paramLabel = "K",
            defaultValue = "20",
            description = "With --adapt: how many of the target's latencies it rests on; default: ${DEFAULT-VALUE}.")
    private int samples;

    @Option(
            names = "--design",
            paramLabel = "D",
            defaultValue = "random",
            description = "With --adapt: which, random or chosen; default: ${DEFAULT-VALUE}.")
    private String design = "random";

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "With --adapt: seed of everything drawn at random; default: ${DEFAULT-VALUE}.")
    private long seed;

    /** Adapts to the pair's target; null where that is not asked for. */
    @Nullable
    public AdaptedPair of(CommandLine command, PairReading pair) {
        if (method == null) {
            return null;
        }
        AdaptationQuestion question = AdaptationQuestion.ofPair(
                new Adapter(CostFeatures.with(pair.dataset())),
                pair.proxy().name(),
                pair.target().name(),
                AdaptationInput.method(command, method),
                samples,
                AdaptationInput.design(command, design),
                seed);
        return AdaptedPair.of(
                pair, question, question.adapt(new ConsoleProgress(command.getErr(), "cli.progress.adapting")));
    }
}

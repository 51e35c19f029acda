package org.proxylens.cli.option;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptationQuestion;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairReading;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The adapted front that {@code pareto} lays over the others and {@code loss} sets beside them on request. */
public final class AdaptedFrontInput {
    @Option(names = "--adapt", paramLabel = "M")
    private @Nullable String method;

    @Option(names = "--samples", paramLabel = "K", defaultValue = "20", descriptionKey = "adapt.samples")
    private int samples;

    @Option(names = "--design", paramLabel = "D", defaultValue = "random", descriptionKey = "adapt.design")
    private String design = "random";

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "adapt.seed")
    private long seed;

    /** Whether an adapted front was asked for. */
    public boolean wanted() {
        return method != null;
    }

    /** Adapts to the pair's target from its proxy; null where that is not asked for. */
    @Nullable
    public AdaptedPair of(CommandLine command, PairReading pair) {
        return of(
                command,
                new Adapter(CostFeatures.with(pair.dataset())),
                pair,
                pair.proxy().name());
    }

    /**
     * The same with an adapter that several pairs of one dataset share.
     *
     * @param proxy of a method that needs one; null for the known device that ranks the measurements best
     */
    @Nullable
    public AdaptedPair of(CommandLine command, Adapter adapter, PairReading pair, @Nullable String proxy) {
        if (method == null) {
            return null;
        }
        int valid = pair.target().valid();
        if (samples < Adapter.FEWEST || samples > valid) {
            throw WrongUsage.of(command, "samples", valid, pair.target().name(), Adapter.FEWEST);
        }
        AdaptationQuestion question = AdaptationQuestion.ofPair(
                adapter,
                proxy,
                pair.target().name(),
                AdaptationInput.method(command, method),
                samples,
                AdaptationInput.design(command, design),
                seed);
        return AdaptedPair.of(
                pair, question, question.adapt(new ConsoleProgress(command.getErr(), "cli.progress.adapting")));
    }
}

package org.proxylens.cli.option;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.Phrases;
import org.proxylens.data.message.Messages;
import org.proxylens.rank.Interval;
import picocli.CommandLine.Option;

/** The bootstrap interval of a pair's SRCC, on request. */
public final class BootstrapInput {
    @Option(names = "--bootstrap", paramLabel = "SEED", arity = "0..1", fallbackValue = "1")
    private @Nullable Long seed;

    /** Works the interval out, where it is wanted, and adds it to a pair's JSON. */
    public void json(Map<String, Object> json, PairReading pair) {
        if (seed != null) {
            Interval interval = pair.bootstrap(seed);
            json.put("srcc_bootstrap_low", interval.low());
            json.put("srcc_bootstrap_high", interval.high());
        }
    }

    /** The interval in a sentence, empty where it is not wanted. */
    public String text(PairReading pair) {
        return seed == null
                ? ""
                : Messages.text(
                        "verdict.bootstrap",
                        Phrases.interval(pair.bootstrap(seed)),
                        PairReading.RESAMPLES,
                        Long.toString(seed));
    }
}

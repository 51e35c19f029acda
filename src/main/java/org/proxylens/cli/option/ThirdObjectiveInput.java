package org.proxylens.cli.option;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.noise.EnergyReading;
import org.proxylens.analysis.noise.NoiseReading;
import org.proxylens.cli.result.NoiseText;
import org.proxylens.cli.text.TextPage;
import org.proxylens.data.DataException;
import org.proxylens.data.Device;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What {@code pareto} says besides latency and accuracy as they stand: energy as a third objective, the noise of both. */
public final class ThirdObjectiveInput {
    @Option(names = "--energy", paramLabel = "COST")
    private @Nullable String energy;

    @Option(names = "--noise", paramLabel = "SEED", arity = "0..1", fallbackValue = "1")
    private @Nullable Long noise;

    /** What was asked for, and energy where the dataset has the target's. */
    public record Found(
            PairReading pair,
            @Nullable EnergyReading energy,
            @Nullable NoiseReading noise) {
        /** Adds the keys {@code energy} and {@code noise}. */
        public void json(Map<String, Object> json) {
            if (energy != null) {
                json.put("energy", NoiseText.json(energy, pair));
            }
            if (noise != null) {
                json.put("noise", NoiseText.json(noise, pair));
            }
        }

        /** A paragraph for each. */
        public List<String> lines() {
            TextPage lines = new TextPage();
            if (energy != null) {
                lines.gap().add(NoiseText.lines(energy));
            }
            if (noise != null) {
                lines.gap().add(NoiseText.lines(noise));
            }
            return lines.lines();
        }
    }

    /** Works it out. */
    public Found of(CommandLine command, PairReading pair) {
        Device cost = energy == null ? null : DeviceNames.device(command, pair.dataset(), energy);
        NoiseReading noisy = noise == null
                ? null
                : NoiseReading.of(pair, noise)
                        .orElseThrow(() -> DataException.of(
                                "no-repeats", pair.proxy().name(), pair.target().name()));
        return new Found(pair, EnergyReading.of(pair, cost).orElse(null), noisy);
    }
}

package org.proxylens.cli.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.Phrases;
import org.proxylens.analysis.noise.EnergyReading;
import org.proxylens.analysis.noise.NoiseReading;
import org.proxylens.cli.text.TextPage;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.pareto.EnergyFronts;
import org.proxylens.pareto.NoisyLoss;
import org.proxylens.rank.Interval;

/** What noise leaves of a loss, and a pair with energy as a third objective, as text and JSON. */
public final class NoiseText {
    private NoiseText() {}

    /** The tree of the key {@code noise}. */
    public static Map<String, @Nullable Object> json(NoiseReading reading, PairReading pair) {
        NoisyLoss loss = reading.loss();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("proxy_repeats", reading.proxyRepeats());
        json.put("target_repeats", reading.targetRepeats());
        json.put("accuracy_seeds", reading.seeds());
        json.put("hv_loss", loss.estimate());
        json.put("hv_loss_low", loss.interval().low());
        json.put("hv_loss_high", loss.interval().high());
        json.put("hv_loss_corrected", loss.corrected());
        json.put("target_ids", PairJson.ids(pair.dataset().architectures(), loss.members()));
        json.put("target_probability", loss.probability());
        return json;
    }

    /** The interval of the loss, and which members of the front are in doubt. */
    public static List<String> lines(NoiseReading reading) {
        NoisyLoss loss = reading.loss();
        Interval interval = loss.interval();
        long doubtful = Arrays.stream(loss.probability())
                .filter(probability -> probability < 0.5)
                .count();
        return new TextPage()
                .say(
                        "cli.noise",
                        Phrases.percent(loss.estimate()),
                        Phrases.percent(interval.low()),
                        Phrases.percent(interval.high()),
                        Phrases.percent(loss.corrected()),
                        doubtful,
                        loss.members().length)
                .lines();
    }

    /** The tree of the key {@code energy}. */
    public static Map<String, @Nullable Object> json(EnergyReading reading, PairReading pair) {
        EnergyFronts fronts = reading.fronts();
        ArchitectureTable architectures = pair.dataset().architectures();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("target_energy", reading.targetEnergy().name());
        json.put("proxy_energy", reading.proxyEnergy().name());
        json.put("n", fronts.common().length);
        json.put("target_front", fronts.target().length);
        json.put("proxy_selected", fronts.selection().length);
        json.put("proxy_front", fronts.proxy().length);
        json.put("recovered", fronts.recovered());
        json.put("hv_target", fronts.hvTarget());
        json.put("hv_proxy", fronts.hvProxy());
        json.put("hv_loss", fronts.hvLoss());
        json.put("target_ids", PairJson.ids(architectures, fronts.target()));
        json.put("proxy_ids", PairJson.ids(architectures, fronts.proxy()));
        return json;
    }

    /** The loss in three objectives. */
    public static List<String> lines(EnergyReading reading) {
        EnergyFronts fronts = reading.fronts();
        return new TextPage()
                .say(
                        "cli.energy",
                        reading.targetEnergy().name(),
                        Phrases.percent(fronts.hvLoss()),
                        fronts.target().length,
                        Phrases.percent(fronts.recovered()),
                        reading.proxyEnergy().name())
                .lines();
    }
}

package org.proxylens.analysis.noise;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.pareto.EnergyFronts;

/**
 * A pair with energy as a third objective.
 *
 * @param targetEnergy the target's energy
 * @param proxyEnergy the proxy's own energy where the dataset has it, else the target's, taken as known
 * @param fronts fronts and loss in latency, accuracy and energy
 */
public record EnergyReading(Device targetEnergy, Device proxyEnergy, EnergyFronts fronts) {
    private static final String ENERGY = "energy";

    /**
     * The pair with the energy of its target.
     *
     * @param energy the cost to take for the target's energy; null for the one that is called after it
     * @return empty where the dataset has none
     */
    public static Optional<EnergyReading> of(PairReading pair, @Nullable Device energy) {
        Dataset dataset = pair.dataset();
        Optional<Device> ofTarget = energy == null ? energyOf(dataset, pair.target()) : Optional.of(energy);
        return ofTarget.map(cost -> {
            Device ofProxy = energyOf(dataset, pair.proxy()).orElse(cost);
            return new EnergyReading(
                    cost,
                    ofProxy,
                    EnergyFronts.compare(
                            new EnergyFronts.Costs(pair.proxy().latencies(), ofProxy.latencies()),
                            new EnergyFronts.Costs(pair.target().latencies(), cost.latencies()),
                            pair.accuracy().percent(),
                            pair.basis().region(),
                            pair.basis().reference()));
        });
    }

    /** The cost column named after a device and energy ({@code phone_energy_mj}). */
    private static Optional<Device> energyOf(Dataset dataset, Device device) {
        String start = device.name().toLowerCase(Locale.ROOT);
        return dataset.devices().stream()
                .filter(cost -> cost.unit() == LatencyUnit.NONE)
                .filter(cost -> {
                    String name = cost.name().toLowerCase(Locale.ROOT);
                    return name.startsWith(start)
                            && name.substring(start.length()).contains(ENERGY);
                })
                .findFirst();
    }
}

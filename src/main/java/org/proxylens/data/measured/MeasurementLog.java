package org.proxylens.data.measured;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was measured of a device.
 *
 * @param device its name
 * @param attributes the set-up: runtime, threads, batch and so on
 * @param host the machine
 * @param started when, in UTC
 * @param seed of the order and of the networks' weights
 * @param visits the measurements that count, in the order taken
 * @param sentinelId the network that is measured again and again between the others; null before the first
 * @param sentinel latencies in ms of that network, in the order taken
 * @param disturbances what was noticed and measured again
 */
public record MeasurementLog(
        String device,
        Map<String, String> attributes,
        Host host,
        String started,
        long seed,
        List<Visit> visits,
        @JsonProperty("sentinel_id") @Nullable String sentinelId,
        @JsonProperty("sentinel_ms") List<Double> sentinel,
        List<Disturbance> disturbances) {
    public MeasurementLog {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        visits = List.copyOf(visits);
        sentinel = List.copyOf(sentinel);
        disturbances = List.copyOf(disturbances);
    }

    /** The same with other measurements. */
    public MeasurementLog with(
            List<Visit> others, @Nullable String sentinelArchId, List<Double> sentinels, List<Disturbance> disturbed) {
        return new MeasurementLog(
                device, attributes, host, started, seed, others, sentinelArchId, sentinels, disturbed);
    }

    /** The rounds begun. */
    public int rounds() {
        return visits.stream().mapToInt(Visit::round).max().orElse(0);
    }
}

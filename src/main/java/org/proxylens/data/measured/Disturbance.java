package org.proxylens.data.measured;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A while in which the machine was not as before.
 *
 * @param round in which
 * @param sentinelRatio the sentinel's latency over what it was before
 * @param otherCores processors that other programs kept busy
 * @param archIds the networks measured in that while that were measured again; none where the machine changed slowly
 */
public record Disturbance(
        int round,
        @JsonProperty("sentinel_ratio") double sentinelRatio,
        @JsonProperty("other_cores") double otherCores,
        @JsonProperty("arch_ids") List<String> archIds) {
    public Disturbance {
        archIds = List.copyOf(archIds);
    }
}

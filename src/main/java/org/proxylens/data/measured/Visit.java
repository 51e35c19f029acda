package org.proxylens.data.measured;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A network measured once: warmed up, then run several times in a row.
 *
 * @param archId of the network
 * @param round in which it was its turn, counted from 1
 * @param pass of that round in which it was its turn, counted from 1
 * @param latencyMs lower quartile of the runs: on a shared machine others only add time
 * @param lowMs lower end of the quartile's 95 % interval, by order statistics
 * @param highMs upper end
 * @param runs how many were timed
 * @param settled whether the machine was seen to be as before, before and after
 */
public record Visit(
        @JsonProperty("arch_id") String archId,
        int round,
        int pass,
        @JsonProperty("latency_ms") double latencyMs,
        @JsonProperty("low_ms") double lowMs,
        @JsonProperty("high_ms") double highMs,
        int runs,
        boolean settled) {
    /** The same, under doubt or out of it. */
    public Visit withSettled(boolean value) {
        return new Visit(archId, round, pass, latencyMs, lowMs, highMs, runs, value);
    }
}

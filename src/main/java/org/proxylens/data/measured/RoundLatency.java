package org.proxylens.data.measured;

import java.util.List;

/**
 * What a round says of a network.
 *
 * @param archId of the network
 * @param round counted from 1
 * @param latencyMs median over its visits in that round, the machine's changing speed taken out
 * @param visits the latencies of these visits, ms
 * @param settled whether the machine was as before during one of them at least
 */
public record RoundLatency(String archId, int round, double latencyMs, List<Double> visits, boolean settled) {
    public RoundLatency {
        visits = List.copyOf(visits);
    }
}

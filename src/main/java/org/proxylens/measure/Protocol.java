package org.proxylens.measure;

import java.time.Duration;

/**
 * How measuring goes. Rounds are shuffled and follow one another, so that hours of the machine fall on all networks alike; a
 * sentinel network between them tells when the machine changes (as recommended for benchmarks in general by Georges, Buytaert
 * and Eeckhout, OOPSLA 2007, and by Kalibera and Jones, ISMM 2013).
 *
 * @param rounds the most
 * @param budget the longest; measuring ends with the network at hand
 * @param agreement SRCC between rounds from which on no further round is needed; above 1 for all rounds
 * @param passes of a round, the fewest: in each, every network has one short visit
 * @param mostPasses of a round, where the machine is so noisy that the round would not come out alike once more ({@link RoundAgreement#repeated})
 * @param sentinelEvery so many networks the sentinel is measured
 * @param floor by how much the sentinel may be off, as a logarithm, on a machine without noise before what was measured since is measured again; see {@link SentinelWatch}
 * @param attempts how often a network is measured in a pass at the most
 * @param visitTime how long a network is run at least, warming up not counted
 */
public record Protocol(
        int rounds,
        Duration budget,
        double agreement,
        int passes,
        int mostPasses,
        int sentinelEvery,
        double floor,
        int attempts,
        Duration visitTime) {
    /** Three rounds of five to thirty passes, an hour at most. */
    public static final Protocol DEFAULT =
            new Protocol(3, Duration.ofHours(1), 0.995, 5, 30, 6, 0.06, 3, Duration.ofMillis(25));

    /** The same with other rounds and another budget. */
    public Protocol with(int otherRounds, Duration otherBudget) {
        return new Protocol(
                otherRounds, otherBudget, agreement, passes, mostPasses, sentinelEvery, floor, attempts, visitTime);
    }
}

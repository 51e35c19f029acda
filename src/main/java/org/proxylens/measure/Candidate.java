package org.proxylens.measure;

import java.util.Comparator;
import java.util.List;
import org.proxylens.space.network.Network;

/**
 * A network to be measured.
 *
 * @param archId by which it is known
 * @param network for the batch of the set-up
 */
public record Candidate(String archId, Network network) {
    /** The one to be measured again and again between the others: that of middling cost. */
    public static Candidate sentinel(List<Candidate> candidates) {
        List<Candidate> rising = candidates.stream()
                .sorted(Comparator.comparingLong(
                        candidate -> candidate.network().macs()))
                .toList();
        return rising.get(rising.size() / 2);
    }
}

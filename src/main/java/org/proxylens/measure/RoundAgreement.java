package org.proxylens.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxylens.data.measured.RoundLatency;
import org.proxylens.data.measured.Visit;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Quantiles;
import org.proxylens.rank.RankCorrelations;

/** How far rounds order networks alike. */
public final class RoundAgreement {
    private RoundAgreement() {}

    /** The SRCC between the last round and the median of those before, over the networks in both; undefined below three of them. */
    public static Correlation of(List<RoundLatency> rounds) {
        int last = rounds.stream().mapToInt(RoundLatency::round).max().orElse(0);
        Map<String, List<RoundLatency>> by = rounds.stream()
                .collect(Collectors.groupingBy(RoundLatency::archId, LinkedHashMap::new, Collectors.toList()));
        return RankCorrelations.spearman(
                column(by.values(), round -> round < last), column(by.values(), round -> round == last));
    }

    /**
     * The SRCC that a round would reach with another like it: that of its odd and its even passes, as many of each and each half worked out by
     * itself, stepped up by the formula of Spearman and of Brown (British Journal of Psychology 3, 1910), m r / (1 + (m - 1) r)
     * for a whole m times as long as a half.
     *
     * @param round the visits of one round, in the order taken
     * @return NaN below two passes or three networks
     */
    static double repeated(List<Visit> round) {
        int passes = round.stream().mapToInt(Visit::pass).max().orElse(0);
        int ofHalf = passes / 2;
        List<RoundLatency> halves = Stream.of(1, 0)
                .flatMap(odd -> RoundLatencies.ofOne(
                        round.stream()
                                .filter(visit -> visit.pass() <= 2 * ofHalf && visit.pass() % 2 == odd)
                                .toList(),
                        2 - odd)
                        .stream())
                .toList();
        double between = of(halves).value();
        double times = passes / (double) ofHalf;
        return times * between / (1 + (times - 1) * between);
    }

    private static double[] column(Collection<List<RoundLatency>> networks, IntPredicate which) {
        return networks.stream()
                .mapToDouble(network -> Quantiles.of(network.stream()
                                .filter(each -> which.test(each.round()))
                                .mapToDouble(RoundLatency::latencyMs))
                        .at(0.5))
                .toArray();
    }
}

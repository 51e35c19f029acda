package org.proxylens.measure;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.data.measured.Visit;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Quantiles;
import org.proxylens.rank.RankCorrelations;

/** How far rounds order networks alike. */
public final class RoundAgreement {
    private RoundAgreement() {}

    /** The SRCC between the last round and the median of those before, over the networks in both; undefined below three of them. */
    public static Correlation of(MeasurementLog log) {
        Map<String, List<Visit>> by = log.byArchitecture();
        int last = log.rounds();
        return RankCorrelations.spearman(
                column(by, visits -> median(visits, last, false)), column(by, visits -> median(visits, last, true)));
    }

    private static double[] column(Map<String, List<Visit>> by, ToDoubleFunction<List<Visit>> value) {
        return by.values().stream().mapToDouble(value).toArray();
    }

    private static double median(List<Visit> visits, int last, boolean ofLast) {
        return Quantiles.of(visits.stream()
                        .filter(visit -> (visit.round() == last) == ofLast)
                        .mapToDouble(Visit::latencyMs))
                .at(0.5);
    }
}

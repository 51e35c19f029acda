package org.proxylens.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.data.measured.RoundLatency;
import org.proxylens.data.measured.Visit;
import org.proxylens.rank.Quantiles;

/** What each round says of each network. Rounds know nothing of each other, so that they can be held against each other. */
public final class RoundLatencies {
    private RoundLatencies() {}

    /**
     * Of all visits. Where two or more of a network's visits in a round were settled, only these count.
     *
     * @return round after round, in each the networks in the order first visited
     */
    public static List<RoundLatency> of(MeasurementLog log) {
        List<RoundLatency> all = new ArrayList<>();
        for (int round = 1; round <= log.rounds(); round++) {
            int number = round;
            all.addAll(ofOne(
                    log.visits().stream()
                            .filter(visit -> visit.round() == number)
                            .toList(),
                    round));
        }
        return all;
    }

    /** @param own visits of one round, in the order taken, told to be of a round with this number */
    static List<RoundLatency> ofOne(List<Visit> own, int round) {
        double[] latencies = SpeedFree.latencies(own);
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < latencies.length; i++) {
            places.computeIfAbsent(own.get(i).archId(), id -> new ArrayList<>()).add(i);
        }
        List<RoundLatency> all = new ArrayList<>();
        places.forEach((id, at) -> {
            List<Integer> settled =
                    at.stream().filter(i -> own.get(i).settled()).toList();
            List<Double> counted = (settled.size() > 1 ? settled : at)
                    .stream().map(i -> latencies[i]).toList();
            double median = Quantiles.of(counted.stream().mapToDouble(Double::doubleValue))
                    .at(0.5);
            all.add(new RoundLatency(id, round, median, counted, !settled.isEmpty()));
        });
        return all;
    }
}

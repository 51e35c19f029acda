package org.proxylens.analysis.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proxylens.data.measured.Disturbance;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.data.measured.RoundLatency;
import org.proxylens.measure.QuantileInterval;
import org.proxylens.measure.RoundAgreement;
import org.proxylens.measure.RoundLatencies;
import org.proxylens.rank.Quantiles;

/**
 * What was measured, summed up.
 *
 * @param log all measurements
 * @param srccBetweenRounds between the last round and the median of those before; NaN of one round
 * @param drift the sentinel's median latency in the last third of its measurements over that in the first third, less 1; NaN of fewer than three
 * @param repeated measurements that were made again because the machine had changed meanwhile
 * @param unsettled networks that count in a round although the machine was as before in none of its visits there
 * @param rows the networks in the order first measured
 */
public record MeasuredReading(
        MeasurementLog log, double srccBetweenRounds, double drift, int repeated, int unsettled, List<Row> rows) {
    private static final double HALF = 0.5;

    /**
     * A network.
     *
     * @param archId of it
     * @param latencyMs median over the rounds
     * @param lowMs lower end of the 95 % interval of the median of all visits, by order statistics
     * @param highMs upper end
     */
    public record Row(String archId, double latencyMs, double lowMs, double highMs) {}

    /**
     * What was noticed in a round.
     *
     * @param round counted from 1
     * @param times how often the machine was not as before
     * @param slowest the sentinel's greatest latency over what it should be, less 1
     * @param otherCores the most processors that other programs kept busy
     * @param repeated measurements made again
     */
    public record Unrest(int round, int times, double slowest, double otherCores, int repeated) {}

    public MeasuredReading {
        rows = List.copyOf(rows);
    }

    /** Sums a log up. */
    public static MeasuredReading of(MeasurementLog log) {
        List<RoundLatency> rounds = RoundLatencies.of(log);
        Map<String, List<RoundLatency>> by = rounds.stream()
                .collect(Collectors.groupingBy(RoundLatency::archId, LinkedHashMap::new, Collectors.toList()));
        return new MeasuredReading(
                log,
                RoundAgreement.of(rounds).value(),
                drift(log.sentinel()),
                log.disturbances().stream()
                        .mapToInt(each -> each.archIds().size())
                        .sum(),
                (int) rounds.stream().filter(each -> !each.settled()).count(),
                by.entrySet().stream()
                        .map(network -> row(network.getKey(), network.getValue()))
                        .toList());
    }

    /** The rounds in which the machine was not as before. */
    public List<Unrest> unrest() {
        return log.disturbances().stream()
                .collect(Collectors.groupingBy(Disturbance::round, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(round -> unrest(round.getKey(), round.getValue()))
                .toList();
    }

    private static Unrest unrest(int round, List<Disturbance> noticed) {
        return new Unrest(
                round,
                noticed.size(),
                noticed.stream().mapToDouble(Disturbance::sentinelRatio).max().orElse(1) - 1,
                noticed.stream().mapToDouble(Disturbance::otherCores).max().orElse(0),
                noticed.stream().mapToInt(each -> each.archIds().size()).sum());
    }

    private static Row row(String id, List<RoundLatency> rounds) {
        double[] visits = rounds.stream()
                .flatMap(each -> each.visits().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new Row(
                id,
                Quantiles.of(rounds.stream().mapToDouble(RoundLatency::latencyMs))
                        .at(HALF),
                QuantileInterval.low(visits, HALF),
                QuantileInterval.high(visits, HALF));
    }

    private static double drift(List<Double> sentinel) {
        int third = sentinel.size() / 3;
        return third == 0
                ? Double.NaN
                : median(sentinel.subList(sentinel.size() - third, sentinel.size()))
                                / median(sentinel.subList(0, third))
                        - 1;
    }

    private static double median(List<Double> values) {
        return Quantiles.of(values.stream().mapToDouble(Double::doubleValue)).at(HALF);
    }
}

package org.proxylens.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.proxylens.data.measured.Visit;
import org.proxylens.rank.Quantiles;

/**
 * Latencies with the changing speed of the machine taken out. A shared machine is faster and slower by the second, for all
 * networks alike: the logarithm of a visit's latency is the network's plus the machine's at that time. Both are found in
 * turn by medians (Tukey's median polish, 1977): the network's over its visits, the machine's over the {@value #NEIGHBOURS} visits of other networks
 * before and as many behind. Where that does not bring the visits of a network closer together, the machine was steady, and nothing is taken out.
 */
final class SpeedFree {
    private static final int NEIGHBOURS = 3;
    private static final int TURNS = 8;

    private final int[] network;
    private final double[] logs;
    private final int networks;

    private SpeedFree(List<Visit> visits) {
        Map<String, Integer> numbers = new HashMap<>();
        network = visits.stream()
                .mapToInt(visit -> numbers.computeIfAbsent(visit.archId(), id -> numbers.size()))
                .toArray();
        networks = numbers.size();
        logs = visits.stream().mapToDouble(visit -> Math.log(visit.latencyMs())).toArray();
    }

    /**
     * The latencies in ms.
     *
     * @param visits of one round, in the order taken
     * @return one for each visit
     */
    static double[] latencies(List<Visit> visits) {
        SpeedFree fit = new SpeedFree(visits);
        double[] speed = new double[fit.logs.length];
        double[] of = fit.networks(speed);
        double before = fit.spread(of, speed);
        for (int turn = 0; turn < TURNS; turn++) {
            speed = fit.speeds(of);
            of = fit.networks(speed);
        }
        if (fit.spread(of, speed) >= before) {
            speed = new double[fit.logs.length];
        }
        double[] latencies = new double[fit.logs.length];
        double usual = median(speed);
        for (int i = 0; i < latencies.length; i++) {
            latencies[i] = Math.exp(fit.logs[i] - speed[i] + usual);
        }
        return latencies;
    }

    private double[] networks(double[] speed) {
        List<List<Double>> values = new ArrayList<>();
        for (int i = 0; i < networks; i++) {
            values.add(new ArrayList<>());
        }
        for (int i = 0; i < logs.length; i++) {
            values.get(network[i]).add(logs[i] - speed[i]);
        }
        return values.stream()
                .mapToDouble(own -> Quantiles.of(own.stream().mapToDouble(Double::doubleValue))
                        .at(0.5))
                .toArray();
    }

    private double[] speeds(double[] of) {
        double[] speed = new double[logs.length];
        for (int i = 0; i < speed.length; i++) {
            DoubleStream.Builder near = DoubleStream.builder();
            for (int j = Math.max(0, i - NEIGHBOURS); j <= Math.min(speed.length - 1, i + NEIGHBOURS); j++) {
                if (network[j] != network[i]) {
                    near.add(logs[j] - of[network[j]]);
                }
            }
            double median = Quantiles.of(near.build()).at(0.5);
            speed[i] = Double.isNaN(median) ? 0 : median;
        }
        return speed;
    }

    /** How far the visits of a network lie apart, in the middle. */
    private double spread(double[] of, double[] speed) {
        double[] away = new double[logs.length];
        for (int i = 0; i < away.length; i++) {
            away[i] = Math.abs(logs[i] - speed[i] - of[network[i]]);
        }
        return Arrays.stream(away).average().orElse(0);
    }

    private static double median(double[] values) {
        return Quantiles.of(Arrays.stream(values)).at(0.5);
    }
}

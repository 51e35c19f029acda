package org.proxylens.measure;

import java.util.Arrays;
import org.proxylens.data.measured.Visit;
import org.proxylens.rank.Quantiles;

/** One visit to a network: warm-up until medians settle, then timed runs. */
final class Stopwatch {
    private static final int WINDOW = 3;
    private static final int MOST_WINDOWS = 12;
    private static final double SETTLED = 0.02;
    private static final int FEWEST_RUNS = 5;
    private static final int MOST_RUNS = 200;
    private static final double QUARTILE = 0.25;
    private static final double MS = 1e-6;

    private final Machine machine;
    private final long visitTime;

    Stopwatch(Machine machine, long visitTime) {
        this.machine = machine;
        this.visitTime = visitTime;
    }

    Visit visit(Engine engine, Candidate candidate, SetUp setUp, int round, int pass) {
        try (Engine.Loaded loaded = engine.load(candidate, setUp)) {
            warmUp(loaded);
            double[] times = new double[MOST_RUNS];
            int runs = 0;
            double total = 0;
            while (runs < FEWEST_RUNS || (total < visitTime && runs < MOST_RUNS)) {
                times[runs] = time(loaded);
                total += times[runs++];
            }
            double[] rising = Arrays.copyOf(times, runs);
            Arrays.sort(rising);
            return new Visit(
                    candidate.archId(),
                    round,
                    pass,
                    MS * Quantiles.of(Arrays.stream(rising)).at(QUARTILE),
                    MS * QuantileInterval.low(rising, QUARTILE),
                    MS * QuantileInterval.high(rising, QUARTILE),
                    runs,
                    true);
        }
    }

    /** Ends when two windows in a row have medians within two percent, or the warm-up grows long. */
    private void warmUp(Engine.Loaded loaded) {
        double before = Double.NaN;
        double total = 0;
        for (int window = 0; window < MOST_WINDOWS && total < 4.0 * visitTime; window++) {
            double[] times = new double[WINDOW];
            for (int i = 0; i < WINDOW; i++) {
                times[i] = time(loaded);
                total += times[i];
            }
            Arrays.sort(times);
            double now = times[WINDOW / 2];
            if (Math.abs(now - before) <= SETTLED * before) {
                return;
            }
            before = now;
        }
    }

    private double time(Engine.Loaded loaded) {
        long start = machine.nanoTime();
        loaded.run();
        return machine.nanoTime() - start;
    }
}

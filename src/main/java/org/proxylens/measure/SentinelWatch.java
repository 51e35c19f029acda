package org.proxylens.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.rank.Quantiles;

/**
 * Tells by a network that is measured again and again whether the machine is as it was. What counts as a change follows the
 * machine's own noise: its spread from one look to the next is the median absolute difference of successive looks, on
 * logarithms, scaled to a standard deviation of normal noise. (Successive differences are blind to slow changes and nearly so to a few steps: von
 * Neumann 1941; the median instead of the mean square: Rousseeuw and Croux 1993.) A look further from the median of the
 * recent ones than {@link #SPREADS} times that, and than the floor, is off. What is slower for longer than {@link #PATIENCE}
 * looks, or faster twice, is the machine's new state. Of the first {@link #RECENT} looks all are taken as they are. A slow change never shows in one look: the recent median is held against that of the first looks as well.
 */
final class SentinelWatch {
    /** Looks that make up the recent state, and with which a campaign begins. */
    static final int RECENT = 9;

    /** Standard deviations from the recent state at which a look is off. */
    static final double SPREADS = 3;

    /** Looks in a row, all slower, after which they are the machine's new state. */
    static final int PATIENCE = 12;

    private static final int FASTER_PATIENCE = 2;

    /** Successive differences from which the spread is estimated, and the fewest that say anything. */
    private static final int DIFFERENCES = 30;

    private static final int FEWEST_DIFFERENCES = 4;

    /** Of n differences the spread is not well known: the bound is wider by this over n. */
    private static final double UNSURE = 4;

    /** The median absolute value of a normal variable is 0.6745 standard deviations, the difference of two has √2 of them. */
    private static final double TO_DEVIATION = 1 / (0.6745 * Math.sqrt(2));

    /** Standard deviation of a difference of two medians of {@link #RECENT} normal values: π/2 is what a median takes more of than a mean. */
    private static final double OF_MEDIANS = Math.sqrt(Math.PI / RECENT);

    private final double floor;
    private final List<Double> all = new ArrayList<>();
    private final List<Double> state = new ArrayList<>();
    private final List<Double> away = new ArrayList<>();
    private double first = Double.NaN;

    /**
     * What a look says.
     *
     * @param calm whether the machine is as it was
     * @param ratio the sentinel's latency over its recent median
     * @param crept the recent median over that of the first looks, where it has crept away from it; 1 where not
     */
    record Look(boolean calm, double ratio, double crept) {}

    /** @param floor logarithm of a ratio up to which the machine is never said to have changed */
    SentinelWatch(double floor) {
        this.floor = floor;
    }

    /** Takes the next look in, in ms. */
    Look at(double latency) {
        double now = Math.log(latency);
        all.add(now);
        double off = state.isEmpty() ? 0 : now - recent();
        if (all.size() < RECENT) {
            state.add(now);
            return new Look(true, Math.exp(off), 1);
        }
        if (Math.abs(off) <= bound()) {
            away.clear();
            state.add(now);
            return new Look(true, Math.exp(off), crept());
        }
        if (!away.isEmpty() && Math.signum(away.get(away.size() - 1) - recent()) != Math.signum(off)) {
            away.clear();
        }
        away.add(now);
        if (away.size() >= (off < 0 ? FASTER_PATIENCE : PATIENCE)) {
            state.clear();
            state.addAll(away);
            away.clear();
            first = Double.NaN;
        }
        return new Look(false, Math.exp(off), 1);
    }

    /** The spread of the sentinel from one look to the next, a standard deviation of logarithms; 0 while too little is known. */
    double spread() {
        int count = differences();
        return count < FEWEST_DIFFERENCES
                ? 0
                : TO_DEVIATION
                        * Quantiles.of(IntStream.range(all.size() - count, all.size())
                                        .mapToDouble(i -> Math.abs(all.get(i) - all.get(i - 1))))
                                .at(0.5);
    }

    /** How far a look may be from the recent state, on logarithms. */
    double bound() {
        return Math.max(floor, SPREADS * (1 + UNSURE / Math.max(1, differences())) * spread());
    }

    private int differences() {
        return Math.min(DIFFERENCES, all.size() - 1);
    }

    private double recent() {
        return median(state.subList(Math.max(0, state.size() - RECENT), state.size()));
    }

    /** What was told once counts as the state from then on, so that it is told again only when it goes on. */
    private double crept() {
        if (state.size() < RECENT) {
            return 1;
        }
        double recent = recent();
        if (Double.isNaN(first)) {
            first = recent;
        }
        double off = recent - first;
        if (Math.abs(off) <= Math.max(floor, SPREADS * OF_MEDIANS * spread())) {
            return 1;
        }
        first = recent;
        return Math.exp(off);
    }

    private static double median(List<Double> values) {
        return Quantiles.of(values.stream().mapToDouble(Double::doubleValue)).at(0.5);
    }
}

package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Progress;
import org.proxylens.proxy.design.Strays;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.proxy.sample.Standardised;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.rank.Quantiles;
import org.proxylens.rank.RankCorrelations;

/**
 * Known devices play the target: each is predicted from its latencies on the architectures that the target was measured on, the
 * scales refitted, and what comes true widens what is told of the target. So that a known device is as much a stranger to the
 * others as the target is to all, those that rank the measured architectures more like it than any does like the target are
 * left out: its own kind, where the target is of another.
 */
final class Rehearsal {
    private static final int PLAYERS = 24;
    /** Of a pool of more than {@value #MANY} devices fewer play: to each the others are many, and a play takes as long as they are many. */
    private static final int PLAYERS_OF_MANY = 16;

    private static final int MANY = 64;
    private static final int FEWEST_KNOWN = 3;
    private static final int FEWEST_MEASURED = 4;
    private static final int SCORED = 300;
    private static final double INSIDE = 0.8;
    private static final double WIDEST = 3;

    /** SRCCs stray, in units of {@link Strays#unit}, by so much more than the few rehearsals show; some stray more than any of them. */
    private static final double SPREAD = 0.2;

    private static final double USUAL_SPREAD = 0.35;
    private static final double PRETENDED = 4;

    private final BlendFeatures features;
    private final PoolScales.LatencySource columns;
    private final double[] learned;
    private final long seed;

    Rehearsal(BlendFeatures features, PoolScales.LatencySource columns, double[] learned, long seed) {
        this.features = features;
        this.columns = columns;
        this.learned = learned;
        this.seed = seed;
    }

    /**
     * What the rehearsals showed.
     *
     * @param widening what an interval that reaches as far as leaving one out says is to be multiplied by
     * @param strays how far SRCCs were from what was expected
     */
    record Lesson(double widening, Strays strays) {}

    /** The rehearsals of a target. */
    Lesson of(Set<String> pool, Measurements measured) {
        double closest = agreements(pool, measured).values().stream()
                .max(Double::compare)
                .orElse(-1.0);
        List<String> names = List.copyOf(new TreeSet<>(pool));
        int players = names.size() > MANY ? PLAYERS_OF_MANY : PLAYERS;
        int step = Math.max(1, (names.size() + players - 1) / players);
        int count = (names.size() + step - 1) / step;
        @Nullable Outcome[] outcomes = new @Nullable Outcome[count];
        ParallelTasks.run(count, Progress.NONE, () -> names, (all, i) -> {
            outcomes[i] = play(all.get(i * step), pool, measured.rows(), closest);
        });
        List<Outcome> played = Arrays.stream(outcomes).filter(Objects::nonNull).toList();
        double least = 1 + 1.0 / measured.size();
        double reached = Quantiles.of(played.stream().flatMapToDouble(outcome -> Arrays.stream(outcome.errors)))
                .at(INSIDE);
        double[] strays = played.stream()
                .mapToDouble(Outcome::stray)
                .filter(Double::isFinite)
                .toArray();
        return new Lesson(
                Double.isNaN(reached) ? least : Math.max(least, Math.min(WIDEST, reached)),
                new Strays(Strays.fromEachOther(strays), SPREAD, 0, USUAL_SPREAD, PRETENDED));
    }

    /** One device's stray, and its errors in units of what leaving one out says 80 % of them stay within. */
    @SuppressWarnings("ArrayRecordComponent") // between two steps of one computation, never compared
    private record Outcome(double stray, double[] errors) {}

    private @Nullable Outcome play(String player, Set<String> pool, int[] rows, double closest) {
        double[] column = columns.of(player);
        int[] there =
                Arrays.stream(rows).filter(row -> !Double.isNaN(column[row])).toArray();
        int[] scored = scored(column, rows);
        if (there.length < FEWEST_MEASURED || 2 * there.length < rows.length || scored.length < FEWEST_MEASURED) {
            return null;
        }
        Measurements measured = Measurements.of(there, column);
        Set<String> others = new TreeSet<>(pool);
        others.remove(player);
        Set<String> known = strangers(agreements(others, measured), closest);
        List<KernelTerm> terms = features.terms(known);
        if (terms.size() + 1 != learned.length) {
            return null;
        }
        BlendFit fit = BlendFit.of(features, known, terms, learned, measured);
        SrccOutlook outlook = SrccOutlook.of(fit, scored);
        double[] truth = ColumnValues.of(column, scored);
        return new Outcome(
                outlook.stray(truth),
                outlook.errors(truth, fit.standardised(), fit.errors().reach()));
    }

    private int[] scored(double[] column, int[] measured) {
        double[] others = column.clone();
        for (int row : measured) {
            others[row] = Double.NaN;
        }
        int[] rows = ColumnValues.rows(others);
        return RandomDraw.of(rows, Math.min(SCORED, rows.length), new Random(seed));
    }

    /** The devices that agree no better than that; the three that agree least where fewer do. */
    private static Set<String> strangers(Map<String, Double> agreements, double closest) {
        List<String> rising = new ArrayList<>(agreements.keySet());
        rising.sort(Comparator.comparingDouble(agreements::get));
        long within = agreements.values().stream()
                .filter(agreement -> agreement <= closest)
                .count();
        return rising.stream().limit(Math.max(FEWEST_KNOWN, within)).collect(Collectors.toSet());
    }

    /** The SRCC of each device with some measurements; −1 where it is undefined. */
    private Map<String, Double> agreements(Set<String> pool, Measurements measured) {
        Map<String, Double> agreements = new TreeMap<>();
        for (String name : pool) {
            double srcc = RankCorrelations.spearman(
                            ColumnValues.of(columns.of(name), measured.rows()), measured.latencies())
                    .value();
            agreements.put(name, Double.isNaN(srcc) ? -1 : srcc);
        }
        return agreements;
    }

    /**
     * What a fit lets expect of the SRCC between its predictions and the device, without its other latencies: the correlation of
     * predictions that vary by S with latencies that have E of variance besides is sqrt(S / (S + E)). Its z is drawn towards that
     * of a usual SRCC, as scales fitted to few measurements say too much, and lowered by the logarithm of the size of the fit's
     * leave-one-out errors: z is about minus that of E's root.
     *
     * @param z Fisher's z of the SRCC expected
     * @param means predicted values of the rows, standardised
     * @param deviations standard deviation of one measurement on them
     */
    @SuppressWarnings("ArrayRecordComponent") // between two steps of one prediction, never compared
    record SrccOutlook(double z, double[] means, double[] deviations) {
        /** z of an SRCC of .885, and how many measurements it counts as. */
        private static final double USUAL = 1.4;

        private static final double USUAL_MEASUREMENTS = 5;

        /** Above 1, as {@link ConformalQuantile} holds the size to what is usual. */
        private static final double TRUSTED = 1.1;

        /** @param rows architectures that are not measured */
        static SrccOutlook of(BlendFit fit, int[] rows) {
            int n = rows.length;
            double[] means = new double[n];
            double[] deviations = new double[n];
            double[] scratch = fit.scratch();
            double[] out = new double[2];
            double mean = 0;
            double error = 0;
            for (int i = 0; i < n; i++) {
                fit.predict(rows[i], scratch, out);
                means[i] = out[0];
                deviations[i] = Math.sqrt(out[1]);
                mean += out[0] / n;
                error += out[1] / n;
            }
            double signal = 0;
            for (double value : means) {
                signal += (value - mean) * (value - mean) / n;
            }
            double told = Strays.z(signal > 0 ? Math.sqrt(signal / (signal + error)) : 0);
            double k = fit.measured().size();
            double drawn = (k * told + USUAL_MEASUREMENTS * USUAL) / (k + USUAL_MEASUREMENTS);
            return new SrccOutlook(drawn - TRUSTED * Math.log(fit.errors().size()), means, deviations);
        }

        /** How far z of the SRCC with the true latencies is from what was expected, in its units; NaN where it is undefined. */
        double stray(double[] latencies) {
            return (Strays.z(RankCorrelations.spearman(means, latencies).value()) - z) / Strays.unit(z);
        }

        /** The errors in units of the fit's {@link ConformalQuantile#reach}. */
        double[] errors(double[] latencies, Standardised scale, double reach) {
            double[] errors = new double[means.length];
            Arrays.setAll(
                    errors,
                    i -> Math.abs(scale.value(latencies[i]) - means[i]) / Math.max(1e-9, reach * deviations[i]));
            return errors;
        }
    }
}

package org.proxylens.proxy.newdevice;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.design.PoolPosterior;
import org.proxylens.proxy.design.SrccPosterior;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.Interval;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.rank.SrccInterval;

/**
 * A new device of which a few architectures were measured, against every known device: can one of them stand in for
 * it? The SRCC meant is that over all architectures of the known device.
 *
 * @param measured architectures measured on the new device
 * @param threshold SRCC from which monotonicity is strong
 * @param evidence one per known device, the most promising first: higher probability, then higher SRCC, then name
 */
public record NewDevice(int measured, double threshold, List<Evidence> evidence) {
    /** The probability from which (or below one minus which) the question counts as decided. */
    public static final double CONFIDENCE = 0.95;

    private static final double HIGHEST = 0.9999;

    public NewDevice {
        evidence = List.copyOf(evidence);
    }

    /** What the measurements say about a known device as a proxy. */
    public enum Recommendation {
        /** The SRCC over all architectures is at least the threshold, with {@link #CONFIDENCE}: reuse it as it is. */
        REUSE,
        /** Too few measurements to tell. */
        CANNOT_TELL,
        /** It is below the threshold, with {@link #CONFIDENCE}: adapt. */
        ADAPT
    }

    /**
     * One known device as a proxy of the new one. Interval, bound and probability are calibrated on the known devices
     * (see {@code docs/new-device.md}); they are undefined (NaN) below 4 measurements.
     *
     * @param device its name
     * @param srcc over the architectures measured on both
     * @param plain the interval of Bonett and Wright, which knows nothing of other devices
     * @param interval where the SRCC over all architectures lies with probability 0.95
     * @param lowerBound what it exceeds with probability {@link #CONFIDENCE}
     * @param probabilityStrong that it is at least the threshold
     * @param verdict in a word
     * @param further how many more measurements decide it if they go on like this, 0 where decided; empty where nothing
     *     can be said
     */
    public record Evidence(
            String device,
            Correlation srcc,
            Interval plain,
            Interval interval,
            double lowerBound,
            double probabilityStrong,
            Recommendation verdict,
            OptionalInt further) {

        /** The key of the sentence that says so. */
        public String verdictKey() {
            return switch (verdict) {
                case REUSE -> "guide.verdict.reuse";
                case ADAPT -> "guide.verdict.adapt";
                case CANNOT_TELL -> further.isPresent() ? "guide.verdict.cannot-tell" : "guide.verdict.open";
            };
        }
    }

    /**
     * Weighs every known device.
     *
     * @param known the known devices; leave out one that is the new device itself
     * @param measured the new device's latencies by architecture row of the dataset, NaN where not measured
     */
    public static NewDevice assess(Dataset known, double[] measured, double threshold) {
        CorrelationMatrix all = RankCorrelations.spearmanMatrix(known.latencies(), CommonSet.PAIRWISE, Progress.NONE);
        return assess(known, all, measured, threshold);
    }

    /** As above where the SRCC matrix of the known devices (pairwise) is at hand. */
    public static NewDevice assess(Dataset known, CorrelationMatrix all, double[] measured, double threshold) {
        int[] pool = IntStream.range(0, known.devices().size()).toArray();
        return assess(known, all, pool, measured, threshold);
    }

    /** As above against some of the known devices, by index, as if there were no others. */
    static NewDevice assess(Dataset known, CorrelationMatrix all, int[] pool, double[] measured, double threshold) {
        int[] rows = ColumnValues.rows(measured);
        List<double[]> sample = known.latencies().stream()
                .map(column -> ColumnValues.of(column, rows))
                .toList();
        CorrelationMatrix sampled = RankCorrelations.spearmanMatrix(sample, CommonSet.PAIRWISE, Progress.NONE);
        int[] populations = known.devices().stream().mapToInt(Device::valid).toArray();
        PoolPosterior posterior = new PoolPosterior(all, sampled, pool, populations);
        double[] latencies = ColumnValues.of(measured, rows);
        List<Evidence> evidence = IntStream.of(pool)
                .mapToObj(device -> {
                    Correlation srcc = RankCorrelations.spearman(sample.get(device), latencies);
                    String name = known.devices().get(device).name();
                    return evidence(name, srcc, posterior, device, populations[device], threshold);
                })
                .sorted(Comparator.comparingDouble((Evidence e) -> falling(e.probabilityStrong()))
                        .thenComparingDouble(e -> falling(e.srcc().value()))
                        .thenComparing(Evidence::device))
                .toList();
        return new NewDevice(rows.length, threshold, evidence);
    }

    /** What is said of the most promising device; nothing where there is none. */
    public Recommendation verdict() {
        return evidence.isEmpty() ? Recommendation.CANNOT_TELL : evidence.get(0).verdict();
    }

    private static double falling(double figure) {
        return Double.isNaN(figure) ? Double.POSITIVE_INFINITY : -figure;
    }

    private static Evidence evidence(
            String name, Correlation srcc, PoolPosterior pool, int device, int population, double threshold) {
        Interval plain = SrccInterval.bonettWright(srcc.value(), srcc.n());
        if (!srcc.defined() || srcc.n() < PoolPosterior.LEAST) {
            double none = Double.NaN;
            return new Evidence(
                    name, srcc, plain, Interval.UNDEFINED, none, none, Recommendation.CANNOT_TELL, OptionalInt.empty());
        }
        double[] prior = pool.prior(device);
        SrccPosterior posterior = pool.posterior(prior, srcc.value(), srcc.n(), population);
        double probability = posterior.probabilityAtLeast(threshold);
        Recommendation verdict = verdict(probability);
        Case open = new Case(pool, prior, srcc, posterior.quantile(0.5), population);
        return new Evidence(
                name,
                srcc,
                plain,
                posterior.interval(),
                posterior.quantile(1 - CONFIDENCE),
                probability,
                verdict,
                OptionalInt.of(verdict == Recommendation.CANNOT_TELL ? open.further(threshold) : 0));
    }

    static Recommendation verdict(double probability) {
        if (probability >= CONFIDENCE) {
            return Recommendation.REUSE;
        }
        return probability <= 1 - CONFIDENCE ? Recommendation.ADAPT : Recommendation.CANNOT_TELL;
    }

    /** A known device's case: what was found, and the middle of what is believed of it. */
    @SuppressWarnings("ArrayRecordComponent") // used inside this class, never compared
    private record Case(PoolPosterior pool, double[] prior, Correlation found, double middle, int population) {
        /** Whether n measurements would decide, were the SRCC over the further ones the middle of the belief. */
        boolean decidedAt(int n, double threshold) {
            if (n >= population) {
                return true;
            }
            double old = (double) found.n() / n;
            double z = old * SrccPosterior.atanh(found.value(), HIGHEST)
                    + (1 - old) * SrccPosterior.atanh(middle, HIGHEST);
            SrccPosterior then = pool.posterior(prior, Math.tanh(z), n, population);
            return verdict(then.probabilityAtLeast(threshold)) != Recommendation.CANNOT_TELL;
        }

        int further(double threshold) {
            int tooFew = found.n();
            int enough = Math.min(population, tooFew + 1);
            while (!decidedAt(enough, threshold)) {
                tooFew = enough;
                enough = Math.min(population, enough + Math.max(1, enough / 2));
            }
            while (enough - tooFew > 1) {
                int middling = (tooFew + enough) >>> 1;
                if (decidedAt(middling, threshold)) {
                    enough = middling;
                } else {
                    tooFew = middling;
                }
            }
            return enough - found.n();
        }
    }
}

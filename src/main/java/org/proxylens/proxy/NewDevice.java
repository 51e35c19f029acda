package org.proxylens.proxy;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Interval;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.rank.SrccInterval;

/**
 * A new device of which a few architectures were measured, against every known device: can one of them stand in for
 * it?
 *
 * @param measured architectures measured on the new device
 * @param threshold SRCC from which monotonicity is strong
 * @param evidence one per known device, the most promising first: higher probability, then higher SRCC, then name
 */
public record NewDevice(int measured, double threshold, List<Evidence> evidence) {
    /** The probability from which (or below one minus which) the question counts as decided. */
    public static final double CONFIDENCE = 0.95;

    /** Copies the evidence. */
    public NewDevice {
        evidence = List.copyOf(evidence);
    }

    /** What the measurements say about a known device as a proxy. */
    public enum Verdict {
        /** The SRCC over all architectures is at least the threshold, with {@link #CONFIDENCE}: reuse it as it is. */
        REUSE,
        /** Too few measurements to tell. */
        CANNOT_TELL,
        /** It is below the threshold, with {@link #CONFIDENCE}: adapt. */
        ADAPT
    }

    /**
     * One known device as a proxy of the new one.
     *
     * @param device its name
     * @param srcc over the architectures measured on both
     * @param interval where the SRCC over all architectures lies with probability 0.95; undefined below 4 measurements
     * @param lowerBound what it exceeds with probability {@link #CONFIDENCE}; NaN where undefined
     * @param probabilityStrong that it is at least the threshold; NaN where undefined
     * @param verdict in a word
     * @param further how many more measurements are likely to decide, 0 where decided; empty where the architectures
     *     at hand are not enough or nothing can be said
     */
    public record Evidence(
            String device,
            Correlation srcc,
            Interval interval,
            double lowerBound,
            double probabilityStrong,
            Verdict verdict,
            OptionalInt further) {}

    /**
     * Weighs every known device.
     *
     * @param known the known devices; one of them under the new device's name counts like the others, leave it out
     * @param measured the new device's latencies by architecture row of the dataset, NaN where not measured
     */
    public static NewDevice assess(Dataset known, double[] measured, double threshold) {
        List<Evidence> evidence = known.devices().stream()
                .map(device -> evidence(device, measured, threshold))
                .sorted(Comparator.comparingDouble((Evidence e) -> falling(e.probabilityStrong()))
                        .thenComparingDouble(e -> falling(e.srcc().value()))
                        .thenComparing(Evidence::device))
                .toList();
        int count = 0;
        for (double latency : measured) {
            count += Double.isNaN(latency) ? 0 : 1;
        }
        return new NewDevice(count, threshold, evidence);
    }

    /** The verdict on the most promising device: whether any proxy can be reused as it is. */
    public Verdict verdict() {
        return evidence.stream()
                .map(Evidence::verdict)
                .min(Comparator.naturalOrder())
                .orElse(Verdict.CANNOT_TELL);
    }

    private static double falling(double figure) {
        return Double.isNaN(figure) ? Double.POSITIVE_INFINITY : -figure;
    }

    private static Evidence evidence(Device device, double[] measured, double threshold) {
        Correlation srcc = RankCorrelations.spearman(device.latencies(), measured);
        double probability = SrccInterval.probabilityAtLeast(srcc.value(), srcc.n(), threshold);
        Interval interval = SrccInterval.bonettWright(srcc.value(), srcc.n());
        Verdict verdict = verdict(probability);
        return new Evidence(
                device.name(),
                srcc,
                interval,
                interval.low(),
                probability,
                verdict,
                verdict == Verdict.CANNOT_TELL ? OptionalInt.empty() : OptionalInt.of(0));
    }

    private static Verdict verdict(double probability) {
        if (probability >= CONFIDENCE) {
            return Verdict.REUSE;
        }
        return probability <= 1 - CONFIDENCE ? Verdict.ADAPT : Verdict.CANNOT_TELL;
    }
}

package org.proxylens.proxy.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;

/**
 * What a study of learning curves covers.
 *
 * @param targets target devices; null for all but costs; the proxy named is no target of the methods that
 *     need it
 * @param methods methods in the order shown; none for the usual ones that the data allow
 * @param proxy the proxy of the methods that need one; null for
 *     the known device that ranks each draw's measurements best
 * @param pool known devices that may be used; null for all but the target
 * @param samples numbers of measurements, rising
 * @param draws seeded draws of each
 * @param seed the first draw's seed; draw i takes seed + i
 * @param design how the measured architectures are picked
 * @param threshold SRCC from which on monotonicity is strong
 * @param accuracy accuracy column for the Pareto loss; null for the first, no loss where the dataset has none
 * @param region restricts the Pareto loss
 * @param reference of its hypervolume
 * @param uncertainty whether it is also counted how often intervals and probabilities come true: most of the time is spent on making them
 */
public record StudyOptions(
        @Nullable List<String> targets,
        List<AdaptationMethod> methods,
        @Nullable String proxy,
        @Nullable List<String> pool,
        List<Integer> samples,
        int draws,
        long seed,
        Design design,
        double threshold,
        @Nullable String accuracy,
        RegionOfInterest region,
        ReferencePoint reference,
        boolean uncertainty) {

    /** The usual methods, 10 to 70 measurements, 8 random draws. */
    public static final StudyOptions DEFAULT = new StudyOptions(
            null,
            List.of(),
            null,
            null,
            List.of(10, 20, 30, 50, 70),
            8,
            1,
            Design.RANDOM,
            0.9,
            null,
            RegionOfInterest.ALL,
            ReferencePoint.DEFAULT,
            true);

    /** The same with other methods. */
    public StudyOptions with(List<AdaptationMethod> others) {
        return new StudyOptions(
                targets,
                others,
                proxy,
                pool,
                samples,
                draws,
                seed,
                design,
                threshold,
                accuracy,
                region,
                reference,
                uncertainty);
    }

    /** The same with the measured architectures picked otherwise. */
    public StudyOptions with(Design other) {
        return new StudyOptions(
                targets,
                methods,
                proxy,
                pool,
                samples,
                draws,
                seed,
                other,
                threshold,
                accuracy,
                region,
                reference,
                uncertainty);
    }

    /** The same without a count of how often intervals and probabilities come true. */
    public StudyOptions withoutUncertainty() {
        return new StudyOptions(
                targets, methods, proxy, pool, samples, draws, seed, design, threshold, accuracy, region, reference,
                false);
    }
}

package org.proxylens.proxy.remeasure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.sample.Design;

/**
 * What a study of re-measuring covers.
 *
 * @param targets target devices, each treated as new
 * @param pool known devices that may be used; null for all but the target
 * @param ways how networks are chosen
 * @param samples measurements that the prediction rests on
 * @param design how these are picked
 * @param networks how many more are measured at most
 * @param round how many are measured before the prediction is made anew
 * @param draws seeded draws of the first measurements
 * @param seed the first draw's seed; draw i takes seed + i
 * @param region restricts the fronts
 * @param reference of the hypervolume
 */
public record RemeasureOptions(
        List<String> targets,
        @Nullable List<String> pool,
        List<RemeasureCurve.Way> ways,
        int samples,
        Design design,
        int networks,
        int round,
        int draws,
        long seed,
        RegionOfInterest region,
        ReferencePoint reference) {
    /** What the window studies of one target: 20 random measurements, 40 networks in rounds of 10, 4 draws. */
    public static RemeasureOptions usual(String target, RegionOfInterest region, ReferencePoint reference) {
        List<RemeasureCurve.Way> ways =
                List.of(RemeasureCurve.Way.DOUBT, RemeasureCurve.Way.BLEND_LAYERS, RemeasureCurve.Way.REUSE_LAYERS);
        return new RemeasureOptions(List.of(target), null, ways, 20, Design.RANDOM, 40, 10, 4, 1, region, reference);
    }

    public RemeasureOptions {
        targets = List.copyOf(targets);
        ways = List.copyOf(ways);
        pool = pool == null ? null : List.copyOf(pool);
    }
}

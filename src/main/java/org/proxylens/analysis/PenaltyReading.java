package org.proxylens.analysis;

import java.util.List;
import org.proxylens.proxy.adapt.PathPoint;
import org.proxylens.proxy.sample.Measurements;

/**
 * The adapted proxy by the strength of its penalty.
 *
 * @param proxy the proxy's name
 * @param target the target's name
 * @param measurements how many architectures were measured on the target
 * @param path by falling λ
 */
public record PenaltyReading(String proxy, String target, int measurements, List<PathPoint> path) {
    public PenaltyReading {
        path = List.copyOf(path);
    }

    /** Works out the path, from the measurements that the adapted proxy itself would take. */
    public static PenaltyReading of(AdaptationQuestion question) {
        Measurements measured = question.measurements();
        return new PenaltyReading(
                String.valueOf(question.options().proxy()),
                question.target(),
                measured.size(),
                question.adapter().lambdaPath(question.target(), measured, question.options()));
    }
}

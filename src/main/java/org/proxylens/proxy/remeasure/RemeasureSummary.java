package org.proxylens.proxy.remeasure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.proxylens.proxy.remeasure.RemeasureCurve.Way;
import org.proxylens.rank.Quantiles;

/**
 * What a way of choosing reaches with a number of networks measured again, over all targets and draws.
 *
 * @param networks how many are measured again
 * @param hvLoss Pareto loss, a share: mean over targets and draws
 * @param hvLossMedian its median
 * @param accurateLoss the same among accurate networks, mean
 * @param accurateLossMedian its median
 * @param expected the loss that was expected, mean of both regions; NaN where nothing is expected
 * @param sure how many networks count without having been measured, mean
 * @param gain by how much less it loses than {@link Way#REUSE_LAYERS} on the same draws, mean; NaN where that was not studied
 * @param gainError standard error of that difference over the draws, each the mean over the targets; NaN of one draw
 * @param accurateGain the same among accurate networks
 * @param accurateGainError its standard error
 */
public record RemeasureSummary(
        Way way,
        int networks,
        double hvLoss,
        double hvLossMedian,
        double accurateLoss,
        double accurateLossMedian,
        double expected,
        double sure,
        double gain,
        double gainError,
        double accurateGain,
        double accurateGainError) {

    /** A line for each way and number of networks. */
    public static List<RemeasureSummary> of(List<RemeasureCurve> curves, List<Integer> networks) {
        List<RemeasureSummary> summaries = new ArrayList<>();
        for (Way way : Way.values()) {
            List<RemeasureCurve> own = of(curves, way);
            for (int n : own.isEmpty() ? List.<Integer>of() : networks) {
                summaries.add(summary(way, n, own, of(curves, Way.REUSE_LAYERS)));
            }
        }
        return summaries;
    }

    private static List<RemeasureCurve> of(List<RemeasureCurve> curves, Way way) {
        return curves.stream().filter(curve -> curve.way() == way).toList();
    }

    private static RemeasureSummary summary(Way way, int n, List<RemeasureCurve> own, List<RemeasureCurve> reuse) {
        ToDoubleFunction<RemeasureCurve> all = curve -> at(curve.hvLoss(), n);
        ToDoubleFunction<RemeasureCurve> accurate = curve -> at(curve.accurateLoss(), n);
        double[] gains = gains(own, reuse, all);
        double[] accurateGains = gains(own, reuse, accurate);
        return new RemeasureSummary(
                way,
                n,
                figures(own, all).mean(),
                figures(own, all).at(0.5),
                figures(own, accurate).mean(),
                figures(own, accurate).at(0.5),
                figures(own, curve -> at(curve.expected(), n)).mean(),
                figures(own, curve -> curve.sure()[Math.min(n, curve.sure().length - 1)])
                        .mean(),
                Quantiles.of(Arrays.stream(gains)).mean(),
                standardError(gains),
                Quantiles.of(Arrays.stream(accurateGains)).mean(),
                standardError(accurateGains));
    }

    private static double at(double[] curve, int n) {
        return curve[Math.min(n, curve.length - 1)];
    }

    private static Quantiles figures(List<RemeasureCurve> curves, ToDoubleFunction<RemeasureCurve> figure) {
        return Quantiles.of(curves.stream().mapToDouble(figure));
    }

    /** The mean over the targets of what is lost less than by reuse, of each draw. */
    private static double[] gains(
            List<RemeasureCurve> own, List<RemeasureCurve> reuse, ToDoubleFunction<RemeasureCurve> figure) {
        return own.stream()
                .mapToLong(RemeasureCurve::seed)
                .distinct()
                .mapToDouble(seed -> mean(reuse, seed, figure) - mean(own, seed, figure))
                .toArray();
    }

    private static double mean(List<RemeasureCurve> curves, long seed, ToDoubleFunction<RemeasureCurve> figure) {
        return figures(curves.stream().filter(curve -> curve.seed() == seed).toList(), figure)
                .mean();
    }

    private static double standardError(double[] values) {
        int n = values.length;
        double mean = DoubleStream.of(values).average().orElse(Double.NaN);
        double squares = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
    }
}

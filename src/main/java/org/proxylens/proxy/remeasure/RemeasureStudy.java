package org.proxylens.proxy.remeasure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.rank.ParallelTasks;

/** What each way of choosing networks to measure again loses on known devices, each treated as new. */
public final class RemeasureStudy {
    private final Adapter adapter;
    private final double[] accuracy;
    private final RemeasureOptions options;

    private RemeasureStudy(Dataset dataset, double[] accuracy, RemeasureOptions options) {
        adapter = new Adapter(dataset);
        this.accuracy = accuracy;
        this.options = options;
    }

    /**
     * Runs a study on all cores.
     *
     * @param accuracy by row, percent
     * @return by draw, then target, then way
     */
    public static List<RemeasureCurve> run(
            Dataset dataset, double[] accuracy, RemeasureOptions options, Progress progress) {
        RemeasureStudy study = new RemeasureStudy(dataset, accuracy, options);
        int targets = options.targets().size();
        List<List<RemeasureCurve>> curves = new ArrayList<>();
        IntStream.range(0, targets * options.draws()).forEach(i -> curves.add(List.of()));
        ParallelTasks.run(curves.size(), progress, () -> study, (own, task) -> {
            List<RemeasureCurve> of =
                    own.oneDraw(options.targets().get(task % targets), options.seed() + task / targets);
            synchronized (curves) {
                curves.set(task, of);
            }
        });
        return curves.stream().flatMap(List::stream).toList();
    }

    private List<RemeasureCurve> oneDraw(String target, long seed) {
        double[] truth = adapter.device(target).latencies();
        AdaptationOptions blend = with(AdaptationMethod.BLEND, seed);
        Measurements first = Measurements.of(adapter.draw(target, options.samples(), options.design(), blend), truth);
        JointPrediction joint = adapter.joint(target, first, blend);
        RemeasureTrial trial = new RemeasureTrial(target, seed, first, truth, accuracy, options);
        return options.ways().stream()
                .map(way -> switch (way) {
                    case DOUBT -> trial.byDoubt(way, joint, FrontDoubt.NEVER);
                    case SURE_SPARED -> trial.byDoubt(way, joint, FrontDoubt.SURE);
                    case BLEND_LAYERS ->
                        trial.byLayers(way, joint.marginal(1, seed).latencies());
                    case REUSE_LAYERS ->
                        trial.byLayers(
                                way,
                                adapter.adapt(target, first, null, with(AdaptationMethod.REUSE, seed))
                                        .predicted());
                })
                .toList();
    }

    private AdaptationOptions with(AdaptationMethod method, long seed) {
        return new AdaptationOptions(method, null, options.pool(), AdaptationOptions.BLEND.threshold(), seed);
    }
}

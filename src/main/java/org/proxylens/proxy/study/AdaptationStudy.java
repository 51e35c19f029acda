package org.proxylens.proxy.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Progress;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.drift.TableDrift;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.space.OneHotCode;

/** Learning curves: what each method reaches with how many measurements, over seeded draws. */
public final class AdaptationStudy {
    private final Dataset dataset;
    private final StudyOptions options;
    private final Adapter adapter;
    private final TableDrift drift;
    private final List<String> targets;

    private AdaptationStudy(Dataset dataset, Adapter adapter, TableDrift drift, StudyOptions options) {
        this.dataset = dataset;
        this.adapter = adapter;
        this.drift = drift;
        this.options = options.methods().isEmpty() ? options.with(usualMethods(dataset)) : options;
        targets = targets(dataset, options);
        if (targets.stream()
                .allMatch(target -> this.options.methods().stream().allMatch(method -> isOwnProxy(method, target)))) {
            throw DataException.of("own-proxy", String.valueOf(options.proxy()));
        }
    }

    /** The usual methods that the data allow: without arch strings those that read none. */
    static List<AdaptationMethod> usualMethods(Dataset dataset) {
        boolean coded = !OneHotCode.of(dataset.architectures().size(), dataset.architectures()::arch)
                .isEmpty();
        return coded
                ? List.of(AdaptationMethod.BLEND, AdaptationMethod.ADAPTED, AdaptationMethod.SCRATCH)
                : List.of(AdaptationMethod.BLEND, AdaptationMethod.REUSE);
    }

    /**
     * Runs studies, one after another: all targets, methods, sizes and draws, on all cores. What they share is computed
     * once.
     *
     * @return the points of the first, by target, then method, then samples; then those of the next
     * @throws DataException where a name is unknown or a target has too few latencies
     */
    public static List<StudyPoint> run(Dataset dataset, List<StudyOptions> studies, Progress progress) {
        Adapter adapter = new Adapter(dataset);
        TableDrift drift = new TableDrift(dataset, adapter.code(), Progress.NONE);
        List<StudyPoint> points = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            double from = (double) i / studies.size();
            double to = (i + 1.0) / studies.size();
            points.addAll(new AdaptationStudy(dataset, adapter, drift, studies.get(i))
                    .run(ParallelTasks.part(progress, from, to)));
        }
        return points;
    }

    private List<StudyPoint> run(Progress progress) {
        int sizes = options.samples().size();
        int methods = options.methods().size();
        @Nullable
        DrawOutcome[][] outcomes = new @Nullable DrawOutcome[targets.size() * methods * sizes][options.draws()];
        // all targets of one draw before the next, so that the workers do not wait for one pool's scales
        ParallelTasks.run(targets.size() * options.draws(), progress, () -> progress, (ignored, task) -> {
            int target = task % targets.size();
            int draw = task / targets.size();
            @Nullable DrawOutcome[] of = oneDraw(targets.get(target), options.seed() + draw);
            for (int i = 0; i < of.length; i++) {
                outcomes[target * of.length + i][draw] = of[i];
            }
        });
        List<StudyPoint> points = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i][0] == null) {
                continue;
            }
            points.add(DrawOutcome.summary(
                    targets.get(i / (methods * sizes)),
                    options.methods().get(i / sizes % methods),
                    options.design(),
                    options.samples().get(i % sizes),
                    outcomes[i],
                    drift.ceiling(targets.get(i / (methods * sizes)))));
        }
        return points;
    }

    /** Outcomes of one target and draw, by method, then size. */
    private @Nullable DrawOutcome[] oneDraw(String target, long seed) {
        int most = options.samples().stream().mapToInt(Integer::intValue).max().orElse(0);
        int[] rows = adapter.draw(target, most, options.design(), with(AdaptationMethod.BLEND, seed));
        double[] truth = dataset.device(target).orElseThrow().latencies();
        Measurements all = Measurements.of(rows, truth);
        @Nullable
        DrawOutcome[] outcomes = new @Nullable
                DrawOutcome[options.methods().size() * options.samples().size()];
        int i = 0;
        for (AdaptationMethod method : options.methods()) {
            for (int samples : options.samples()) {
                if (isOwnProxy(method, target)) {
                    i++;
                    continue;
                }
                Measurements measured = all.first(samples);
                Adaptation adaptation = options.uncertainty()
                        ? adapter.adapt(target, measured, truth, with(method, seed))
                        : adapter.latencies(target, measured, truth, with(method, seed));
                outcomes[i++] = DrawOutcome.of(adaptation, drift, truth, accuracy(), options);
            }
        }
        return outcomes;
    }

    /** The proxy named stands in for every device but itself; methods without a proxy have it for a target too. */
    private boolean isOwnProxy(AdaptationMethod method, String target) {
        return method.needsProxy() && target.equals(options.proxy());
    }

    private AdaptationOptions with(AdaptationMethod method, long seed) {
        return new AdaptationOptions(method, options.proxy(), options.pool(), options.threshold(), seed);
    }

    private double @Nullable [] accuracy() {
        List<AccuracyColumn> columns = dataset.architectures().accuracies();
        String wanted = options.accuracy();
        if (wanted != null) {
            return dataset.architectures()
                    .accuracy(wanted)
                    .orElseThrow(() -> DataException.of("no-such-accuracy", wanted))
                    .percent();
        }
        return columns.isEmpty() ? null : columns.get(0).percent();
    }

    private static List<String> targets(Dataset dataset, StudyOptions options) {
        if (options.targets() != null) {
            return options.targets();
        }
        return dataset.devices().stream()
                .filter(device -> device.unit() != LatencyUnit.NONE)
                .map(Device::name)
                .toList();
    }
}

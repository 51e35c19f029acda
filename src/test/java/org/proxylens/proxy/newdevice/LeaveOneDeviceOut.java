package org.proxylens.proxy.newdevice;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.design.PoolPosterior;
import org.proxylens.proxy.design.SrccPosterior;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.Interval;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.rank.SrccInterval;

/** One dataset, ready to play any of its devices as the new one: what {@link Calibration} counts. */
final class LeaveOneDeviceOut {
    private static final double HIGHEST = 0.9999;

    private final Adapter adapter;
    private final List<Device> devices;
    private final List<double[]> columns;
    private final CorrelationMatrix truth;
    private final int[] populations;
    private final int samples;
    private final Design design;
    private final Calibration.Judge judge;
    private final double threshold;

    LeaveOneDeviceOut(Dataset dataset, int samples, Design design, Calibration.Judge judge, double threshold) {
        adapter = new Adapter(dataset);
        devices = dataset.devices();
        columns = dataset.latencies();
        truth = RankCorrelations.spearmanMatrix(columns, CommonSet.PAIRWISE, Progress.NONE);
        populations = devices.stream().mapToInt(Device::valid).toArray();
        this.samples = samples;
        this.design = design;
        this.judge = judge;
        this.threshold = threshold;
    }

    List<Calibration.Trial> trials(int target, SplittableRandom random) {
        int[] rows = measured(target, random);
        List<double[]> sample =
                columns.stream().map(column -> ColumnValues.of(column, rows)).toList();
        CorrelationMatrix sampled = RankCorrelations.spearmanMatrix(sample, CommonSet.PAIRWISE, Progress.NONE);
        int[] pool = others(target);
        PoolPosterior posterior = new PoolPosterior(truth, sampled, pool, populations);
        List<Calibration.Trial> trials = new ArrayList<>();
        for (int device : pool) {
            double found = sampled.value()[device][target];
            double real = truth.value()[device][target];
            int n = sampled.n()[device][target];
            if (!Double.isNaN(found) && !Double.isNaN(real) && n >= PoolPosterior.LEAST) {
                trials.add(trial(posterior, device, found, n, real));
            }
        }
        return trials;
    }

    private int[] others(int target) {
        return IntStream.range(0, devices.size())
                .filter(device -> device != target)
                .toArray();
    }

    private int[] measured(int target, SplittableRandom random) {
        double[] latencies = columns.get(target);
        if (design == Design.CHOSEN) {
            AdaptationOptions options =
                    new AdaptationOptions(AdaptationMethod.BLEND, null, null, threshold, random.nextLong());
            return adapter.draw(devices.get(target).name(), samples, Design.CHOSEN, options);
        }
        int[] valid = ColumnValues.rows(latencies);
        return RandomDraw.of(valid, Math.min(samples, valid.length), random);
    }

    private Calibration.Trial trial(PoolPosterior pool, int device, double found, int n, double real) {
        double probability;
        Interval interval;
        if (judge == Calibration.Judge.POOL) {
            SrccPosterior posterior = pool.posterior(pool.prior(device), found, n, populations[device]);
            probability = posterior.probabilityAtLeast(threshold);
            interval = posterior.interval();
        } else {
            probability = SrccInterval.probabilityAtLeast(found, n, threshold);
            interval = SrccInterval.bonettWright(found, n);
        }
        double most = 1 - 1.0 / ((double) n * n);
        double away = SrccPosterior.atanh(found, most) - SrccPosterior.atanh(real, HIGHEST);
        boolean covered = interval.low() <= real && real <= interval.high();
        return new Calibration.Trial(probability, real >= threshold, covered, away * away);
    }
}

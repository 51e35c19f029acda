package org.proxylens.proxy.adapt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.code.LinearModel;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.sample.CrossFit;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Prediction;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.space.OneHotCode;

/**
 * Adapts to a target: the door to every {@link AdaptationMethod}. Keep one per dataset where several adaptations follow
 * each other; what they share is computed once. Safe for several threads.
 */
public final class Adapter {
    /** The fewest measurements of which anything can be said. */
    public static final int FEWEST = 3;

    private final AdaptationData data;

    /** @param dataset the known devices */
    public Adapter(Dataset dataset) {
        data = new AdaptationData(dataset);
    }

    /** The known devices. */
    public Dataset dataset() {
        return data.dataset();
    }

    /** The code of its architectures; empty where there is none. */
    public OneHotCode code() {
        return data.code();
    }

    /** The known devices that may be used for a target, itself not among them. */
    public Dataset known(String target, AdaptationOptions options) {
        return data.dataset().withDevices(data.pool(target, options.pool()));
    }

    /** A known device by name, refused where there is none. */
    public Device device(String name) {
        return data.device(name);
    }

    /**
     * Picks the architectures to measure among those a device of the dataset has latencies for, and adapts.
     *
     * @param target a device of the dataset; it is never part of its own pool
     * @param samples how many to measure
     * @throws DataException where the target, proxy or a pool device is unknown or has too few latencies, or the method
     *     needs arch strings and there are none
     */
    public Adaptation sampled(String target, int samples, Design design, AdaptationOptions options, Progress progress) {
        double[] truth = data.device(target).latencies();
        int[] rows = draw(target, samples, design, options);
        progress.at(0.5);
        Adaptation adaptation = adapt(target, Measurements.of(rows, truth), truth, options);
        progress.at(1);
        return adaptation;
    }

    /**
     * Adapts to a new device from all the measurements there are.
     *
     * @param target the new device's name (a device of that name in the dataset is left out of the pool)
     * @param measured its latency by architecture row of the dataset, NaN where not measured
     * @throws DataException as above
     */
    public Adaptation measured(String target, double[] measured, AdaptationOptions options, Progress progress) {
        int[] rows = ColumnValues.rows(measured);
        if (rows.length < FEWEST) {
            throw DataException.of(
                    "few-measurements", target, rows.length, data.dataset().name(), FEWEST);
        }
        Adaptation adaptation = adapt(
                target,
                Measurements.of(rows, measured),
                data.dataset().device(target).map(Device::latencies).orElse(null),
                options);
        progress.at(1);
        return adaptation;
    }

    /**
     * By how much {@link Design#CHOSEN} measurements of a new device beat random ones; a second at most once the blend is
     * made.
     *
     * @param count how many are picked
     * @return empty where there are too few known devices or architectures to tell
     */
    public Optional<DesignGain> designGain(String target, int count, AdaptationOptions options) {
        return data.blend(data.pool(target, options.pool())).gain(count, new Random(options.seed()));
    }

    /** The rows measured in a seeded draw; a smaller draw of the same seed is the beginning of a larger one. */
    public int[] draw(String target, int samples, Design design, AdaptationOptions options) {
        int[] valid = ColumnValues.rows(data.device(target).latencies());
        if (samples < FEWEST || valid.length < samples) {
            throw DataException.of("undrawable", target, valid.length, samples, FEWEST);
        }
        return pick(valid, new int[0], samples, design, data.pool(target, options.pool()), options.seed());
    }

    /**
     * Picks what to measure next on a new device, of which nothing need be known.
     *
     * @param target its name (a device of that name in the dataset is left out of the pool)
     * @param measured its latencies by architecture row, NaN where not measured
     * @param count how many
     * @return rows in the order to measure them, of architectures that half of the known devices or more have latencies of;
     *     fewer than asked for where there are no more
     */
    public int[] next(String target, double[] measured, int count, Design design, AdaptationOptions options) {
        List<Device> pool = data.pool(target, options.pool());
        double[][] columns = pool.stream().map(Device::latencies).toArray(double[][]::new);
        int[] open = IntStream.range(0, measured.length)
                .filter(row -> Double.isNaN(measured[row]))
                .filter(row -> 2
                                * Arrays.stream(columns)
                                        .filter(column -> Double.isNaN(column[row]))
                                        .count()
                        <= columns.length)
                .toArray();
        int[] done = ColumnValues.rows(measured);
        return pick(open, done, Math.min(count, open.length), design, pool, options.seed());
    }

    private int[] pick(int[] open, int[] done, int count, Design design, List<Device> pool, long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        return design == Design.RANDOM
                ? RandomDraw.of(open, count, random)
                : data.blend(pool).choose(open, done, count, random);
    }

    /** The blend of a target's pool fitted to some measurements, its errors told together. */
    public JointPrediction joint(String target, Measurements measured, AdaptationOptions options) {
        return data.blend(data.pool(target, options.pool())).fit(measured);
    }

    /** Adapts to given measurements and scores the rest where their latencies are known. */
    public Adaptation adapt(
            String target, Measurements measured, double @Nullable [] truth, AdaptationOptions options) {
        return adapt(target, measured, truth, options, true);
    }

    /** The same latencies and score, and nothing of how sure they are: to tell that takes nearly all of the time. */
    public Adaptation latencies(
            String target, Measurements measured, double @Nullable [] truth, AdaptationOptions options) {
        return adapt(target, measured, truth, options, false);
    }

    private Adaptation adapt(
            String target,
            Measurements measured,
            double @Nullable [] truth,
            AdaptationOptions options,
            boolean uncertainty) {
        List<Device> pool = data.pool(target, options.pool());
        String proxy = null;
        Prediction prediction;
        switch (options.method()) {
            case BLEND ->
                prediction = uncertainty
                        ? data.blend(pool).predict(measured, options.threshold(), options.seed())
                        : Prediction.bare(data.blend(pool).latencies(measured));
            case SCRATCH -> {
                OneHotCode code = data.codeFor(options.method());
                FromScratch scratch = new FromScratch(code);
                prediction =
                        crossed(coded(code, measured), some -> scratch.fit(some).predict(code), options, uncertainty);
            }
            case REUSE -> {
                if (pool.isEmpty()) {
                    throw DataException.of("nothing-to-reuse");
                }
                Device device = ReusedProxy.pick(pool, measured);
                proxy = device.name();
                prediction = crossed(
                        measured,
                        some -> ReusedProxy.predict(ReusedProxy.pick(pool, some), some),
                        options,
                        uncertainty);
            }
            default -> {
                proxy = proxy(target, pool, measured, options);
                prediction = fromProxy(proxy, measured, options, uncertainty);
            }
        }
        Correlation score = truth == null
                ? new Correlation(Double.NaN, 0)
                : RankCorrelations.spearman(prediction.besides(measured.rows()), truth);
        return new Adaptation(target, options.method(), proxy, measured, prediction, score.n(), score.value());
    }

    private Prediction fromProxy(String proxy, Measurements measured, AdaptationOptions options, boolean uncertainty) {
        OneHotCode code = data.codeFor(options.method());
        LinearModel linear = data.linear(proxy);
        Measurements known = coded(code, measured);
        if (options.method() == AdaptationMethod.LINEAR) {
            return crossed(known, some -> LinearProxy.fit(linear, code, some).predict(code), options, uncertainty);
        }
        // λ relative to λ_max stays that of all measurements: choosing it in each part takes thirty times as long
        double share = new AdaptedProxy(linear.weights(), code, known).crossValidated(options.seed());
        return crossed(
                known,
                some -> {
                    AdaptedProxy adapted = new AdaptedProxy(linear.weights(), code, some);
                    return adapted.at(share * adapted.lambdaMax())
                            .model(linear.weights())
                            .predict(code);
                },
                options,
                uncertainty);
    }

    private static Prediction crossed(
            Measurements measured,
            Function<Measurements, double[]> fit,
            AdaptationOptions options,
            boolean uncertainty) {
        return uncertainty ? CrossFit.predict(measured, fit, options.seed()) : Prediction.bare(fit.apply(measured));
    }

    /** The measurements of architectures that have a code. */
    private static Measurements coded(OneHotCode code, Measurements measured) {
        int[] known = IntStream.range(0, measured.size())
                .filter(i -> code.known(measured.rows()[i]))
                .toArray();
        if (known.length < FEWEST) {
            throw DataException.of("few-archs", known.length, FEWEST);
        }
        return measured.some(known);
    }

    /**
     * The path of the adapted proxy over its penalty.
     *
     * @param measured measurements of the target
     * @return by falling λ, from λ_max on
     * @throws DataException where the proxy is unknown or the target itself, or there are no arch strings
     */
    public List<PathPoint> lambdaPath(String target, Measurements measured, AdaptationOptions options) {
        OneHotCode code = data.codeFor(AdaptationMethod.ADAPTED);
        String proxy = proxy(target, data.pool(target, options.pool()), measured, options);
        return new AdaptedProxy(data.linear(proxy).weights(), code, coded(code, measured)).path(options.seed());
    }

    /** The proxy named; else the known device that ranks the measurements best, for no other latency is known yet. */
    private String proxy(String target, List<Device> pool, Measurements measured, AdaptationOptions options) {
        String proxy = options.proxy();
        if (proxy == null) {
            if (pool.isEmpty()) {
                throw DataException.of("no-proxy", options.method().id());
            }
            return ReusedProxy.pick(pool, measured).name();
        }
        if (proxy.equals(target)) {
            throw DataException.of("own-proxy", target);
        }
        return data.device(proxy).name();
    }
}

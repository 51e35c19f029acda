package org.proxylens.proxy.blend;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.kernel.KernelPart;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Prediction;

/**
 * The blend: a Gaussian process on the target's root latency whose covariance is a sum of terms over the known devices'
 * latencies, costs computed from the architecture, and the architecture code ({@link KernelPart}). Made once for a pool
 * of known devices; fitted to any target.
 */
public final class Blend {
    private static final double BROAD_SHARE = 0.3;

    private final BlendFeatures features;
    private final PoolScales.LatencySource columns;
    private final Set<String> pool;
    private final List<KernelTerm> terms;
    private final double[] learned;

    /**
     * @param columns latencies of the pool's devices
     * @param seed for the measurements the scales are learned on
     */
    public Blend(BlendFeatures features, PoolScales.LatencySource columns, Set<String> pool, long seed) {
        this.features = features;
        this.columns = columns;
        this.pool = Set.copyOf(pool);
        terms = features.terms(pool);
        learned = new PoolScales(features, columns).learn(pool, terms, seed);
    }

    /**
     * Picks architectures to measure, the most telling first.
     *
     * @param open rows to pick from
     * @param done rows measured already
     */
    public int[] choose(int[] open, int[] done, int count, Random random) {
        return new MeasurementDesign(terms, forDesign()).choose(open, done, count, random);
    }

    /** What {@link #choose} is worth by a backtest on the pool; empty with fewer than three known devices. */
    public Optional<DesignGain> gain(int count, Random random) {
        return new BlendBacktest(features, columns, learned, forDesign()).gain(pool, count, random);
    }

    /**
     * The variances that measurements are picked under: those learned on the pool with a share of what is broadly
     * expected, as the target may be of another kind than the pool.
     */
    private double[] forDesign() {
        double[] broad = Scales.broad(terms, 1).centre();
        double[] mixed = new double[learned.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = Math.log((1 - BROAD_SHARE) * Math.exp(learned[i]) + BROAD_SHARE * Math.exp(broad[i]));
        }
        return mixed;
    }

    /** Predicts every architecture's latency from some measurements; known devices rehearse it. */
    public Prediction predict(Measurements measured, double threshold, long seed) {
        Rehearsal.Lesson lesson = new Rehearsal(features, columns, learned, seed).of(pool, measured);
        return BlendFit.of(features, pool, terms, learned, measured).rehearsed(lesson, threshold, seed);
    }

    /** The latencies of {@link #predict} alone. */
    public double[] latencies(Measurements measured) {
        return BlendFit.of(features, pool, terms, learned, measured).latencies();
    }

    /** The blend fitted to some measurements. */
    public JointPrediction fit(Measurements measured) {
        return BlendFit.of(features, pool, terms, learned, measured);
    }
}

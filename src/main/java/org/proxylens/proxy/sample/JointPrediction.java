package org.proxylens.proxy.sample;

import java.util.Random;

/** A prediction that tells how errors go together, and that further measurements sharpen. */
public interface JointPrediction {
    /** The measurements it rests on. */
    Measurements measured();

    /** Every architecture's latency with its interval, ms. */
    Prediction marginal(double threshold, long seed);

    /**
     * What some architectures may measure, drawn together.
     *
     * @return [draw][place in rows], ms
     */
    double[][] draws(int[] rows, int count, Random random);

    /** The same with further measurements, under the same covariance. */
    JointPrediction with(Measurements further);
}

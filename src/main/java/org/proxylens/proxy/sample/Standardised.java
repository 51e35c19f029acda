package org.proxylens.proxy.sample;

/**
 * Square roots of latencies brought to mean 0 and variance 1, and back. The root stands between the logarithm, under which
 * errors are in proportion, and the latency itself, of which the costs of operations are summands: under the logarithm a
 * sum of costs is bent most where networks are small.
 */
public final class Standardised {
    /** Roots below this share of the mean one fall off smoothly, so that no latency is negative. */
    private static final double LEAST = 0.05;

    private final double[] values;
    private double mean;
    private double deviation;

    public Standardised(Measurements measured) {
        int k = measured.size();
        values = new double[k];
        for (int i = 0; i < k; i++) {
            values[i] = root(measured.latencies()[i]);
            mean += values[i] / k;
        }
        for (double value : values) {
            deviation += (value - mean) * (value - mean) / k;
        }
        deviation = deviation > 0 ? Math.sqrt(deviation) : 1;
        for (int i = 0; i < k; i++) {
            values[i] = (values[i] - mean) / deviation;
        }
    }

    /** The standardised root latencies. */
    public double[] values() {
        return values;
    }

    /** The standardised root of a further latency of the same device. */
    public double value(double latency) {
        return (root(latency) - mean) / deviation;
    }

    /** The latency in ms that a standardised root latency stands for. */
    public double latency(double value) {
        double root = mean + deviation * value;
        double least = LEAST * mean;
        double positive = root >= least ? root : least * Math.exp(root / least - 1);
        return positive * positive;
    }

    /** The root of a latency: what the blend's covariance is about. */
    public static double root(double latency) {
        return Math.sqrt(latency);
    }
}

package org.proxylens.proxy;

/** Log latencies brought to mean 0 and variance 1, and back. */
final class Standardised {
    private final double[] values;
    private double mean;
    private double deviation;

    Standardised(Measurements measured) {
        int k = measured.size();
        values = new double[k];
        for (int i = 0; i < k; i++) {
            values[i] = Math.log(measured.latencies()[i]);
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

    /** The standardised log latencies. */
    double[] values() {
        return values;
    }

    /** The latency in ms that a standardised log latency stands for. */
    double latency(double value) {
        return Math.exp(mean + deviation * value);
    }
}

package org.proxylens.proxy.sample;

import java.util.Arrays;
import org.proxylens.rank.Interval;

/**
 * Predicted latencies of a target, one per architecture row.
 *
 * @param latencies ms (by the median of the prediction); NaN where the method cannot predict (no arch string, no
 *     latency on the proxy)
 * @param low lower end of the 80 % interval of one measurement, ms; NaN where the method gives none
 * @param high upper end, ms
 * @param srcc the 80 % interval of the SRCC that the prediction reaches on the architectures not measured
 * @param probabilityStrong probability that this SRCC is at least the threshold, NaN where the method gives none
 */
@SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
public record Prediction(double[] latencies, double[] low, double[] high, Interval srcc, double probabilityStrong) {

    /** The predicted latencies with NaN on some rows: what is scored where those were measured. */
    public double[] besides(int[] rows) {
        double[] others = latencies.clone();
        for (int row : rows) {
            others[row] = Double.NaN;
        }
        return others;
    }

    /** A prediction without any statement of its uncertainty. */
    public static Prediction bare(double[] latencies) {
        double[] none = new double[latencies.length];
        Arrays.fill(none, Double.NaN);
        return new Prediction(latencies, none, none, Interval.UNDEFINED, Double.NaN);
    }
}

package org.proxylens.proxy.sample;

import org.proxylens.rank.Interval;

/**
 * Predicted latencies of a target, one per architecture row.
 *
 * @param latencies ms (by the median of the prediction); NaN where the method cannot predict (no arch string, no
 *     latency on the proxy)
 * @param intervals the 80 % interval of one measurement by row, NaN where the method gives none
 * @param srcc the 80 % interval of the SRCC that the prediction reaches on the architectures not measured
 * @param probabilityStrong probability that this SRCC is at least the threshold, NaN where the method gives none
 */
@SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
public record Prediction(double[] latencies, RowIntervals intervals, Interval srcc, double probabilityStrong) {

    /** The interval of one measurement of an architecture, ms. */
    public Interval interval(int row) {
        return intervals.of(row);
    }

    /** The lower ends of all of them. Not copied. */
    public double[] low() {
        return intervals.low();
    }

    /** The upper ends of all of them. Not copied. */
    public double[] high() {
        return intervals.high();
    }

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
        return new Prediction(latencies, RowIntervals.none(latencies.length), Interval.UNDEFINED, Double.NaN);
    }
}

package org.proxylens.analysis.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Dataset;
import org.proxylens.proxy.adapt.AdaptedFront;
import org.proxylens.proxy.newdevice.NewDevice;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Prediction;

/**
 * What a few measurements of a device promise: whether a known device can be reused as it is, and the front under the
 * predicted latencies.
 *
 * @param test each known device as a proxy, the most promising first
 * @param front the promised front by rising predicted latency; null where no accuracies are known
 */
public record Promise(NewDevice test, @Nullable List<Member> front) {
    public Promise {
        front = front == null ? null : List.copyOf(front);
    }

    /**
     * An architecture on the promised front.
     *
     * @param row its row
     * @param accuracy percent
     * @param predicted latency, ms
     * @param low lower end of the 80 % interval of one measurement, ms; NaN where the method gives none
     * @param high upper end, ms
     * @param measured latency measured, ms; NaN where it is not measured
     */
    public record Member(int row, double accuracy, double predicted, double low, double high, double measured) {}

    /**
     * Finds it.
     *
     * @param known the known devices that may be used, the target itself not among them
     * @param threshold SRCC from which a known device can be reused
     * @param accuracy what the front is made with; null for none
     * @param leastAccuracy architectures below are left out, percent
     */
    public static Promise of(
            Dataset known,
            Measurements measurements,
            Prediction prediction,
            double threshold,
            @Nullable AccuracyColumn accuracy,
            double leastAccuracy) {
        double[] measured = measurements.column(known.architectures().size());
        NewDevice test = NewDevice.assess(known, measured, threshold);
        if (accuracy == null) {
            return new Promise(test, null);
        }
        double[] percent = accuracy.percent();
        AdaptedFront front = AdaptedFront.of(prediction.latencies(), percent, leastAccuracy, measured);
        return new Promise(
                test,
                IntStream.of(front.selected())
                        .mapToObj(row -> new Member(
                                row,
                                percent[row],
                                prediction.latencies()[row],
                                prediction.interval(row).low(),
                                prediction.interval(row).high(),
                                measured[row]))
                        .toList());
    }
}

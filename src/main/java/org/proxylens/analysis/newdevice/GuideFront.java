package org.proxylens.analysis.newdevice;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.sample.RowIntervals;
import org.proxylens.rank.Interval;
import org.proxylens.rank.Quantiles;

/**
 * The front that a new device promises and, as far as its members are measured, what is left of it. All arrays are by
 * architecture row unless they hold rows, and shared: treat them as read-only.
 *
 * @param device the new device's name
 * @param reused the known device whose latencies stand for the new one's; null where they are predicted
 * @param factor what the reused device's latencies were multiplied by: the median ratio of those measured on both; NaN
 *     where they are predicted
 * @param predicted latency on the new device, ms; NaN where unknown
 * @param intervals the 80 % interval of one measurement by row, ms; NaN where there is none
 * @param measured latency on the new device, ms; NaN where not measured
 * @param accuracyName the accuracy column
 * @param accuracy percent; NaN where unknown
 * @param promised rows of the promised front, by rising predicted latency
 * @param kept rows of its measured members that no measured member dominates, by rising measured latency
 * @param dropped rows of its measured members that one dominates
 * @param done whether every member is measured: the kept rows are the final front
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record GuideFront(
        String device,
        @Nullable String reused,
        double factor,
        double[] predicted,
        RowIntervals intervals,
        double[] measured,
        String accuracyName,
        double[] accuracy,
        int[] promised,
        int[] kept,
        int[] dropped,
        boolean done) {

    /** The front of a guide whose course is chosen. */
    public static GuideFront of(Dataset dataset, Guide guide, Guide.Course course) {
        ArchitectureTable architectures = dataset.architectures();
        double[] accuracy =
                architectures.accuracy(course.accuracy()).orElseThrow().percent();
        int[] promised = course.front().selected();
        int[] measured = Arrays.stream(promised)
                .filter(row -> !Double.isNaN(guide.measured()[row]))
                .toArray();
        int[] kept = ParetoAnalysis.front(measured, guide.measured(), accuracy);
        int[] dropped = Arrays.stream(measured)
                .filter(row -> Arrays.stream(kept).noneMatch(other -> other == row))
                .toArray();
        Adaptation adaptation = course.adaptation();
        double[] unknown = ColumnValues.missing(architectures.size());
        double factor = Double.NaN;
        double[] predicted;
        if (adaptation == null) {
            double[] reused = dataset.device(String.valueOf(course.reused()))
                    .map(Device::latencies)
                    .orElse(unknown);
            factor = ratio(reused, guide.measured());
            double times = factor;
            predicted = Arrays.stream(reused).map(latency -> latency * times).toArray();
        } else {
            predicted = adaptation.predicted();
        }
        return new GuideFront(
                guide.device(),
                course.reused(),
                factor,
                predicted,
                adaptation == null
                        ? RowIntervals.none(predicted.length)
                        : adaptation.prediction().intervals(),
                guide.measured(),
                course.accuracy(),
                accuracy,
                promised,
                kept,
                dropped,
                course.front().open().length == 0);
    }

    private static double ratio(double[] known, double[] measured) {
        return Quantiles.of(IntStream.range(0, known.length)
                        .mapToDouble(row -> measured[row] / known[row])
                        .filter(Double::isFinite))
                .at(0.5);
    }

    /** The interval of one measurement of an architecture, worked out for it alone. */
    public Interval interval(int row) {
        return intervals.of(row);
    }

    /** The best that is known of an architecture's latency on the new device: measured, else predicted; ms. */
    public double latency(int row) {
        return Double.isNaN(measured[row]) ? predicted[row] : measured[row];
    }

    /** Rows of the promised front that are not measured yet, by rising predicted latency. */
    public int[] open() {
        return Arrays.stream(promised)
                .filter(row -> Double.isNaN(measured[row]))
                .toArray();
    }
}

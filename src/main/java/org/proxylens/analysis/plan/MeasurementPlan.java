package org.proxylens.analysis.plan;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.rank.Quantiles;

/**
 * Which architectures to measure on a new device, and how long that takes. One architecture takes {@value #SETUP_SECONDS}
 * seconds to load and warm up, and {@value #RUNS} runs of the latency that the known devices have in the middle.
 *
 * @param dataset the known devices
 * @param rows in the order to measure them
 * @param seconds what each is expected to take, in the same order; NaN where no known device has its latency
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record MeasurementPlan(Dataset dataset, int[] rows, double[] seconds) {
    /** How many architectures are planned where nothing else is said. */
    public static final int USUAL = 20;

    /** Seconds to load and warm up one architecture. */
    public static final double SETUP_SECONDS = 5;

    /** Timed runs of one architecture. */
    public static final int RUNS = 100;

    /** Makes the plan; a second or two where the blend of the known devices is not made yet. */
    public static MeasurementPlan of(PlanQuestion question) {
        Dataset dataset = question.adapter().dataset();
        double room = 60 * question.minutes();
        int most = (int) Math.min(question.samples(), Math.max(0, room / SETUP_SECONDS));
        int[] rows = question.adapter()
                .next(question.device(), question.measured(), most, question.design(), question.options());
        double[] seconds =
                Arrays.stream(rows).mapToDouble(row -> seconds(dataset, row)).toArray();
        int within = 0;
        for (double spent = 0; within < rows.length; within++) {
            spent += Double.isNaN(seconds[within]) ? SETUP_SECONDS : seconds[within];
            if (spent > room) {
                break;
            }
        }
        return new MeasurementPlan(dataset, Arrays.copyOf(rows, within), Arrays.copyOf(seconds, within));
    }

    private static double seconds(Dataset dataset, int row) {
        Quantiles latencies = Quantiles.of(dataset.devices().stream()
                .filter(device -> device.unit() != LatencyUnit.NONE)
                .map(Device::latencies)
                .mapToDouble(column -> column[row]));
        return SETUP_SECONDS + RUNS * latencies.at(0.5) / 1000;
    }

    /** Expected minutes of all together; empty where that of one is unknown. */
    public OptionalDouble minutes() {
        double sum = Arrays.stream(seconds).sum() / 60;
        return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    /** The arch_ids, in the order to measure them. */
    public List<String> ids() {
        ArchitectureTable table = dataset.architectures();
        return IntStream.of(rows).mapToObj(table::id).toList();
    }
}

package org.proxylens.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.Repeats;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Repeatability;

/**
 * What is known of a device on its own.
 *
 * @param device the device
 * @param valid how many architectures have a valid latency on it
 * @param problems how many values or rows of it are problematic
 * @param least least latency, NaN where it has none
 * @param median median latency, NaN where it has none
 * @param greatest greatest latency, NaN where it has none
 * @param repeats the largest number of measurements of one architecture
 * @param repeatability SRCC between first and second repeat, NaN where it was measured once
 * @param repeated architectures measured at least twice
 */
public record DeviceFacts(
        Device device,
        int valid,
        long problems,
        double least,
        double median,
        double greatest,
        int repeats,
        double repeatability,
        int repeated) {

    /** The facts of every device, in the dataset's order. */
    public static List<DeviceFacts> of(Dataset dataset, Progress progress) {
        List<DeviceFacts> facts = new ArrayList<>();
        for (Device device : dataset.devices()) {
            progress.at((double) facts.size() / dataset.devices().size());
            facts.add(of(dataset, device));
        }
        return facts;
    }

    /** The facts of a device of a dataset. */
    static DeviceFacts of(Dataset dataset, Device device) {
        double[] valid = ColumnValues.rising(device.latencies());
        Repeats repeats = device.repeats();
        Correlation repeatability = Repeatability.of(device);
        return new DeviceFacts(
                device,
                valid.length,
                problems(dataset, device),
                at(valid, 0),
                ColumnValues.median(valid),
                at(valid, valid.length - 1),
                repeats == null ? Math.min(valid.length, 1) : repeats.most(),
                repeatability.value(),
                repeatability.n());
    }

    /** A value of a rising list, NaN of none. */
    static double at(double[] rising, int index) {
        return rising.length == 0 ? Double.NaN : rising[index];
    }

    /** The device table: facts and, where a matrix is there, comparisons. */
    public static List<DeviceSummary> summaries(
            List<DeviceFacts> facts, @Nullable MatrixReading matrix, double threshold) {
        // a computed cost is no device to be compared with
        Set<String> costs = facts.stream()
                .map(DeviceFacts::device)
                .filter(CostFeatures::isComputed)
                .map(Device::name)
                .collect(Collectors.toSet());
        return facts.stream()
                .map(fact -> fact.summary(matrix, costs, threshold))
                .toList();
    }

    private DeviceSummary summary(@Nullable MatrixReading matrix, Set<String> costs, double threshold) {
        double sum = 0;
        int defined = 0;
        int reached = -1;
        int index = matrix == null ? -1 : matrix.devices().indexOf(device.name());
        if (matrix != null && index >= 0) {
            reached = 0;
            for (int other = 0; other < matrix.devices().size(); other++) {
                double srcc = matrix.srcc().value()[index][other];
                boolean device = !costs.contains(matrix.devices().get(other));
                if (device && other != index && !Double.isNaN(srcc)) {
                    sum += srcc;
                    defined++;
                    reached += srcc >= threshold ? 1 : 0;
                }
            }
        }
        double mean = defined == 0 ? Double.NaN : sum / defined;
        return new DeviceSummary(this, mean, reached);
    }

    // a value may be odd in more than one way; there are no more than there are rows
    private static long problems(Dataset dataset, Device device) {
        long found = dataset.problems().stream()
                .filter(problem -> device.name().equals(problem.device()))
                .mapToLong(Problem::count)
                .sum();
        return Math.min(found, device.latencies().length);
    }
}

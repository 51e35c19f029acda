package org.proxylens.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.proxylens.data.message.Messages;

/**
 * What becomes of latencies that a file marks as invalid (-1, 0, a word). A policy is applied to a dataset as opened, or
 * to the result of another policy: it always starts from the marks.
 */
public enum InvalidPolicy {
    /** They are missing: the definition, unless the user chooses otherwise. */
    LEAVE_OUT,
    /**
     * They tie as the slowest networks of their device, just above its greatest latency: for searches in which a
     * network that does not run must never be taken.
     */
    SLOWEST,
    /**
     * They tie as the fastest networks of their device, just below its least latency. So does anyone who ranks -1 as a
     * number; some published figures do (the Edge TPU row of the One-Proxy heatmap).
     */
    FASTEST;

    /** Its name on the command line. */
    @Override
    public String toString() {
        return Messages.key(this);
    }

    /** The dataset under this policy; the same object where no latency is marked. */
    public Dataset apply(Dataset dataset) {
        if (dataset.devices().stream().allMatch(device -> device.invalid().isEmpty())) {
            return dataset;
        }
        List<Device> devices = dataset.devices().stream().map(this::apply).toList();
        return new Dataset(dataset.name(), dataset.architectures(), devices, problems(dataset), dataset.sources());
    }

    private Device apply(Device device) {
        BitSet invalid = device.invalid();
        if (invalid.isEmpty()) {
            return device;
        }
        double[] latencies = device.latencies().clone();
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < latencies.length; row++) {
            if (!invalid.get(row) && !Double.isNaN(latencies[row])) {
                least = Math.min(least, latencies[row]);
                greatest = Math.max(greatest, latencies[row]);
            }
        }
        double stand = stand(least, greatest);
        for (int row = invalid.nextSetBit(0); row >= 0; row = invalid.nextSetBit(row + 1)) {
            latencies[row] = stand;
        }
        return new Device(
                device.name(),
                latencies,
                device.unit(),
                device.costName(),
                device.repeats(),
                device.attributes(),
                invalid,
                device.exact(),
                new BitSet());
    }

    /** The value that stands for an invalid one; missing where the device has no valid latency to stand beside. */
    private double stand(double least, double greatest) {
        return switch (this) {
            case LEAVE_OUT -> Double.NaN;
            case SLOWEST -> Double.isInfinite(greatest) ? Double.NaN : Math.nextUp(greatest);
            case FASTEST -> Double.isInfinite(least) ? Double.NaN : Math.nextDown(least);
        };
    }

    private List<Problem> problems(Dataset dataset) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : dataset.problems()) {
            if (!problem.kind().equals("invalid-policy")) {
                problems.add(problem);
            }
        }
        if (this != LEAVE_OUT) {
            long marked = dataset.devices().stream()
                    .mapToLong(device -> device.invalid().cardinality())
                    .sum();
            problems.add(Problem.of(Severity.WARNING, "invalid-policy", marked)
                    .worded(this == SLOWEST ? "slowest" : "fastest")
                    .counted(marked, List.of())
                    .repairedBy(new Repair.CountInvalid(LEAVE_OUT)));
        }
        return problems;
    }
}

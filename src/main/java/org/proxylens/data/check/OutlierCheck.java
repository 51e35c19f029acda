package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;

/** Latencies more than a hundred times off the device's median: no network of one space is, but a fault in measuring. */
final class OutlierCheck implements Check {
    private static final double FACTOR = 100;
    private static final int LEAST = 10;

    @Override
    public List<Problem> check(CheckInput input) {
        Dataset dataset = input.dataset();
        List<Problem> problems = new ArrayList<>();
        for (Device device : input.timed()) {
            ColumnSpread spread = input.spread(device);
            double median = spread.median();
            if (spread.n() >= LEAST && (spread.least() < median / FACTOR || spread.greatest() > median * FACTOR)) {
                add(dataset, device, median, true, problems);
                add(dataset, device, median, false, problems);
            }
        }
        return problems;
    }

    private static void add(Dataset dataset, Device device, double median, boolean small, List<Problem> problems) {
        List<String> ids = new ArrayList<>();
        double extreme = median;
        double[] latencies = device.latencies();
        for (int row = 0; row < latencies.length; row++) {
            if (small ? latencies[row] < median / FACTOR : latencies[row] > median * FACTOR) {
                ids.add(dataset.architectures().id(row));
                extreme = small ? Math.min(extreme, latencies[row]) : Math.max(extreme, latencies[row]);
            }
        }
        if (!ids.isEmpty()) {
            problems.add(Problem.of(
                            Severity.WARNING,
                            "outlier",
                            ids.size(),
                            Numbers.significant(extreme, 3),
                            Numbers.significant(median, 3))
                    .worded(small ? "small" : "large")
                    .on(device.name())
                    .counted(ids.size(), ids)
                    .repairedBy(
                            small
                                    ? new DataRepair.CountMissing(
                                            device.name(), median / FACTOR, Double.POSITIVE_INFINITY)
                                    : new DataRepair.CountMissing(device.name(), 0, median * FACTOR)));
        }
    }
}

package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;

/**
 * A likely wrong unit: the device's median latency is more than 300 times off the median of all devices'
 * medians, which is what seconds or microseconds read as milliseconds look like. Of two devices the one is taken for
 * wrong that is farther from what networks take, about ten milliseconds.
 */
final class UnitCheck implements Check {
    private static final double FACTOR = 300;
    /** What a network takes, ms. */
    private static final double TYPICAL = 10;
    /** Between one unit of time and the next. */
    private static final double STEP = 1000;

    @Override
    public List<Problem> check(CheckInput input) {
        List<Device> devices = input.timed().stream()
                .filter(device -> input.spread(device).n() > 0)
                .toList();
        double[] medians = devices.stream()
                .mapToDouble(device -> input.spread(device).median())
                .toArray();
        List<Problem> problems = new ArrayList<>();
        if (medians.length == 2) {
            int odd = off(medians[0]) > off(medians[1]) ? 0 : 1;
            double ratio = medians[odd] / medians[1 - odd];
            if (ratio > FACTOR || ratio < 1 / FACTOR) {
                String beside = devices.get(1 - odd).name();
                problems.add(problem(devices.get(odd), medians[odd], medians[1 - odd], beside)
                        .between(devices.get(odd).name(), beside));
            }
        } else if (medians.length > 2) {
            double middle = middle(medians);
            for (int at = 0; at < medians.length; at++) {
                double ratio = medians[at] / middle;
                if (ratio > FACTOR || ratio < 1 / FACTOR) {
                    problems.add(problem(devices.get(at), medians[at], middle, ""));
                }
            }
        }
        return problems;
    }

    private static double off(double median) {
        return Math.abs(Math.log(median / TYPICAL));
    }

    /** The median of the devices' medians, between two of them the geometric mean. */
    private static double middle(double[] medians) {
        double[] sorted = medians.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : Math.sqrt(sorted[half - 1] * sorted[half]);
    }

    /** The power of a thousand that brings the device nearest to the others. */
    private static double factor(double ratio) {
        return Math.pow(STEP, -Math.rint(Math.log10(ratio) / Math.log10(STEP)));
    }

    private static String unit(double factor) {
        return factor > 1 ? "seconds" : factor < 1 / STEP ? "nanoseconds" : "microseconds";
    }

    private static Problem problem(Device device, double median, double middle, String beside) {
        double factor = factor(median / middle);
        return Problem.of(
                        Severity.WARNING,
                        "wrong-unit",
                        Numbers.significant(median, 3),
                        Numbers.significant(middle, 3),
                        beside)
                .worded(beside.isEmpty() ? unit(factor) : "two")
                .on(device.name())
                .counted(device.valid(), List.of())
                .repairedBy(new DataRepair.Rescale(device.name(), factor));
    }
}

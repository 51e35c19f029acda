package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;

/**
 * Two devices that are probably one recording: latencies within 2 % of each other on at least 95 % of their common
 * architectures (20 at least), or the same but for a factor, to a thousandth, on as many.
 */
final class NearDuplicateCheck implements Check {
    private static final double NEAR = 0.02;
    private static final double SAME = 0.001;
    private static final double ALMOST_ALL = 0.95;
    private static final int LEAST = 20;
    /** Rows tried first; most pairs are told apart by them. */
    private static final int PROBE = 64;

    @Override
    public List<Problem> check(CheckInput input) {
        List<Device> devices = input.timed().stream()
                .filter(device -> distinct(input.sorted(device)))
                .toList();
        List<Problem> problems = new ArrayList<>();
        for (int one = 0; one < devices.size(); one++) {
            for (int other = one + 1; other < devices.size(); other++) {
                compare(devices.get(one), devices.get(other), problems);
            }
        }
        return problems;
    }

    /** A column of few values is like any other of few values; other checks tell of it. */
    private static boolean distinct(double[] sorted) {
        return sorted.length >= LEAST && sorted[sorted.length / 4] < sorted[3 * sorted.length / 4];
    }

    private static void compare(Device one, Device other, List<Problem> problems) {
        double[] ratios = ratios(one, other, PROBE);
        if (ratios.length < LEAST || Math.max(near(ratios, 1, NEAR), near(ratios, factor(ratios), SAME)) < 0.7) {
            return;
        }
        ratios = ratios(one, other, Integer.MAX_VALUE);
        double factor = factor(ratios);
        double near = near(ratios, 1, NEAR);
        double scaled = near(ratios, factor, SAME);
        if (near >= ALMOST_ALL || scaled >= ALMOST_ALL) {
            boolean equal = near >= ALMOST_ALL;
            Object share = Columns.percent(equal ? near : scaled);
            Object how = equal ? Columns.percent(NEAR) : Numbers.significant(factor, 3);
            problems.add(Problem.of(
                            Severity.WARNING, "near-duplicate", one.name(), other.name(), ratios.length, share, how)
                    .worded(equal ? "equal" : "scaled")
                    .between(one.name(), other.name())
                    .counted(ratios.length, List.of())
                    .repairedBy(new Repair.LeaveOutDevice(one.name()), new Repair.LeaveOutDevice(other.name())));
        }
    }

    /** The first ratios of common latencies. */
    private static double[] ratios(Device one, Device other, int most) {
        double[] a = one.latencies();
        double[] b = other.latencies();
        double[] ratios = new double[Math.min(most, a.length)];
        int count = 0;
        for (int row = 0; row < a.length && count < ratios.length; row++) {
            double ratio = a[row] / b[row];
            if (!Double.isNaN(ratio)) {
                ratios[count++] = ratio;
            }
        }
        return java.util.Arrays.copyOf(ratios, count);
    }

    private static double factor(double[] ratios) {
        return ColumnValues.median(ColumnValues.rising(ratios));
    }

    private static double near(double[] ratios, double factor, double tolerance) {
        int near = 0;
        for (double ratio : ratios) {
            near += Math.abs(ratio / factor - 1) <= tolerance ? 1 : 0;
        }
        return (double) near / ratios.length;
    }
}

package org.proxylens.data.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;

/**
 * Two devices that are probably one recording: latencies within 2 % of each other on at least 95 % of their common
 * architectures (20 at least), or the same but for a factor, to a thousandth, on as many. Where a third device equals one of the two to
 * the last digit, the other of the two is likely the copy.
 */
final class NearDuplicateCheck implements Check {
    private static final double NEAR = 0.02;
    private static final double SAME = 0.001;
    /** What a change of unit may cost. */
    private static final double LAST_DIGIT = 1e-12;

    private static final double ALMOST_ALL = 0.95;
    private static final int LEAST = 20;
    /** Rows tried first; most pairs are told apart by them. */
    private static final int PROBE = 64;
    /** The share of these that agrees where two columns are worth comparing. */
    private static final double PROBED = 0.7;

    @Override
    public List<Problem> check(CheckInput input) {
        List<Device> devices = input.timed().stream()
                .filter(device -> distinct(input.spread(device)))
                .toList();
        List<Pair> pairs = IntStream.range(0, devices.size())
                .parallel()
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, devices.size())
                        .mapToObj(other -> compare(devices.get(one), devices.get(other)))
                        .flatMap(Optional::stream))
                .toList();
        Map<String, Set<String>> equalBefore = new HashMap<>();
        pairs.stream().filter(Pair::isIdentical).forEach(pair -> equalBefore
                .computeIfAbsent(pair.other().name(), name -> new HashSet<>())
                .add(pair.one().name()));
        return pairs.stream()
                .filter(pair -> !pair.isIdentical() || !isTold(pair, equalBefore))
                .map(pair -> problem(pair, pairs))
                .toList();
    }

    /** Whether both are told to equal one before them: of several copies each is told once. */
    private static boolean isTold(Pair pair, Map<String, Set<String>> equalBefore) {
        return !Collections.disjoint(
                equalBefore.getOrDefault(pair.one().name(), Set.of()),
                equalBefore.getOrDefault(pair.other().name(), Set.of()));
    }

    /** Two devices that are one recording, and how far they agree. */
    private record Pair(Device one, Device other, int n, double identical, double near, double scaled, double factor) {
        boolean isIdentical() {
            return identical >= ALMOST_ALL;
        }

        /** The device that this one is identical to; empty where it is not of this pair or not identical. */
        Optional<Device> twin(Device device) {
            if (!isIdentical() || !(device.equals(one) || device.equals(other))) {
                return Optional.empty();
            }
            return Optional.of(device.equals(one) ? other : one);
        }
    }

    /** A column of few values is like any other of few values; other checks tell of it. */
    private static boolean distinct(ColumnSpread spread) {
        return spread.n() >= LEAST && spread.lowerQuartile() < spread.upperQuartile();
    }

    private static Optional<Pair> compare(Device one, Device other) {
        double[] ratios = ratios(one, other, PROBE);
        boolean alike = ratios.length >= LEAST
                && (near(ratios, 1, NEAR) >= PROBED
                        || (mayAgree(ratios) && near(ratios, factor(ratios), SAME) >= PROBED));
        if (!alike) {
            return Optional.empty();
        }
        ratios = ratios(one, other, Integer.MAX_VALUE);
        double factor = factor(ratios);
        Pair pair = new Pair(
                one,
                other,
                ratios.length,
                near(ratios, 1, LAST_DIGIT),
                near(ratios, 1, NEAR),
                near(ratios, factor, SAME),
                factor);
        return pair.near() >= ALMOST_ALL || pair.scaled() >= ALMOST_ALL ? Optional.of(pair) : Optional.empty();
    }

    private static Problem problem(Pair pair, List<Pair> all) {
        Device one = pair.one();
        Device other = pair.other();
        boolean equal = pair.near() >= ALMOST_ALL;
        Object share = Columns.percent(pair.isIdentical() ? pair.identical() : equal ? pair.near() : pair.scaled());
        Object how = equal ? Columns.percent(NEAR) : Numbers.significant(pair.factor(), 3);
        Optional<Device> ones = pair.isIdentical() ? Optional.empty() : twin(one, all);
        Optional<Device> others = pair.isIdentical() ? Optional.empty() : twin(other, all);
        boolean told = ones.isPresent() != others.isPresent();
        Device copy = ones.isPresent() ? other : one;
        Device original = ones.isPresent() ? one : other;
        String witness = (ones.isPresent() ? ones : others).map(Device::name).orElse("");
        Problem problem = Problem.of(
                        Severity.WARNING,
                        "near-duplicate",
                        one.name(),
                        other.name(),
                        pair.n(),
                        share,
                        how,
                        copy.name(),
                        original.name(),
                        witness)
                .worded(pair.isIdentical() ? "identical" : told ? "copy" : equal ? "equal" : "scaled")
                .between(one.name(), other.name())
                .counted(pair.n(), List.of());
        return told
                ? problem.repairedBy(new Repair.LeaveOutDevice(copy.name()))
                : problem.repairedBy(new Repair.LeaveOutDevice(one.name()), new Repair.LeaveOutDevice(other.name()));
    }

    /** Another device that has this one's very latencies: from two sources, they vouch for each other. */
    private static Optional<Device> twin(Device device, List<Pair> all) {
        return all.stream().flatMap(pair -> pair.twin(device).stream()).findFirst();
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

    /**
     * Whether so large a share of the ratios may lie about one factor. Taken two by two, at most as many pairs as there are other ratios
     * hold one of these; in the rest both lie about it and so about each other. Spares most pairs of devices the sorting.
     */
    private static boolean mayAgree(double[] ratios) {
        int agree = 0;
        for (int at = 1; at < ratios.length; at += 2) {
            agree += Math.abs(ratios[at - 1] / ratios[at] - 1) <= 3 * SAME ? 1 : 0;
        }
        return agree + 1 >= (PROBED - 0.5) * ratios.length;
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

package org.proxylens.proxy.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;

/**
 * Which architectures to measure next to decide soonest whether a known device can stand in for a new one: a set over
 * which the known devices correlate among themselves as they do over all architectures.
 *
 * <p>The architectures are ranked by their mean rank on the known devices and cut into as many strata as are to be
 * measured; one is drawn from each, and draws are exchanged within their strata as long as the mean square of z(SRCC
 * over the set) − z(SRCC over all), over all pairs of known devices, falls. A new device that is not among them is
 * judged better too; {@code docs/new-device.md} says by how much.
 */
public final class DecisionDesign {
    private static final int STARTS = 20;
    private static final int EXCHANGES = 1500;
    private static final int MOST_DEVICES = 40;

    private DecisionDesign() {}

    /**
     * The next architectures to measure, in the order to measure them: the first few already span slow to fast.
     *
     * @param known the known devices
     * @param measured the new device's latencies by row, NaN where not measured; all NaN for a start
     * @param count how many
     * @param seed the draws'
     * @return rows not measured yet; fewer than asked for where there are no more
     */
    public static int[] next(Dataset known, double[] measured, int count, long seed) {
        int[] done = ColumnValues.rows(measured);
        return next(known.devices(), measured.length, done, count, new SplittableRandom(seed));
    }

    public static int[] next(List<Device> known, int rows, int[] done, int count, SplittableRandom random) {
        List<double[]> columns = comparable(known, rows);
        boolean[] taken = new boolean[rows];
        for (int row : done) {
            taken[row] = true;
        }
        int[] free = IntStream.range(0, rows).filter(row -> !taken[row]).toArray();
        int[] complete = Arrays.stream(free)
                .filter(row -> columns.stream().noneMatch(column -> Double.isNaN(column[row])))
                .toArray();
        int chosen = Math.max(0, Math.min(count, complete.length));
        List<Integer> next = new ArrayList<>();
        if (chosen > 0) {
            int[] kept = Arrays.stream(done)
                    .filter(row -> columns.stream().noneMatch(column -> Double.isNaN(column[row])))
                    .toArray();
            int[] picked = new SwapSearch(columns, complete, kept, chosen, random).best(STARTS, EXCHANGES);
            for (int stratum : spread(chosen)) {
                next.add(picked[stratum]);
            }
        }
        fill(next, free, Math.min(count, free.length), random);
        return next.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Devices that have most of the architectures and rank them, at most {@value #MOST_DEVICES}, evenly taken. */
    private static List<double[]> comparable(List<Device> known, int rows) {
        List<double[]> columns = known.stream()
                .filter(device -> 2 * device.valid() > rows)
                .map(Device::latencies)
                .filter(column -> Arrays.stream(column).distinct().limit(3).count() > 2)
                .toList();
        int step = (columns.size() + MOST_DEVICES - 1) / MOST_DEVICES;
        return IntStream.range(0, columns.size())
                .filter(i -> i % step == 0)
                .mapToObj(columns::get)
                .toList();
    }

    /** The strata in an order whose beginnings are spread out: by the digits of their number read backwards. */
    private static int[] spread(int strata) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(strata - 1);
        return IntStream.range(0, 1 << bits)
                .map(i -> bits == 0 ? 0 : Integer.reverse(i) >>> (Integer.SIZE - bits))
                .filter(stratum -> stratum < strata)
                .toArray();
    }

    /** Architectures that not all devices have, at random, where the others are not enough. */
    private static void fill(List<Integer> next, int[] free, int count, SplittableRandom random) {
        List<Integer> rest = new ArrayList<>(Arrays.stream(free).boxed().toList());
        rest.removeAll(next);
        while (next.size() < count) {
            next.add(rest.remove(random.nextInt(rest.size())));
        }
    }
}

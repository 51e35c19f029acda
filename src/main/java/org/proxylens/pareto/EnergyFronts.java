package org.proxylens.pareto;

import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;

/**
 * Fronts and loss with energy as a third objective: x dominates y where its latency and its energy are no larger, its
 * accuracy is no smaller, and one of the three is strictly better. Otherwise as {@link PairFronts} and
 * {@link ParetoLoss}: all three are normalised by the target-optimal front.
 *
 * @param common rows of the common architectures inside the region of interest
 * @param target the target-optimal front T, rows by rising target latency
 * @param selection what the proxy selects, S
 * @param proxy what of S is optimal on the target, P
 * @param hvTarget hypervolume of T, normalised; NaN where there is no common architecture
 * @param hvProxy hypervolume of P
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record EnergyFronts(int[] common, int[] target, int[] selection, int[] proxy, double hvTarget, double hvProxy) {

    /**
     * What one device is: columns by architecture row, NaN missing.
     *
     * @param latency to be small
     * @param energy to be small
     */
    public record Costs(double[] latency, double[] energy) {}

    /** 1 − hvProxy / hvTarget, a share; NaN where undefined. */
    public double hvLoss() {
        return hvTarget > 0 ? 1 - hvProxy / hvTarget : Double.NaN;
    }

    /** The share of T that the proxy selects. */
    public double recovered() {
        return PairFronts.recovered(target, selection);
    }

    /**
     * Compares a proxy with a target.
     *
     * @param accuracy by row, percent, NaN missing
     * @param reference the energy's coordinate is that of the latency
     */
    public static EnergyFronts compare(
            Costs proxy, Costs target, double[] accuracy, RegionOfInterest region, ReferencePoint reference) {
        int[] common = IntStream.range(0, accuracy.length)
                .filter(row -> Double.isFinite(accuracy[row])
                        && known(proxy, row)
                        && known(target, row)
                        && region.contains(target.latency()[row], accuracy[row]))
                .toArray();
        int[] optimal = front(common, target, accuracy);
        int[] selection = front(common, proxy, accuracy);
        int[] derived = front(selection, target, accuracy);
        if (optimal.length == 0) {
            return new EnergyFronts(common, optimal, selection, derived, Double.NaN, Double.NaN);
        }
        Frame frame = new Frame(optimal, target, accuracy);
        double[] corner = {reference.latency(), reference.shortfall(), reference.latency()};
        return new EnergyFronts(
                common,
                optimal,
                selection,
                derived,
                Hypervolume3.of(frame.points(optimal), corner),
                Hypervolume3.of(frame.points(derived), corner));
    }

    private static boolean known(Costs costs, int row) {
        return !Double.isNaN(costs.latency()[row]) && !Double.isNaN(costs.energy()[row]);
    }

    /**
     * The front of a set; equal points are all kept.
     *
     * @param rows the members, all of known costs and accuracy
     * @return by rising latency, then falling accuracy, then rising energy, then row
     */
    public static int[] front(int[] rows, Costs costs, double[] accuracy) {
        double[] latency = costs.latency();
        double[] energy = costs.energy();
        Comparator<Integer> order = Comparator.<Integer>comparingDouble(row -> latency[row])
                .thenComparingDouble(row -> -accuracy[row])
                .thenComparingDouble(row -> energy[row]);
        int[] sorted = ColumnValues.sorted(Arrays.stream(rows), order.thenComparing(Comparator.naturalOrder()));
        // the least energy at an accuracy or more, of those that are no slower
        TreeMap<Double, Double> least = new TreeMap<>();
        int[] front = new int[sorted.length];
        int size = 0;
        for (int row : sorted) {
            Map.Entry<Double, Double> above = least.ceilingEntry(accuracy[row]);
            boolean twin = size > 0 && order.compare(front[size - 1], row) == 0;
            if (twin || above == null || above.getValue() > energy[row]) {
                front[size++] = row;
                least.headMap(accuracy[row], true).values().removeIf(other -> other >= energy[row]);
                least.put(accuracy[row], energy[row]);
            }
        }
        return Arrays.copyOf(front, size);
    }

    /** Normalisation by T: 0 at its best, 1 at its worst in each objective; a range of zero counts as 1. */
    private static final class Frame {
        private final double[][] columns;
        private final double[] least = new double[3];
        private final double[] range = new double[3];

        Frame(int[] optimal, Costs costs, double[] accuracy) {
            double[] shortfall = Arrays.stream(accuracy).map(value -> -value).toArray();
            columns = new double[][] {costs.latency(), shortfall, costs.energy()};
            for (int i = 0; i < columns.length; i++) {
                double[] column = columns[i];
                DoubleSummaryStatistics reach =
                        Arrays.stream(optimal).mapToDouble(row -> column[row]).summaryStatistics();
                least[i] = reach.getMin();
                range[i] = reach.getMax() > least[i] ? reach.getMax() - least[i] : 1;
            }
        }

        double[][] points(int[] rows) {
            return Arrays.stream(rows)
                    .mapToObj(row -> IntStream.range(0, columns.length)
                            .mapToDouble(i -> (columns[i][row] - least[i]) / range[i])
                            .toArray())
                    .toArray(double[][]::new);
        }
    }
}

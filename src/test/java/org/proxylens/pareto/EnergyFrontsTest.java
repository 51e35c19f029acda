package org.proxylens.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Three objectives against brute force. */
class EnergyFrontsTest {
    private static final int SIDE = 6;

    @Property(tries = 300)
    void theVolumeIsTheNumberOfDominatedCubes(@ForAll("points") double[][] points) {
        double[] corner = {SIDE, SIDE, SIDE};
        int cubes = 0;
        for (double x = 0.5; x < SIDE; x++) {
            for (double y = 0.5; y < SIDE; y++) {
                for (double z = 0.5; z < SIDE; z++) {
                    double[] cube = {x, y, z};
                    cubes += Arrays.stream(points).anyMatch(point -> below(point, cube)) ? 1 : 0;
                }
            }
        }
        assertThat(Hypervolume3.of(points, corner)).isCloseTo(cubes, within(1e-9));
    }

    private static boolean below(double[] point, double[] cube) {
        return point[0] < cube[0] && point[1] < cube[1] && point[2] < cube[2];
    }

    @Property(tries = 300)
    void theFrontHoldsWhatNobodyDominates(@ForAll("points") double[][] points) {
        int n = points.length;
        double[] accuracy = column(points, 2);
        int[] front = EnergyFronts.front(IntStream.range(0, n).toArray(), costs(points), accuracy);
        int[] expected = IntStream.range(0, n)
                .filter(row -> IntStream.range(0, n).noneMatch(other -> dominates(points[other], points[row])))
                .toArray();
        assertThat(front).containsExactlyInAnyOrder(expected);
        assertThat(Arrays.stream(front).mapToDouble(row -> points[row][0]).toArray())
                .isSorted();
    }

    private static boolean dominates(double[] x, double[] y) {
        boolean no = x[0] > y[0] || x[1] > y[1] || x[2] < y[2];
        return !no && (x[0] < y[0] || x[1] < y[1] || x[2] > y[2]);
    }

    @Property(tries = 200)
    void aProxyNeverBeatsTheTarget(@ForAll("points") double[][] points, @ForAll("points") double[][] others) {
        double[][] proxy = Arrays.copyOf(others, Math.min(points.length, others.length));
        double[][] target = Arrays.copyOf(points, proxy.length);
        EnergyFronts fronts = EnergyFronts.compare(
                costs(proxy), costs(target), column(target, 2), RegionOfInterest.ALL, ReferencePoint.DEFAULT);
        assertThat(fronts.hvLoss()).isBetween(-1e-12, 1.0);
        assertThat(fronts.recovered()).isBetween(0.0, 1.0);
        EnergyFronts itself = EnergyFronts.compare(
                costs(target), costs(target), column(target, 2), RegionOfInterest.ALL, ReferencePoint.DEFAULT);
        assertThat(itself.hvLoss()).isZero();
        assertThat(itself.recovered()).isEqualTo(1);
    }

    /** Where energy is the same everywhere it changes nothing but the height of the volume. */
    @Property(tries = 200)
    void withoutDifferencesInEnergyTheLossIsThatOfTwoObjectives(@ForAll("points") double[][] points) {
        double[] latency = column(points, 0);
        double[] proxy = column(points, 1);
        double[] accuracy = column(points, 2);
        double[] energy = new double[points.length];
        EnergyFronts fronts = EnergyFronts.compare(
                new EnergyFronts.Costs(proxy, energy),
                new EnergyFronts.Costs(latency, energy),
                accuracy,
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT);
        PairResult plane =
                ParetoAnalysis.compare(proxy, latency, accuracy, RegionOfInterest.ALL, ReferencePoint.DEFAULT);
        assertThat(fronts.target()).containsExactlyInAnyOrder(plane.fronts().target());
        assertThat(fronts.hvTarget()).isCloseTo(1.1 * plane.loss().hvTarget(), within(1e-12));
        assertThat(fronts.hvLoss()).isCloseTo(plane.loss().hvLoss(), within(1e-12));
    }

    @Test
    void withNothingInCommonThereIsNoLoss() {
        double[] none = {Double.NaN};
        double[] one = {1};
        EnergyFronts fronts = EnergyFronts.compare(
                new EnergyFronts.Costs(one, none),
                new EnergyFronts.Costs(one, one),
                one,
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT);
        assertThat(fronts.common()).isEmpty();
        assertThat(fronts.hvLoss()).isNaN();
    }

    private static EnergyFronts.Costs costs(double[][] points) {
        return new EnergyFronts.Costs(column(points, 0), column(points, 1));
    }

    private static double[] column(double[][] points, int column) {
        return Arrays.stream(points).mapToDouble(point -> point[column]).toArray();
    }

    @Provide
    Arbitrary<double[][]> points() {
        return Arbitraries.integers()
                .between(0, SIDE)
                .map(Integer::doubleValue)
                .array(Double[].class)
                .ofSize(3)
                .map(point ->
                        Arrays.stream(point).mapToDouble(Double::doubleValue).toArray())
                .array(double[][].class)
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}

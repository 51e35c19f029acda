package org.proxylens.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Progress;

class ParetoLossPropertiesTest {
    private static final double GRID = 0.1;

    /** Latency and accuracy on a grid, so that the area dominated can be counted square by square. */
    @Property(tries = 300)
    void hypervolumeIsTheNumberOfDominatedSquares(@ForAll("grids") double[][] points) {
        PairResult result = compare(points[0], points[1], points[2], RegionOfInterest.ALL);
        ParetoLoss.Frame frame = result.loss().frame();
        double unit1 = 1 / Math.max(1, frame.greatestLatency() - frame.leastLatency());
        double unit2 = 1 / Math.max(1, frame.greatestAccuracy() - frame.leastAccuracy());
        assertThat(result.loss().hvTarget())
                .isCloseTo(area(result.fronts().target(), points, frame, unit1 / 10, unit2 / 10), within(1e-9));
        assertThat(result.loss().hvProxy())
                .isCloseTo(area(result.fronts().proxy(), points, frame, unit1 / 10, unit2 / 10), within(1e-9));
    }

    private static double area(int[] rows, double[][] points, ParetoLoss.Frame frame, double step1, double step2) {
        int squares = 0;
        for (double f1 = step1 / 2; f1 < 1 + GRID; f1 += step1) {
            for (double f2 = step2 / 2; f2 < 1 + GRID; f2 += step2) {
                double x = f1;
                double y = f2;
                if (Arrays.stream(rows).anyMatch(row -> frame.f1(points[1][row]) < x && frame.f2(points[2][row]) < y)) {
                    squares++;
                }
            }
        }
        return squares * step1 * step2;
    }

    @Property
    void aProxyNeverBeatsTheTarget(@ForAll("devices") double[][] points) {
        PairResult result = compare(points[0], points[1], points[2], RegionOfInterest.ALL);
        if (result.fronts().common().length > 0) {
            ParetoLoss loss = result.loss();
            assertThat(loss.hvLoss()).isBetween(-1e-12, 1.0);
            assertThat(loss.additiveEpsilon()).isNotNegative();
            assertThat(loss.igdPlus()).isNotNegative();
            assertThat(loss.recovered()).isBetween(0.0, 1.0);
            assertThat(loss.uncoveredBudget()).isNotNegative();
            assertThat(loss.meanLatencyOverhead()).isNotNegative();
            assertThat(loss.maxLatencyOverhead()).isGreaterThanOrEqualTo(loss.meanLatencyOverhead() - 1e-12);
            if (!Double.isNaN(loss.maxAccuracyRegret())) {
                assertThat(loss.meanAccuracyRegret()).isBetween(0.0, loss.maxAccuracyRegret() + 1e-12);
            }
        }
    }

    @Property
    void theLossAmongAccurateIsTheLossOfThatRegion(@ForAll("devices") double[][] points) {
        PairResult all = compare(points[0], points[1], points[2], RegionOfInterest.ALL);
        if (all.fronts().common().length > 0) {
            double[] common = Arrays.stream(all.fronts().common())
                    .mapToDouble(row -> points[2][row])
                    .sorted()
                    .toArray();
            double median = (common[(common.length - 1) / 2] + common[common.length / 2]) / 2;
            assertThat(all.accurateFrom()).isEqualTo(median);
            RegionOfInterest region = new RegionOfInterest(median, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            assertThat(all.accurate())
                    .isEqualTo(compare(points[0], points[1], points[2], region).loss());
        }
    }

    @Property(tries = 300)
    void aStaircaseCountsWhatIsDominatedInWhateverOrder(@ForAll("grids") double[][] points) {
        Staircase rising = new Staircase(6, 6);
        Staircase falling = new Staircase(6, 6);
        int n = points[0].length;
        for (int i = 0; i < n; i++) {
            rising.add(points[0][i], points[1][i]);
            falling.add(points[0][n - 1 - i], points[1][n - 1 - i]);
        }
        int squares = 0;
        for (double x = 0.5; x < 6; x++) {
            for (double y = 0.5; y < 6; y++) {
                double atX = x;
                double atY = y;
                squares += IntStream.range(0, n).anyMatch(i -> points[0][i] < atX && points[1][i] < atY) ? 1 : 0;
            }
        }
        assertThat(rising.area()).isEqualTo(squares);
        assertThat(falling.area()).isEqualTo(squares);
        assertThat(rising.gain(points[0][0], points[1][0])).isZero();
    }

    @Property
    void theProxyFrontIsTheFrontOfTheSelection(@ForAll("devices") double[][] points) {
        PairFronts fronts =
                compare(points[0], points[1], points[2], RegionOfInterest.ALL).fronts();
        assertThat(fronts.target()).containsExactly(ParetoAnalysis.front(fronts.common(), points[1], points[2]));
        assertThat(fronts.selection())
                .containsExactlyInAnyOrder(ParetoAnalysis.front(fronts.common(), points[0], points[2]));
        assertThat(fronts.proxy()).containsExactly(ParetoAnalysis.front(fronts.selection(), points[1], points[2]));
    }

    @Property
    void onlyTheOrderOfTheProxyMatters(@ForAll("devices") double[][] points) {
        double[] mapped = Arrays.stream(points[0]).map(x -> 7 * x + 1).toArray();
        assertThat(compare(mapped, points[1], points[2], RegionOfInterest.ALL).loss())
                .isEqualTo(compare(points[0], points[1], points[2], RegionOfInterest.ALL)
                        .loss());
    }

    @Property(tries = 200)
    void regretIsTheMeanOverBudgets(@ForAll("grids") double[][] points) {
        PairResult result = compare(points[0], points[1], points[2], RegionOfInterest.ALL);
        double from = points[1][result.fronts().proxy()[0]];
        double to = result.loss().frame().greatestLatency();
        if (from < to) {
            double mean = IntStream.range(0, (int) (to - from))
                    .mapToDouble(step -> regret(result.fronts(), points, from + step))
                    .average()
                    .orElseThrow();
            double most = IntStream.rangeClosed(0, (int) (to - from))
                    .mapToDouble(step -> regret(result.fronts(), points, from + step))
                    .max()
                    .orElseThrow();
            assertThat(result.loss().meanAccuracyRegret()).isCloseTo(mean, within(1e-9));
            assertThat(result.loss().maxAccuracyRegret()).isEqualTo(most);
        }
    }

    private static double regret(PairFronts fronts, double[][] points, double budget) {
        return best(fronts.target(), points, budget) - best(fronts.proxy(), points, budget);
    }

    private static double best(int[] rows, double[][] points, double budget) {
        return Arrays.stream(rows)
                .filter(row -> points[1][row] <= budget)
                .mapToDouble(row -> points[2][row])
                .max()
                .orElseThrow();
    }

    @Property(tries = 200)
    void allPairsAreThePairsOneByOne(@ForAll("devices") double[][] points) {
        List<double[]> devices = List.of(points[0], points[1], points[1].clone());
        for (RegionOfInterest region : List.of(RegionOfInterest.ALL, new RegionOfInterest(4, 2, 9))) {
            LossMatrices all =
                    ParetoAnalysis.allPairs(devices, points[2], region, ReferencePoint.DEFAULT, Progress.NONE);
            for (int target = 0; target < devices.size(); target++) {
                for (int proxy = 0; proxy < devices.size(); proxy++) {
                    PairResult pair = compare(devices.get(proxy), devices.get(target), points[2], region);
                    assertThat(figures(all, target, proxy))
                            .containsExactly(
                                    pair.loss().hvLoss(),
                                    pair.loss().meanAccuracyRegret(),
                                    pair.loss().maxAccuracyRegret(),
                                    pair.loss().recovered(),
                                    pair.fronts().common().length);
                }
            }
        }
    }

    private static double[] figures(LossMatrices all, int target, int proxy) {
        return new double[] {
            all.hvLoss()[target][proxy],
            all.meanAccuracyRegret()[target][proxy],
            all.maxAccuracyRegret()[target][proxy],
            all.recovered()[target][proxy],
            all.n()[target][proxy]
        };
    }

    @Test
    void theFrontSrccIsTakenOverTheTargetFrontAlone() {
        double[] target = {1, 2, 3, 9, 9};
        double[] proxy = {3, 2, 1, 10, 11};
        double[] accuracy = {60, 70, 80, 10, 10};
        LossMatrices all = ParetoAnalysis.allPairs(
                List.of(proxy, target), accuracy, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
        assertThat(all.frontSrcc()[1][0]).isEqualTo(-1);
        assertThat(all.frontSrcc()[0][1]).isNaN();
    }

    @Test
    void cancelledWorkStops() {
        List<double[]> devices = List.of(new double[] {1, 2}, new double[] {2, 1});
        Progress cancelled = fraction -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> ParetoAnalysis.allPairs(
                        devices, new double[] {60, 70}, RegionOfInterest.ALL, ReferencePoint.DEFAULT, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static PairResult compare(double[] proxy, double[] target, double[] accuracy, RegionOfInterest region) {
        return ParetoAnalysis.compare(proxy, target, accuracy, region, ReferencePoint.DEFAULT);
    }

    @Provide
    Arbitrary<double[][]> grids() {
        return points(Arbitraries.integers().between(1, 12).map(Integer::doubleValue), 1);
    }

    @Provide
    Arbitrary<double[][]> devices() {
        Arbitrary<Double> whole = Arbitraries.integers().between(1, 12).map(Integer::doubleValue);
        Arbitrary<Double> fine = Arbitraries.doubles().between(1, 12);
        return points(
                Arbitraries.frequencyOf(
                        Tuple.of(6, whole), Tuple.of(6, fine), Tuple.of(1, Arbitraries.just(Double.NaN))),
                0);
    }

    private static Arbitrary<double[][]> points(Arbitrary<Double> value, int least) {
        return Arbitraries.integers().between(least, 30).flatMap(n -> value.array(double[].class)
                .ofSize(n)
                .array(double[][].class)
                .ofSize(3));
    }
}

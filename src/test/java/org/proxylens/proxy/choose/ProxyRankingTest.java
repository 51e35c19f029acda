package org.proxylens.proxy.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Progress;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;

class ProxyRankingTest {
    private static final double NONE = Double.NaN;

    @Test
    void countsTargetsAndTakesWorstAndMedianOverTheOthers() {
        PairFigures figures = ProxySetTest.figures(new double[][] {
            {1.00, 0.95, 0.80, NONE},
            {0.95, 1.00, 0.92, 0.20},
            {0.80, 0.92, 1.00, NONE},
            {NONE, 0.20, NONE, 1.00}
        });
        List<ProxyRanking.Row> rows = ProxyRanking.of(figures, 0.9).rows();
        assertThat(rows).extracting(ProxyRanking.Row::device).containsExactly("d1", "d0", "d2", "d3");
        assertThat(rows).extracting(ProxyRanking.Row::reached).containsExactly(2, 1, 1, 0);
        assertThat(rows).extracting(ProxyRanking.Row::targets).containsOnly(3);
        assertThat(rows.get(0).srcc()).isEqualTo(new ProxyRanking.Spread(0.2, 0.92));
        assertThat(rows.get(1).srcc().worst()).isEqualTo(0.8);
        assertThat(rows.get(1).srcc().median()).isCloseTo(0.875, within(1e-15));
        assertThat(rows.get(0).hvLoss().worst()).isNaN();
    }

    @Test
    void ofEqualsTheNameDecides() {
        PairFigures figures = ProxySetTest.figures(new double[][] {{1, NONE}, {NONE, 1}});
        assertThat(ProxyRanking.of(figures, 0.9).rows())
                .extracting(ProxyRanking.Row::device)
                .containsExactly("d0", "d1");
    }

    @Test
    void ofEqualReachTheMedianDecidesThenTheWorstAndTheUndefinedStandLast() {
        PairFigures figures = ProxySetTest.figures(new double[][] {
            {1, NONE, NONE, NONE, NONE},
            {NONE, 1, 0.1, 0.5, 0.5},
            {NONE, 0.5, 1, 0.6, 0.3},
            {NONE, 0.4, 0.4, 1, 0.7},
            {NONE, 0.3, 0.7, 0.2, 1},
        });
        assertThat(ProxyRanking.of(figures, 0.9).rows())
                .extracting(ProxyRanking.Row::device)
                .containsExactly("d4", "d3", "d1", "d2", "d0");
    }

    @Test
    void reachGoesBeforeTheMedian() {
        PairFigures figures = ProxySetTest.figures(new double[][] {
            {1, 0.95, 0, 0},
            {0.8, 1, 0, 0},
            {0.8, 0.1, 1, 0},
            {0.8, 0.1, 0, 1},
        });
        assertThat(ProxyRanking.of(figures, 0.9).rows())
                .extracting(ProxyRanking.Row::device)
                .containsExactly("d1", "d0", "d2", "d3");
    }

    @Test
    void theThresholdItselfIsReached() {
        PairFigures figures = ProxySetTest.figures(new double[][] {{1, 0.9}, {0.9, 1}});
        assertThat(ProxyRanking.of(figures, 0.9).rows())
                .extracting(ProxyRanking.Row::reached)
                .containsOnly(1);
    }

    @Test
    void lossesComeFromTheFronts() {
        double[] a = {1, 2, 3, 4, 5, 6};
        double[] b = {2, 1, 3, 4, 6, 5};
        double[] c = {6, 5, 4, 3, 2, 1};
        double[] accuracy = {60, 62, 70, 71, 72, 80};
        PairFigures figures =
                PairFigures.of(dataset(a, b, c), accuracy, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
        ProxyRanking.Row row = ProxyRanking.of(figures, 0.5).rows().stream()
                .filter(r -> r.device().equals("c"))
                .findFirst()
                .orElseThrow();
        double onA = loss(c, a, accuracy);
        double onB = loss(c, b, accuracy);
        assertThat(row.hvLoss().worst()).isEqualTo(Math.max(onA, onB));
        assertThat(row.hvLoss().median()).isCloseTo((onA + onB) / 2, within(1e-15));
        assertThat(row.srcc().worst()).isEqualTo(-1);
        assertThat(figures.accurate().n()[0][1]).isEqualTo(3);
        assertThat(figures.loss(LossMatrices::frontSrcc, 0, 2)).isEqualTo(-1);
        assertThat(row.frontSrcc().worst()).isEqualTo(-1);
        assertThat(row.accurateSrcc())
                .isEqualTo(spread(
                        figures.accurate().value()[0][2], figures.accurate().value()[1][2]));
        assertThat(ThresholdAnalysis.of(figures).points())
                .extracting(point -> point.target() + " " + point.proxy())
                .containsExactly("0 1", "0 2", "1 0", "1 2", "2 0", "2 1");
    }

    @Test
    void theMostAccurateTenthKeepsTiesAndAtLeastThree() {
        double[] accuracy = new double[40];
        for (int row = 0; row < accuracy.length; row++) {
            accuracy[row] = row % 20;
        }
        accuracy[5] = NONE;
        assertThat(PairFigures.mostAccurate(accuracy)).containsExactly(18, 19, 38, 39);
        assertThat(PairFigures.mostAccurate(new double[] {50, 70, NONE, 60})).containsExactly(0, 1, 3);
        assertThat(PairFigures.mostAccurate(new double[] {1, 2, 2, 2, 2})).containsExactly(1, 2, 3, 4);
        assertThat(PairFigures.mostAccurate(new double[] {NONE})).isEmpty();
        double[] hundred = IntStream.range(0, 100).mapToDouble(row -> row).toArray();
        assertThat(PairFigures.mostAccurate(hundred))
                .containsExactly(IntStream.range(90, 100).toArray());
    }

    @Test
    void withoutAccuraciesOnlyRanksAreCompared() {
        double[] a = {1, 2, 3};
        PairFigures figures =
                PairFigures.of(dataset(a, a, a), null, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
        assertThat(figures.srcc().value()[0][1]).isEqualTo(1);
        assertThat(figures.accurate().value()[0][1]).isNaN();
        assertThat(figures.loss(LossMatrices::hvLoss, 0, 1)).isNaN();
        assertThat(ThresholdAnalysis.of(figures).points()).isEmpty();
    }

    /** The fronts of {@code ParetoLossTest}: what is lost is 10 points over the first half of the budgets. */
    @Test
    void regretsComeFromTheFronts() {
        double[] target = {1, 2, 5, 3, 4};
        double[] proxy = {9, 9, 5, 1, 2};
        double[] accuracy = {60, 70, 80, 60, 70};
        PairFigures figures = PairFigures.of(
                dataset(target, proxy), accuracy, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
        assertThat(figures.loss(LossMatrices::meanAccuracyRegret, 0, 1)).isEqualTo(5);
        assertThat(ProxyRanking.of(figures, 0.9).rows())
                .filteredOn(row -> row.index() == 1)
                .extracting(ProxyRanking.Row::meanRegret)
                .containsExactly(new ProxyRanking.Spread(5, 5));
    }

    @Test
    void whatWasComputedFromTheArchitecturesIsTold() {
        double[] a = {1, 2, 3};
        Device cost = new Device(
                "weights", a, LatencyUnit.NONE, "weights", null, Map.of("computed from", "arch"), new BitSet());
        Dataset with = dataset(a, a).withDevices(List.of(Device.ofMilliseconds("a", a), cost));
        PairFigures figures = PairFigures.of(with, null, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
        assertThat(figures.costs()).containsExactly("weights");
        assertThat(figures.targets()).containsExactly(0);
    }

    private static ProxyRanking.Spread spread(double x, double y) {
        return new ProxyRanking.Spread(Math.min(x, y), (x + y) / 2);
    }

    private static double loss(double[] proxy, double[] target, double[] accuracy) {
        return ParetoAnalysis.compare(proxy, target, accuracy, RegionOfInterest.ALL, ReferencePoint.DEFAULT)
                .loss()
                .hvLoss();
    }

    private static Dataset dataset(double[]... columns) {
        List<String> ids = IntStream.range(0, columns[0].length)
                .mapToObj(Integer::toString)
                .toList();
        List<Device> devices = IntStream.range(0, columns.length)
                .mapToObj(i -> Device.ofMilliseconds(String.valueOf((char) ('a' + i)), columns[i]))
                .toList();
        return new Dataset("test", new ArchitectureTable(ids, List.of(), List.of()), devices, List.of(), List.of());
    }
}

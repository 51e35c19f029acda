package org.proxylens.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Losses worked out by hand. */
class ParetoLossTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NONE = Double.NaN;

    /** T: (1, 60), (2, 70), (5, 80). The proxy swaps the first two with dominated ones. */
    private static final double[] TARGET = {1, 2, 5, 3, 4};

    private static final double[] ACCURACY = {60, 70, 80, 60, 70};
    private static final double[] PROXY = {9, 9, 5, 1, 2};

    private static PairResult compare(double[] proxy, double[] target, double[] accuracy) {
        return ParetoAnalysis.compare(proxy, target, accuracy, RegionOfInterest.ALL, ReferencePoint.DEFAULT);
    }

    @Test
    void fronts() {
        PairFronts fronts = compare(PROXY, TARGET, ACCURACY).fronts();
        assertThat(fronts.common()).containsExactly(0, 1, 2, 3, 4);
        assertThat(fronts.target()).containsExactly(0, 1, 2);
        assertThat(fronts.selection()).containsExactly(3, 4, 2);
        assertThat(fronts.proxy()).containsExactly(3, 4, 2);
    }

    /** In normalised terms T is (0, 1), (.25, .5), (1, 0) and P is (.5, 1), (.75, .5), (1, 0). */
    @Test
    void everyFigure() {
        ParetoLoss loss = compare(PROXY, TARGET, ACCURACY).loss();
        assertThat(loss.hvTarget()).isCloseTo(1.1 * 0.1 + 0.85 * 0.5 + 0.1 * 0.5, EXACT);
        assertThat(loss.hvProxy()).isCloseTo(0.6 * 0.1 + 0.35 * 0.5 + 0.1 * 0.5, EXACT);
        assertThat(loss.hvLoss()).isCloseTo(1 - 0.285 / 0.585, EXACT);
        assertThat(loss.additiveEpsilon()).isCloseTo(0.5, EXACT);
        assertThat(loss.igdPlus()).isCloseTo((0.5 + 0.5 + 0) / 3, EXACT);
        assertThat(loss.recovered()).isCloseTo(1 / 3.0, EXACT);
        assertThat(loss.meanAccuracyRegret()).isCloseTo((10 + 0) / 2.0, EXACT);
        assertThat(loss.maxAccuracyRegret()).isEqualTo(10);
        assertThat(loss.uncoveredBudget()).isCloseTo(0.5, EXACT);
        assertThat(loss.meanLatencyOverhead()).isCloseTo((2 + 1 + 0) / 3.0, EXACT);
        assertThat(loss.maxLatencyOverhead()).isCloseTo(2, EXACT);
        assertThat(loss.unreachable()).isZero();
        assertThat(loss.frame()).isEqualTo(new ParetoLoss.Frame(1, 5, 60, 80));
    }

    @Test
    void aDeviceLosesNothingAsItsOwnProxy() {
        ParetoLoss loss = compare(TARGET, TARGET, ACCURACY).loss();
        assertThat(loss.hvLoss()).isZero();
        assertThat(loss.additiveEpsilon()).isZero();
        assertThat(loss.igdPlus()).isZero();
        assertThat(loss.recovered()).isEqualTo(1);
        assertThat(loss.meanAccuracyRegret()).isZero();
        assertThat(loss.uncoveredBudget()).isZero();
        assertThat(loss.maxLatencyOverhead()).isZero();
    }

    @Test
    void dominatedPicksAreDropped() {
        PairFronts fronts = compare(new double[] {1, 2, 3}, new double[] {5, 4, 3}, new double[] {60, 70, 80})
                .fronts();
        assertThat(fronts.selection()).containsExactly(2, 1, 0);
        assertThat(fronts.proxy()).containsExactly(2);
    }

    @Test
    void oneArchitectureAlone() {
        ParetoLoss loss =
                compare(new double[] {3}, new double[] {2}, new double[] {70}).loss();
        assertThat(loss.hvLoss()).isZero();
        assertThat(loss.hvTarget()).isCloseTo(1.21, EXACT);
        assertThat(loss.meanAccuracyRegret()).isZero();
        assertThat(loss.maxAccuracyRegret()).isZero();
        assertThat(loss.recovered()).isEqualTo(1);
    }

    @Test
    void aConstantTargetHasAOnePointFrontAndTheProxyFindsIt() {
        PairResult result = compare(new double[] {1, 2, 3}, new double[] {4, 4, 4}, new double[] {60, 80, 70});
        assertThat(result.fronts().target()).containsExactly(1);
        assertThat(result.fronts().proxy()).containsExactly(1);
        assertThat(result.loss().hvLoss()).isZero();
    }

    @Test
    void withoutCommonArchitecturesNothingIsDefined() {
        PairResult result = compare(new double[] {1, NONE}, new double[] {NONE, 1}, new double[] {60, 70});
        assertThat(result.fronts().common()).isEmpty();
        assertThat(result.fronts().target()).isEmpty();
        assertThat(result.loss().hvLoss()).isNaN();
        assertThat(result.loss().recovered()).isNaN();
        assertThat(result.loss().unreachable()).isZero();
    }

    @Test
    void missingAccuraciesLeaveTheCommonSet() {
        PairResult result = compare(new double[] {1, 2, 3}, new double[] {1, 2, 3}, new double[] {NONE, 70, 80});
        assertThat(result.fronts().common()).containsExactly(1, 2);
    }

    @Test
    void theRegionRestrictsBeforeAnyFrontIsDrawn() {
        PairResult result =
                ParetoAnalysis.compare(PROXY, TARGET, ACCURACY, new RegionOfInterest(65, 2, 4), ReferencePoint.DEFAULT);
        assertThat(result.fronts().common()).containsExactly(1, 4);
        assertThat(result.fronts().target()).containsExactly(1);
        assertThat(result.fronts().proxy()).containsExactly(4);
        assertThat(result.loss().maxAccuracyRegret()).isNaN();
        assertThat(result.loss().meanLatencyOverhead()).isEqualTo(1);
        assertThat(result.loss().uncoveredBudget()).isEqualTo(2);
    }

    @Test
    void theRegionHoldsItsEnds() {
        RegionOfInterest region = new RegionOfInterest(65, 2, 4);
        assertThat(region.contains(2, 65)).isTrue();
        assertThat(region.contains(4, 65)).isTrue();
        assertThat(region.contains(4.1, 65)).isFalse();
        assertThat(region.contains(1.9, 65)).isFalse();
        assertThat(region.contains(3, 64.9)).isFalse();
        assertThat(region.isAll()).isFalse();
        assertThat(RegionOfInterest.ALL.isAll()).isTrue();
        assertThat(RegionOfInterest.ALL.contains(1e9, -1)).isTrue();
    }

    @Test
    void theFrameLeadsThereAndBack() {
        ParetoLoss.Frame frame = new ParetoLoss.Frame(1, 5, 60, 80);
        assertThat(frame.latencyAt(1.1)).isCloseTo(5.4, EXACT);
        assertThat(frame.f1(5.4)).isCloseTo(1.1, EXACT);
        assertThat(frame.accuracyAt(1.1)).isCloseTo(58, EXACT);
        assertThat(frame.f2(58)).isCloseTo(1.1, EXACT);
    }

    /** Both selected on the proxy, equally fast on the target: the less accurate comes first. */
    @Test
    void aSelectionOfOneLatencyStandsByRisingAccuracy() {
        PairFronts fronts = compare(new double[] {3, 1, 2}, new double[] {4, 4, 4}, new double[] {80, 60, 70})
                .fronts();
        assertThat(fronts.selection()).containsExactly(1, 2, 0);
    }

    @Test
    void whatTheProxyNeverReachesIsCountedApart() {
        double[] latency = {1, 2, 3};
        double[] accuracy = {60, 70, 80};
        FrontLoss loss = new FrontLoss(new int[] {0, 1, 2}, new int[] {1}, latency, accuracy, ReferencePoint.DEFAULT);
        FrontLoss.Extent overhead = loss.latencyOverhead();
        assertThat(overhead.leftOut()).isEqualTo(1);
        assertThat(overhead.mean()).isEqualTo(0.5);
        assertThat(overhead.max()).isEqualTo(1);
        assertThat(loss.uncoveredBudget()).isEqualTo(0.5);
        assertThat(loss.accuracyRegret()).isEqualTo(new FrontLoss.Regret(0, 10, 3, 0));
    }

    /** T 60, 70, 90, 95 at 1, 2, 4, 8 ms; P 60, 75 at 1, 3: 10 points from 2 to 3, 15 from 4 to 8, 20 at 8 alone. */
    @Test
    void theGreatestRegretSaysAtWhichBudgetAndOverHowMany() {
        double[] latency = {1, 2, 4, 8, 3};
        double[] accuracy = {60, 70, 90, 95, 75};
        FrontLoss at =
                new FrontLoss(new int[] {0, 1, 2, 3}, new int[] {0, 4}, latency, accuracy, ReferencePoint.DEFAULT);
        assertThat(at.accuracyRegret().max()).isEqualTo(20);
        assertThat(at.accuracyRegret().budget()).isEqualTo(8);
        assertThat(at.accuracyRegret().width()).isZero();
        FrontLoss over =
                new FrontLoss(new int[] {0, 1, 2}, new int[] {0, 4}, latency, accuracy, ReferencePoint.DEFAULT);
        assertThat(over.accuracyRegret().budget()).isEqualTo(4);
        FrontLoss wide =
                new FrontLoss(new int[] {0, 2, 3}, new int[] {0, 3}, latency, accuracy, ReferencePoint.DEFAULT);
        assertThat(wide.accuracyRegret().max()).isEqualTo(30);
        assertThat(wide.accuracyRegret().budget()).isEqualTo(4);
        assertThat(wide.accuracyRegret().width()).isCloseTo(4 / 7.0, EXACT);
    }

    @Test
    void theAccurateHalfStandsBesideTheHeadline() {
        PairResult result = compare(PROXY, TARGET, ACCURACY);
        assertThat(result.accurateFrom()).as("median of 60, 60, 70, 70, 80").isEqualTo(70);
        RegionOfInterest set =
                new RegionOfInterest(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 80);
        PairResult accurate = ParetoAnalysis.compare(PROXY, TARGET, ACCURACY, set, ReferencePoint.DEFAULT);
        assertThat(accurate.accurateFrom()).isEqualTo(80);
        assertThat(accurate.accurate().hvLoss())
                .as("one architecture, selected")
                .isZero();
        assertThat(accurate.loss()).isEqualTo(result.loss());
        assertThat(set.isAll()).isTrue();
    }

    @Test
    void whatWasSelectedInWhateverWayIsHeldAgainstTheSameOptimum() {
        PairResult of = ParetoAnalysis.selected(
                compare(PROXY, TARGET, ACCURACY).fronts().selection(),
                TARGET,
                ACCURACY,
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT);
        assertThat(of.loss()).isEqualTo(compare(PROXY, TARGET, ACCURACY).loss());
        assertThat(ParetoAnalysis.selected(new int[0], TARGET, ACCURACY, RegionOfInterest.ALL, ReferencePoint.DEFAULT)
                        .loss()
                        .hvLoss())
                .isNaN();
    }

    @Test
    void aReferencePointInsideTheFrontCountsOnlyWhatItSees() {
        ReferencePoint inside = new ReferencePoint(0.5, 0.75);
        ParetoLoss loss = ParetoAnalysis.compare(PROXY, TARGET, ACCURACY, RegionOfInterest.ALL, inside)
                .loss();
        assertThat(loss.hvTarget()).isCloseTo(0.25 * 0.25, EXACT);
        assertThat(loss.hvProxy()).isZero();
        assertThat(loss.hvLoss()).isEqualTo(1);
        ReferencePoint ideal = new ReferencePoint(0, 0);
        assertThat(ParetoAnalysis.compare(PROXY, TARGET, ACCURACY, RegionOfInterest.ALL, ideal)
                        .loss()
                        .hvLoss())
                .isNaN();
    }
}

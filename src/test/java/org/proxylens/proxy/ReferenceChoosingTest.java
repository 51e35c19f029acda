package org.proxylens.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.choose.PairFigures;
import org.proxylens.proxy.choose.ProxySet;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.proxy.choose.ThresholdAnalysis.Loss;
import org.proxylens.proxy.choose.ThresholdAnalysis.Predictor;
import org.proxylens.proxy.newdevice.Calibration;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.CalibrationBin;
import org.proxylens.rank.ReferenceData;

/** What choosing a proxy finds on our own sets and on published measurements. */
class ReferenceChoosingTest {
    /** Devices that are in a set twice. */
    private static final Set<String> TWINS = Set.of("eagle_i7", "gtx_twin");

    /** The Brier score of saying one half each time. */
    private static final double COIN = 0.25;

    private static Dataset dataset(Path root, String set) {
        ReferenceData.Latencies latencies = ReferenceData.latencies(root, set);
        int rows = latencies.columns().get(0).length;
        List<String> ids = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
        List<Device> devices = new ArrayList<>();
        for (int device = 0; device < latencies.names().size(); device++) {
            String name = latencies.names().get(device);
            if (!TWINS.contains(name)) {
                devices.add(Device.ofMilliseconds(name, latencies.columns().get(device)));
            }
        }
        return new Dataset(set, new ArchitectureTable(ids, List.of(), List.of()), devices, List.of(), List.of());
    }

    @Test
    void whatAnSrccSaysOfALossIsAsAnIndependentProgramHasIt() {
        ThresholdAnalysis analysis = threshold(ReferenceData.OWN);
        JsonNode expected = ReferenceData.expected(ReferenceData.OWN, "threshold.json");
        assertThat(analysis.points()).hasSize(7 * 6);
        for (Loss loss : Loss.values()) {
            for (Predictor predictor : Predictor.values()) {
                assertThat(analysis.rankCorrelation(predictor, loss))
                        .as("%s, %s", loss, predictor)
                        .isCloseTo(
                                expected.get(loss.name()).get(predictor.name()).asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void rankingAmongTheMostAccurateForetellsTheLossBetterThanRankingAmongAll() {
        assumeTrue(Files.isDirectory(ReferenceData.PUBLISHED), "the published measurements are not beside the project");
        ThresholdAnalysis analysis = threshold(ReferenceData.PUBLISHED);
        assertThat(analysis.points()).hasSize(18 * 17);
        for (Loss loss : Loss.values()) {
            double all = analysis.rankCorrelation(Predictor.ALL, loss);
            assertThat(analysis.rankCorrelation(Predictor.ACCURATE, loss))
                    .isGreaterThan(all + (loss == Loss.ACCURATE ? 0.1 : 0.2));
            // of the loss among accurate networks the front tells less than of the others: .09 more than all networks
            // do
            assertThat(analysis.rankCorrelation(Predictor.FRONT, loss))
                    .isGreaterThan(all + (loss == Loss.ACCURATE ? 0.05 : 0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void theProxySetReachesEveryTargetAndIsProvenSmallest(Path root) {
        PairFigures figures = PairFigures.of(
                dataset(root, "fbnet"), null, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
        ProxySet set = ProxySet.bySrcc(figures, 0.9);
        assertThat(set.optimal()).isTrue();
        for (int target = 0; target < figures.size(); target++) {
            int by = set.servedBy()[target];
            assertThat(set.proxies()).contains(by);
            assertThat(figures.srcc().value()[target][by]).isGreaterThanOrEqualTo(0.9);
        }
        for (int alone : set.alone()) {
            assertThat(set.proxies()).contains(alone);
        }
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void probabilitiesOfStrongMonotonicityComeTrue(Path root) {
        // few devices of our own making: a pool of four to six is no better than the formula, but no coin
        boolean own = root.equals(ReferenceData.OWN);
        for (String set : List.of("oneproxy", "fbnet", "nasbench201")) {
            Dataset dataset = dataset(root, set);
            Calibration pool = calibration(dataset, Calibration.Judge.POOL);
            Calibration plain = calibration(dataset, Calibration.Judge.BONETT_WRIGHT);
            assertThat(pool.brier()).as(set).isLessThan(own ? COIN : plain.brier() + 0.005);
            assertThat(pool.coverage()).as(set).isBetween(own ? 0.8 : 0.9, 0.99);
            assertThat(pool.refused().right()).as(set).isGreaterThan(own ? 0.9 : 0.97);
            for (CalibrationBin bin : pool.bins()) {
                double chance = 4 * Math.sqrt(bin.probability() * (1 - bin.probability()) / bin.trials());
                assertThat(bin.frequency() - bin.probability()).as(set).isBetween(-0.15 - chance, 0.15 + chance);
            }
        }
    }

    private static ThresholdAnalysis threshold(Path root) {
        return ThresholdAnalysis.of(PairFigures.of(
                dataset(root, "nasbench201"),
                ReferenceData.accuracy(root, "acc_imagenet16_120"),
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT,
                Progress.NONE));
    }

    private static Calibration calibration(Dataset dataset, Calibration.Judge judge) {
        return Calibration.of(dataset, 20, 6, 1, Design.RANDOM, judge, 0.9, Progress.NONE);
    }
}

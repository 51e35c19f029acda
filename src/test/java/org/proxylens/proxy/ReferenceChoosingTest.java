package org.proxylens.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

/** What choosing a proxy finds on published measurements. */
class ReferenceChoosingTest {
    private static Dataset dataset(String set) {
        ReferenceData.Latencies latencies = ReferenceData.latencies(set);
        int rows = latencies.columns().get(0).length;
        List<String> ids = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
        List<Device> devices = new ArrayList<>();
        for (int device = 0; device < latencies.names().size(); device++) {
            String name = latencies.names().get(device);
            if (!name.equals("eagle_i7")) {
                devices.add(Device.ofMilliseconds(name, latencies.columns().get(device)));
            }
        }
        return new Dataset(set, new ArchitectureTable(ids, List.of(), List.of()), devices, List.of(), List.of());
    }

    @Test
    void rankingAmongTheMostAccurateForetellsTheLossBetterThanRankingAmongAll() {
        PairFigures figures = PairFigures.of(
                dataset("nasbench201"),
                ReferenceData.accuracy("acc_imagenet16_120"),
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT,
                Progress.NONE);
        ThresholdAnalysis analysis = ThresholdAnalysis.of(figures);
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

    @Test
    void theProxySetReachesEveryTargetAndIsProvenSmallest() {
        PairFigures figures =
                PairFigures.of(dataset("fbnet"), null, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
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

    @Test
    void probabilitiesOfStrongMonotonicityComeTrue() {
        for (String set : List.of("oneproxy", "fbnet", "nasbench201")) {
            Dataset dataset = dataset(set);
            Calibration pool = calibration(dataset, Calibration.Judge.POOL);
            Calibration plain = calibration(dataset, Calibration.Judge.BONETT_WRIGHT);
            assertThat(pool.brier()).as(set).isLessThan(plain.brier() + 0.005);
            assertThat(pool.coverage()).as(set).isBetween(0.9, 0.99);
            assertThat(pool.refused().right()).as(set).isGreaterThan(0.97);
            for (CalibrationBin bin : pool.bins()) {
                double chance = 4 * Math.sqrt(bin.probability() * (1 - bin.probability()) / bin.trials());
                assertThat(bin.frequency() - bin.probability()).as(set).isBetween(-0.15 - chance, 0.15 + chance);
            }
        }
    }

    private static Calibration calibration(Dataset dataset, Calibration.Judge judge) {
        return Calibration.of(dataset, 20, 6, 1, Design.RANDOM, judge, 0.9, Progress.NONE);
    }
}

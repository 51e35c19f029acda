package org.proxylens.proxy.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.choose.PairFigures;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.space.Architecture;
import org.proxylens.space.BlockCosts;
import org.proxylens.space.OneHotCode;
import org.proxylens.space.OneHotCodeTest;
import org.proxylens.space.SearchSpace;
import org.proxylens.space.Spaces;

public class CostFeaturesTest {
    @Test
    void cellsCostWhatTheirPublishedCountsSay() {
        // published multiply-accumulates of NAS-Bench-201, in millions: 7.78 at least, 220.12 at most
        List<Device> costs = CostFeatures.of(OneHotCodeTest.table(cell("skip_connect"), cell("nor_conv_3x3")));

        double[] macs = named(costs, "macs");
        assertThat(macs[0] / 1e6).isCloseTo(7.78, within(0.01));
        assertThat(macs[1] / 1e6).isCloseTo(220.12, within(0.01));
        assertThat(named(costs, "layers")[0]).isEqualTo(named(costs, "layers")[1]);
        assertThat(named(costs, "memory_traffic")[0]).isLessThan(named(costs, "memory_traffic")[1]);
    }

    @Test
    void blocksCostTheirConvolutions() {
        String base = "k3_e1" + "|skip".repeat(21);
        String grouped = "k3_e1_g2" + "|skip".repeat(21);
        List<Device> costs = CostFeatures.of(OneHotCodeTest.table(base, grouped));

        // block 0: 16 channels kept on 112 x 112, two 1 x 1 convolutions, halved by the groups
        double[] macs = named(costs, "macs");
        assertThat(macs[0] - macs[1]).isEqualTo(16.0 * 16 * 112 * 112);
        double[] params = named(costs, "params");
        assertThat(params[0] - params[1]).isEqualTo(16.0 * 16);
        assertThat(costs).extracting(Device::costName).containsExactly("macs", "params", "memory_traffic", "layers");
    }

    /** As long as a space says that each block costs what its token and position say. */
    @Test
    void costsSummedBlockByBlockAreThoseOfTheWholeArchitecture() {
        Random random = new Random(2);
        for (String one : List.of(cell("none"), "k3_e1" + "|skip".repeat(21))) {
            SearchSpace space = Spaces.read(one).orElseThrow().space();
            String[] archs = IntStream.range(0, 40)
                    .mapToObj(row -> space.write(IntStream.range(0, space.positions())
                            .mapToObj(space::vocabulary)
                            .map(tokens -> tokens.get(random.nextInt(tokens.size())))
                            .toList()))
                    .toArray(String[]::new);
            OneHotCode code = OneHotCodeTest.code(archs);
            BlockCosts[] totals = CostFeatures.totals(code, space);

            assertThat(space.isSumOfBlocks()).isTrue();
            for (int row = 0; row < archs.length; row++) {
                assertThat(totals[row]).isEqualTo(new Architecture(space, code.tokens(row)).costs());
            }
        }
    }

    @Test
    void unknownArchitecturesHaveNoCostsAndUnknownSpacesNone() {
        double[] macs = named(CostFeatures.of(OneHotCodeTest.table(cell("none"), null)), "macs");

        assertThat(macs[0]).isPositive();
        assertThat(macs[1]).isNaN();
        assertThat(CostFeatures.of(OneHotCodeTest.table("a|b", "c|d"))).isEmpty();
    }

    private static Dataset dataset(Device... devices) {
        return new Dataset(
                "cells",
                OneHotCodeTest.table(cell("skip_connect"), cell("nor_conv_1x1"), cell("nor_conv_3x3")),
                List.of(devices),
                List.of(),
                List.of());
    }

    @Test
    void costsStandBehindTheDevicesAndOneOfTheSameNameStandsInstead() {
        Dataset plain = dataset(
                Device.ofMilliseconds("phone", new double[] {1, 2, 3}),
                Device.ofMilliseconds("params", new double[] {3, 2, 1}));
        Dataset with = CostFeatures.with(plain);
        assertThat(with.deviceNames()).containsExactly("phone", "params", "macs", "memory_traffic", "layers");
        assertThat(with.devices()).filteredOn(CostFeatures::isComputed).hasSize(3);
        assertThat(CostFeatures.measured(with)).isEqualTo(plain);
        assertThat(CostFeatures.measured(plain)).isSameAs(plain);
        assertThat(CostFeatures.sameMeasured(plain, with)).isTrue();
        assertThat(CostFeatures.sameMeasured(plain, dataset())).isFalse();
        assertThat(CostFeatures.sameMeasured(null, plain)).isFalse();
    }

    @Test
    void costsAreRankedAsProxiesAndAreNoTargets() {
        Dataset with = CostFeatures.with(dataset(
                Device.ofMilliseconds("phone", new double[] {1, 2, 3}),
                Device.ofMilliseconds("board", new double[] {2, 1, 3})));
        PairFigures figures = PairFigures.of(
                with, new double[] {70, 80, 90}, RegionOfInterest.ALL, ReferencePoint.DEFAULT, Progress.NONE);
        assertThat(figures.targets()).containsExactly(0, 1);
        ProxyRanking ranking = ProxyRanking.of(figures, 0.9);
        assertThat(ranking.rows()).hasSize(6);
        assertThat(ranking.rows())
                .filteredOn(row -> row.device().equals("macs"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.targets()).isEqualTo(2);
                    assertThat(row.reached()).isEqualTo(1);
                });
        assertThat(ProxySet.bySrcc(figures, 0.9).proxies()).containsExactly(0, 1);
        assertThat(ThresholdAnalysis.of(figures).points()).hasSize(2);
    }

    public static String cell(String operation) {
        return Stream.of(List.of(0), List.of(0, 1), List.of(0, 1, 2))
                .map(node ->
                        node.stream().map(edge -> operation + "~" + edge).collect(Collectors.joining("|", "|", "|")))
                .collect(Collectors.joining("+"));
    }

    private static double[] named(List<Device> costs, String name) {
        Device found = costs.stream()
                .filter(device -> device.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Arrays.copyOf(found.latencies(), found.latencies().length);
    }
}

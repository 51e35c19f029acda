package org.proxylens.proxy.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeRegression;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.kernel.PositionSmoothing;
import org.proxylens.proxy.sample.Design;
import org.proxylens.space.OneHotCode;

/** A code of more columns than matrices over them can have, and the same terms with and without such matrices. */
class WideCodeTest {
    private static final int ROWS = 400;

    @Test
    void termsOfAPoolAreTheSameWithoutMatrices() {
        OneHotCode oneHot = OneHotCode.of(60, row -> codes(60, 5, 4, 9).get(row));
        CodeFeatures code = new CodeFeatures(oneHot);
        CodeRegression regression = new CodeRegression(code);
        PositionSmoothing smoothing = new PositionSmoothing(oneHot.positions());
        Random random = new Random(4);
        List<PoolMember> members = IntStream.range(0, 6)
                .mapToObj(i ->
                        PoolMember.of("d" + i, i > 0, random.doubles(60, 1, 9).toArray(), code, regression, regression))
                .toList();
        int[] some = {0, 3, 4};

        List<KernelTerm> sums = new PoolSums(code, smoothing, members.subList(0, 1), members.subList(1, 6)).terms(some);
        List<KernelTerm> forms =
                new PoolForms(code, smoothing, members.subList(0, 1), members.subList(1, 6)).terms(some);

        assertThat(sums).hasSameSizeAs(forms);
        for (int term = 0; term < sums.size(); term++) {
            assertThat(sums.get(term).part()).isEqualTo(forms.get(term).part());
            for (int row = 0; row < 60; row++) {
                assertThat(sums.get(term).at(row, 7)).isCloseTo(forms.get(term).at(row, 7), within(1e-10));
            }
        }
    }

    @Test
    void whatEachTokenCostsIsLearntFromKnownDevices() {
        Random random = new Random(6);
        Adapter adapter = adapter(codes(ROWS, 15, 40, 2), random, (position, token) -> random.nextDouble(0.1, 1));

        for (AdaptationMethod method : EnumSet.complementOf(EnumSet.of(AdaptationMethod.SCRATCH))) {
            assertThat(srcc(adapter, method)).as(method.id()).isGreaterThan(0.9);
        }
    }

    @Test
    void whatTokensCostAlikeAtAllPositionsIsLearntFromTheMeasurementsAlone() {
        Adapter adapter = adapter(
                codes(ROWS, 150, 2, 2), new Random(6), (position, token) -> 1 + Math.abs(token.hashCode() % 10));

        assertThat(srcc(adapter, AdaptationMethod.SCRATCH)).isGreaterThan(0.9);
        assertThat(srcc(adapter, AdaptationMethod.BLEND)).isGreaterThan(0.9);
    }

    /** SRCC on the rows that were not measured, from 20. */
    private static double srcc(Adapter adapter, AdaptationMethod method) {
        AdaptationOptions options = new AdaptationOptions(method, null, null, 0.9, 1);
        Adaptation adaptation = adapter.sampled("d0", 20, Design.RANDOM, options, Progress.NONE);
        assertThat(adaptation.scored()).isEqualTo(ROWS - 20);
        return adaptation.srcc();
    }

    /** Five devices whose latencies are sums over a wide code, on each of them of costs 20 % about those given. */
    private static Adapter adapter(List<String> archs, Random random, ToDoubleBiFunction<Integer, String> cost) {
        OneHotCode code = OneHotCode.of(ROWS, archs::get);
        assertThat(new CodeFeatures(code).wide()).isTrue();
        double[] costs = new double[code.columns()];
        for (int row = 0; row < ROWS; row++) {
            for (int position = 0; position < code.positions(); position++) {
                int column = code.active(row)[position];
                costs[column] = costs[column] > 0
                        ? costs[column]
                        : cost.applyAsDouble(position, code.tokens(row).get(position));
            }
        }
        List<Device> devices = new ArrayList<>();
        for (int device = 0; device < 5; device++) {
            double[] own = Arrays.stream(costs)
                    .map(usual -> usual * random.nextDouble(0.8, 1.2))
                    .toArray();
            devices.add(Device.ofMilliseconds(
                    "d" + device,
                    IntStream.range(0, ROWS)
                            .mapToDouble(row -> code.dot(row, own))
                            .toArray()));
        }
        ArchitectureTable table = new ArchitectureTable(
                IntStream.range(0, ROWS).mapToObj(Integer::toString).toList(), archs, List.of());
        return new Adapter(new Dataset("wide", table, devices, List.of(), List.of()));
    }

    private static List<String> codes(int rows, int positions, int tokens, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, positions)
                        .mapToObj(position ->
                                "op" + (char) ('a' + random.nextInt(tokens) % 26) + "x".repeat(random.nextInt(2)))
                        .collect(Collectors.joining("|")))
                .toList();
    }
}

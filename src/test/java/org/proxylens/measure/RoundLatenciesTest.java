package org.proxylens.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.measured.Host;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.data.measured.RoundLatency;
import org.proxylens.data.measured.Visit;

/** Simulated rounds of 60 networks between 1 and 10 ms on machines of changing speed. */
class RoundLatenciesTest {
    private static final int NETWORKS = 60;
    private static final int PASSES = 5;

    private static double truth(int network) {
        return Math.pow(10, network / (NETWORKS - 1.0));
    }

    private static List<Visit> round(int round, long seed, double noise, IntToDoubleFunction speed) {
        Random random = new Random(seed);
        List<Visit> visits = new ArrayList<>();
        for (int pass = 1; pass <= PASSES; pass++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, NETWORKS).boxed().toList());
            Collections.shuffle(order, random);
            for (int network : order) {
                double latency =
                        truth(network) * speed.applyAsDouble(visits.size()) * Math.exp(noise * random.nextGaussian());
                visits.add(visit(network, round, pass, latency, true));
            }
        }
        return visits;
    }

    private static Visit visit(int network, int round, int pass, double latency, boolean settled) {
        return new Visit(Integer.toString(network), round, pass, latency, latency, latency, 5, settled);
    }

    private static MeasurementLog log(List<Visit> visits) {
        Host host = new Host("a processor", 2, "performance", "a system");
        return new MeasurementLog(
                "here", Map.of(), host, "2026-01-01T00:00:00Z", 5, visits, null, List.of(), List.of());
    }

    @Test
    void whatARepetitionWouldReachIsTheAgreementOfTheHalvesSteppedUp() {
        // ranks 1 2 3 4 in the odd pass, 1 2 4 3 in the even one: rho = 1 - 6 * 2 / (4 * 15) = 0.8, and 1.6 / 1.8
        List<Visit> visits = List.of(
                visit(0, 1, 1, 1, true),
                visit(1, 1, 1, 2, true),
                visit(2, 1, 1, 3, true),
                visit(3, 1, 1, 4, true),
                visit(0, 1, 2, 1, true),
                visit(1, 1, 2, 2, true),
                visit(2, 1, 2, 4, true),
                visit(3, 1, 2, 3, true));

        assertThat(RoundAgreement.repeated(visits)).isCloseTo(8.0 / 9, within(1e-12));
    }

    @Test
    void whatIsForetoldOfARepetitionComesTrue() {
        double foretold = 0;
        double reached = 0;
        for (int seed = 0; seed < 8; seed++) {
            List<Visit> first = round(1, seed, 0.1, place -> 1);
            foretold += RoundAgreement.repeated(first) / 8;
            List<Visit> both = new ArrayList<>(first);
            both.addAll(round(2, 100 + seed, 0.1, place -> 1));
            reached += RoundAgreement.of(RoundLatencies.of(log(both))).value() / 8;
        }

        assertThat(reached).isCloseTo(foretold, within(0.005));
    }

    private static double miss(String archId, double latency) {
        return Math.abs(Math.log(latency / truth(Integer.parseInt(archId))));
    }

    private static double meanMiss(List<RoundLatency> rounds) {
        return rounds.stream()
                .mapToDouble(round -> miss(round.archId(), round.latencyMs()))
                .average()
                .orElseThrow();
    }

    @Test
    void withoutNoiseTheLatenciesComeOutAsTheyAre() {
        assertThat(RoundLatencies.of(log(round(1, 1, 0, at -> 1))))
                .hasSize(NETWORKS)
                .allSatisfy(each ->
                        assertThat(each.latencyMs()).isCloseTo(truth(Integer.parseInt(each.archId())), within(1e-9)));
    }

    @Test
    void aSpeedThatWandersIsTakenOut() {
        // two waves, 30 and 16 visits long: slower and faster by a third
        IntToDoubleFunction wanders = at -> Math.exp(0.2 * Math.sin(at / 5.0) + 0.15 * Math.sin(at / 2.5));
        List<Visit> visits = round(1, 2, 0.03, wanders);
        Map<String, List<Visit>> raw = visits.stream().collect(Collectors.groupingBy(Visit::archId));
        double before = raw.entrySet().stream()
                .mapToDouble(each -> miss(
                        each.getKey(),
                        each.getValue().stream()
                                .mapToDouble(Visit::latencyMs)
                                .sorted()
                                .toArray()[PASSES / 2]))
                .average()
                .orElseThrow();

        assertThat(meanMiss(RoundLatencies.of(log(visits)))).isLessThan(before / 2);
    }

    @Test
    void onASteadyMachineNothingIsTakenOut() {
        List<Visit> visits = round(1, 3, 0.02, at -> 1);
        List<RoundLatency> rounds = RoundLatencies.of(log(visits));

        assertThat(rounds)
                .allSatisfy(each -> assertThat(each.visits()).hasSize(PASSES).allSatisfy(latency -> assertThat(
                                visits.stream().mapToDouble(Visit::latencyMs))
                        .anyMatch(raw -> Math.abs(raw / latency - 1) < 1e-9)));
    }

    @Test
    void visitsThatWereNotSettledCountOnlyWhereThereAreNoOthers() {
        List<Visit> visits = new ArrayList<>();
        for (int pass = 1; pass <= 4; pass++) {
            visits.add(visit(1, 1, pass, pass > 2 ? 30 : 3, pass <= 2));
            visits.add(visit(2, 1, pass, 5, false));
        }
        List<RoundLatency> rounds = RoundLatencies.of(log(visits));

        assertThat(rounds.get(0).settled()).isTrue();
        assertThat(rounds.get(0).visits()).hasSize(2);
        assertThat(rounds.get(1).settled()).isFalse();
        assertThat(rounds.get(1).visits()).hasSize(4);
    }

    @Test
    void roundsAreHeldAgainstEachOther() {
        List<Visit> visits = new ArrayList<>(round(1, 4, 0.02, at -> 1));
        visits.addAll(round(2, 5, 0.02, at -> 1.2));

        assertThat(RoundAgreement.of(RoundLatencies.of(log(visits))).value()).isBetween(0.99, 1.0);
        assertThat(RoundAgreement.of(RoundLatencies.of(log(round(1, 4, 0, at -> 1))))
                        .defined())
                .isFalse();
    }
}

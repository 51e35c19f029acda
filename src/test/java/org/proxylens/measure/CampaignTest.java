package org.proxylens.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxylens.data.Progress;
import org.proxylens.data.measured.Host;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.data.measured.Visit;
import org.proxylens.space.Spaces;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkShape;

class CampaignTest {
    private static final SetUp ONE_THREAD = new SetUp(1, 1, SetUp.Optimisation.ALL, SetUp.CPU);
    private static final Network NETWORK = Spaces.read(
                    "|skip_connect~0|+|none~0|none~1|+|none~0|none~1|skip_connect~2|")
            .flatMap(known -> known.network(NetworkShape.published(1)))
            .orElseThrow();
    private static final int PASSES = Protocol.DEFAULT.passes();
    private static final Map<String, Double> LATENCIES = latencies(20);

    private static Map<String, Double> latencies(int count) {
        Map<String, Double> latencies = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            latencies.put("n" + i, 10.0 + i);
        }
        return latencies;
    }

    private static List<Candidate> candidates() {
        return LATENCIES.keySet().stream().map(id -> new Candidate(id, NETWORK)).toList();
    }

    private static MeasurementLog nothing() {
        Host host = new Host("a processor", 2, "performance", "a system");
        return new MeasurementLog(
                "here", Map.of(), host, "2026-01-01T00:00:00Z", 5, List.of(), null, List.of(), List.of());
    }

    private static MeasurementLog measure(FakeMachine machine, Protocol protocol, MeasurementLog begun) {
        return new Campaign(machine, ONE_THREAD, protocol, machine, begun).run(candidates(), log -> {}, Progress.NONE);
    }

    private static void assertRight(MeasurementLog log) {
        assertThat(RoundLatencies.of(log)).allSatisfy(round -> assertThat(round.latencyMs())
                .isCloseTo(LATENCIES.get(round.archId()), within(1e-6)));
    }

    @Test
    void everyNetworkIsMeasuredInEveryPassUntilTwoRoundsAgree() {
        MeasurementLog log = measure(new FakeMachine(LATENCIES::get, time -> 1), Protocol.DEFAULT, nothing());

        assertThat(log.rounds()).isEqualTo(2);
        assertThat(log.visits()).hasSize(2 * PASSES * LATENCIES.size()).allMatch(Visit::settled);
        assertThat(log.disturbances()).isEmpty();
        assertThat(RoundLatencies.of(log)).hasSize(2 * LATENCIES.size());
        assertRight(log);
    }

    @Test
    void aNoisyMachineGetsMorePassesUntilTheRoundWouldComeOutAlikeOnceMore() {
        MeasurementLog log = measure(noisy(0.15), Protocol.DEFAULT.with(1, Duration.ofHours(1)), nothing());

        int passes = log.visits().stream().mapToInt(Visit::pass).max().orElseThrow();
        assertThat(passes).isGreaterThan(PASSES).isLessThan(Protocol.DEFAULT.mostPasses());
        assertThat(RoundAgreement.repeated(log.visits())).isGreaterThanOrEqualTo(Protocol.DEFAULT.agreement());
        for (int before = PASSES; before < passes; before++) {
            int pass = before;
            assertThat(RoundAgreement.repeated(log.visits().stream()
                            .filter(visit -> visit.pass() <= pass)
                            .toList()))
                    .isLessThan(Protocol.DEFAULT.agreement());
        }
    }

    @Test
    void theFirstRoundOfANoisyMachineLeavesTimeForASecond() {
        Duration tooShortForMostPassesTwice = Duration.ofSeconds(400);

        MeasurementLog log = measure(noisy(1), Protocol.DEFAULT.with(2, tooShortForMostPassesTwice), nothing());

        int[] passes = IntStream.of(1, 2)
                .map(round -> log.visits().stream()
                        .filter(visit -> visit.round() == round)
                        .mapToInt(Visit::pass)
                        .max()
                        .orElse(0))
                .toArray();
        assertThat(passes[0]).isGreaterThan(PASSES).isLessThan(Protocol.DEFAULT.mostPasses());
        assertThat(passes[1]).isGreaterThanOrEqualTo(PASSES);
    }

    @Test
    void aMachineThatIsNoiseAloneEndsAtTheMostPasses() {
        MeasurementLog log = measure(noisy(1), Protocol.DEFAULT.with(1, Duration.ofHours(1)), nothing());

        assertThat(log.visits().stream().mapToInt(Visit::pass).max()).hasValue(Protocol.DEFAULT.mostPasses());
    }

    /** Whose visits differ for no reason, each by itself: their runs agree. */
    private static FakeMachine noisy(double deviation) {
        return new FakeMachine(
                LATENCIES::get, time -> Math.exp(deviation * new Random(Math.round(time / 150)).nextGaussian()));
    }

    @Test
    void passesAreShuffledAnew() {
        MeasurementLog log = measure(new FakeMachine(LATENCIES::get, time -> 1), Protocol.DEFAULT, nothing());
        List<String> order = log.visits().stream().map(Visit::archId).toList();

        assertThat(order.subList(0, 20)).containsExactlyInAnyOrderElementsOf(LATENCIES.keySet());
        assertThat(order.subList(0, 20))
                .isNotEqualTo(order.subList(20, 40))
                .isNotEqualTo(List.copyOf(LATENCIES.keySet()));
    }

    @Test
    void whatWasMeasuredWhileTheMachineWasSlowerIsToldAndMeasuredAgain() {
        FakeMachine slowForAWhile = new FakeMachine(LATENCIES::get, time -> time > 600 && time < 2_500 ? 1.3 : 1);

        MeasurementLog log = measure(slowForAWhile, Protocol.DEFAULT, nothing());

        assertThat(log.disturbances()).isNotEmpty().anySatisfy(each -> assertThat(each.archIds())
                .isNotEmpty());
        assertThat(log.visits()).allMatch(Visit::settled);
        assertRight(log);
    }

    @Test
    void aMachineThatWasSlowFromTheStartIsFoundOutWhenItIsNoLonger() {
        MeasurementLog log =
                measure(new FakeMachine(LATENCIES::get, time -> time < 1_500 ? 1.4 : 1), Protocol.DEFAULT, nothing());

        assertThat(log.disturbances()).isNotEmpty();
        assertThat(log.visits()).allMatch(Visit::settled);
        assertRight(log);
    }

    @Test
    void otherProgramsThatTakeTheProcessorsAreToldAlthoughTheSentinelSawNothing() {
        MeasurementLog log = measure(
                new FakeMachine(LATENCIES::get, time -> 1).crowded(2),
                Protocol.DEFAULT.with(1, Duration.ofHours(1)),
                nothing());

        assertThat(log.disturbances()).isNotEmpty().allSatisfy(each -> assertThat(each.otherCores())
                .isEqualTo(2));
        // it never became quiet, so the last attempt counts and is marked
        assertThat(log.visits()).hasSize(PASSES * LATENCIES.size()).noneMatch(Visit::settled);
    }

    @Test
    void furtherNetworksAreMeasuredAlthoughTheFirstOnesAgreeAlready() {
        FakeMachine machine = new FakeMachine(LATENCIES::get, time -> 1);
        List<Candidate> first = candidates().subList(0, 5);
        MeasurementLog some = new Campaign(machine, ONE_THREAD, Protocol.DEFAULT, machine, nothing())
                .run(first, log -> {}, Progress.NONE);
        assertThat(some.visits()).hasSize(2 * PASSES * 5);

        MeasurementLog more = new Campaign(machine, ONE_THREAD, Protocol.DEFAULT, machine, some)
                .run(candidates().subList(5, 12), log -> {}, Progress.NONE);

        assertThat(more.visits()).hasSize(2 * PASSES * 12);
    }

    @Test
    void theBudgetEndsAfterTheNetworkAtHand() {
        FakeMachine machine = new FakeMachine(LATENCIES::get, time -> 1);

        MeasurementLog log = measure(machine, Protocol.DEFAULT.with(3, Duration.ofMillis(2_500)), nothing());

        assertThat(log.visits()).hasSizeBetween(1, LATENCIES.size() - 1).allMatch(Visit::settled);
        assertThat(machine.nanoTime()).isLessThan(Duration.ofMillis(3_500).toNanos());
    }

    @Test
    void givingUpLosesNothingAndGoingOnMeasuresOnlyTheRest() {
        List<MeasurementLog> kept = new ArrayList<>();
        FakeMachine first = new FakeMachine(LATENCIES::get, time -> 1);
        Campaign campaign = new Campaign(first, ONE_THREAD, Protocol.DEFAULT, first, nothing());

        assertThatThrownBy(() -> campaign.run(candidates(), kept::add, fraction -> {
                    if (kept.size() == 9) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        MeasurementLog begun = kept.get(kept.size() - 1);
        List<Visit> sure = begun.visits().stream().filter(Visit::settled).toList();
        assertThat(begun.visits()).hasSize(8);
        assertThat(sure).hasSize(6);

        FakeMachine second = new FakeMachine(LATENCIES::get, time -> 1);
        MeasurementLog whole = measure(second, Protocol.DEFAULT, begun);

        assertThat(whole.visits()).startsWith(sure.toArray(Visit[]::new)).hasSize(2 * PASSES * LATENCIES.size());
        FakeMachine all = new FakeMachine(LATENCIES::get, time -> 1);
        measure(all, Protocol.DEFAULT, nothing());
        assertThat(second.loads()).isLessThan(all.loads() - 5);
    }
}

package org.proxylens.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.proxylens.data.Progress;
import org.proxylens.data.measured.Disturbance;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.data.measured.Visit;
import org.proxylens.rank.Quantiles;

/**
 * Measures a list of networks by a {@link Protocol}. After each network all that counts so far is handed on to be kept, so that
 * a campaign that ends early has lost nothing; another that begins with what was kept goes on where it ended.
 */
public final class Campaign {
    /** Processors that others may use beside the networks before what was measured meanwhile is doubted. */
    private static final double OTHERS = 0.5;

    private final Engine engine;
    private final SetUp setUp;
    private final Protocol protocol;
    private final Machine machine;
    private final int cores;
    private final Stopwatch stopwatch;
    private final List<Visit> visits;
    private final List<Double> sentinels;
    private final List<Disturbance> disturbances;
    private MeasurementLog log;
    private boolean calm = true;

    /** @param begun what was measured before, perhaps nothing */
    public Campaign(Engine engine, SetUp setUp, Protocol protocol, Machine machine, MeasurementLog begun) {
        this.engine = engine;
        this.setUp = setUp;
        this.protocol = protocol;
        this.machine = machine;
        this.cores = begun.host().cores();
        this.stopwatch = new Stopwatch(machine, protocol.visitTime().toNanos());
        this.log = begun;
        visits = new ArrayList<>(begun.visits());
        sentinels = new ArrayList<>(begun.sentinel());
        disturbances = new ArrayList<>(begun.disturbances());
    }

    /**
     * Measures.
     *
     * @param candidates in any order
     * @param kept is given what counts after each network
     * @param progress of the time or of the rounds, whichever ends sooner
     * @return all that counts
     * @throws java.util.concurrent.CancellationException where the user gave up; what was measured has been handed on
     */
    public MeasurementLog run(List<Candidate> candidates, Consumer<MeasurementLog> kept, Progress progress) {
        long end = machine.nanoTime() + protocol.budget().toNanos();
        long begin = machine.nanoTime();
        Candidate sentinel = Candidate.sentinel(candidates);
        machine.otherCores();
        for (int round = 1; round <= protocol.rounds() && !agrees(candidates); round++) {
            Map<String, Integer> attempts = new HashMap<>();
            List<Candidate> pending = pending(candidates, round);
            List<Candidate> segment = new ArrayList<>();
            if (!pending.isEmpty()) {
                calm = Math.abs(Math.log(look(sentinel, round))) <= protocol.bound();
            }
            while (!pending.isEmpty() || !segment.isEmpty()) {
                boolean over = machine.nanoTime() > end;
                if (pending.isEmpty() || over || segment.size() == protocol.sentinelEvery()) {
                    pending.addAll(judge(segment, candidates, sentinel, round, over ? Map.of() : attempts));
                    segment.clear();
                    keep(kept);
                    if (over) {
                        return log;
                    }
                    continue;
                }
                Candidate next = pending.remove(0);
                attempts.merge(next.archId(), 1, Integer::sum);
                Visit visit = stopwatch.visit(engine, next, setUp, round).withSettled(false);
                int own = round;
                visits.removeIf(earlier -> isOf(earlier, own, List.of(next)));
                visits.add(visit);
                segment.add(next);
                keep(kept);
                double rounds = (round - pending.size() / (double) candidates.size()) / protocol.rounds();
                progress.at(Math.min(1, Math.max(rounds, (machine.nanoTime() - begin) / (double) (end - begin))));
            }
        }
        return log;
    }

    /** Whether the rounds so far order these networks alike; what else was measured before does not count. */
    private boolean agrees(List<Candidate> candidates) {
        Set<String> ids = candidates.stream().map(Candidate::archId).collect(Collectors.toSet());
        List<Visit> own =
                visits.stream().filter(visit -> ids.contains(visit.archId())).toList();
        boolean whole = own.stream().map(Visit::archId).distinct().count() == ids.size();
        return whole
                && RoundAgreement.of(log.with(own, sentinels, disturbances)).value() >= protocol.agreement();
    }

    private List<Candidate> pending(List<Candidate> candidates, int round) {
        List<Candidate> pending = new ArrayList<>(candidates.stream()
                .filter(candidate -> visits.stream()
                        .noneMatch(visit ->
                                visit.round() == round && visit.archId().equals(candidate.archId()) && visit.settled()))
                .toList());
        Collections.shuffle(pending, new Random(log.seed() * 31 + round));
        return pending;
    }

    private double look(Candidate sentinel, int round) {
        double latency = stopwatch.visit(engine, sentinel, setUp, round).latencyMs();
        double before = sentinels.isEmpty()
                ? latency
                : Quantiles.of(sentinels.stream().mapToDouble(Double::doubleValue))
                        .at(0.5);
        double ratio = latency / before;
        if (isFaster(ratio)) {
            sentinels.clear();
        }
        if (Math.log(ratio) <= protocol.bound()) {
            sentinels.add(latency);
        }
        return ratio;
    }

    /** Whether the machine had been slowed down until then: nothing makes it faster than it is. */
    private boolean isFaster(double ratio) {
        return Math.log(ratio) < -protocol.bound();
    }

    /**
     * What has to be measured again where the machine was not as before: the segment, or where it was slowed down from the
     * start all of the round.
     *
     * @param attempts made for each network in this round; none where there is no time for more
     */
    private List<Candidate> judge(
            List<Candidate> segment,
            List<Candidate> candidates,
            Candidate sentinel,
            int round,
            Map<String, Integer> attempts) {
        if (segment.isEmpty()) {
            return List.of();
        }
        double others = machine.otherCores();
        double ratio = look(sentinel, round);
        boolean crowded = others > OTHERS && others + setUp.threads() > cores - OTHERS / 2;
        boolean calmBefore = calm;
        calm = !crowded && Math.abs(Math.log(ratio)) <= protocol.bound();
        // both the sentinel before and the one behind vouch for what lies between
        if (calm && calmBefore) {
            visits.replaceAll(visit -> isOf(visit, round, segment) ? visit.withSettled(true) : visit);
            return List.of();
        }
        List<Candidate> doubted = isFaster(ratio) ? candidates : segment;
        List<Candidate> again = doubted.stream()
                .filter(candidate -> visits.stream().anyMatch(visit -> isOf(visit, round, List.of(candidate))))
                .filter(candidate ->
                        attempts.getOrDefault(candidate.archId(), protocol.attempts()) < protocol.attempts())
                .toList();
        disturbances.add(new Disturbance(
                round, ratio, others, again.stream().map(Candidate::archId).toList()));
        visits.replaceAll(visit -> isOf(visit, round, doubted) ? visit.withSettled(false) : visit);
        return again;
    }

    private static boolean isOf(Visit visit, int round, List<Candidate> some) {
        return visit.round() == round
                && some.stream().anyMatch(candidate -> candidate.archId().equals(visit.archId()));
    }

    private void keep(Consumer<MeasurementLog> kept) {
        log = log.with(visits, sentinels, disturbances);
        kept.accept(log);
    }
}

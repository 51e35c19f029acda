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
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;
import org.proxylens.data.measured.Disturbance;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.data.measured.Visit;

/**
 * Measures a list of networks by a {@link Protocol}. All that counts so far is handed on again and again to be kept, so that
 * a campaign that ends early has lost nothing; another that begins with what was kept goes on where it ended.
 */
public final class Campaign {
    /** Processors that others may use beside the networks before what was measured meanwhile is doubted. */
    private static final double OTHERS = 0.5;

    /** What is measured is kept as often as takes a twentieth of the time at the most. */
    private static final int KEEPING_SHARE = 20;

    private final Engine engine;
    private final SetUp setUp;
    private final Protocol protocol;
    private final Machine machine;
    private final int cores;
    private final Stopwatch stopwatch;
    private final List<Visit> visits;
    private final List<Double> sentinels;
    private final List<Disturbance> disturbances;
    private SentinelWatch watch;
    private @Nullable String sentinelId;
    private MeasurementLog log;
    private boolean calm = true;
    private int crowdedInARow;
    private double furthest;
    private long keptAt;
    private long keeping;

    /** @param begun what was measured before, perhaps nothing */
    public Campaign(Engine engine, SetUp setUp, Protocol protocol, Machine machine, MeasurementLog begun) {
        this.engine = engine;
        this.setUp = setUp;
        this.protocol = protocol;
        this.machine = machine;
        this.cores = begun.host().cores();
        this.stopwatch = new Stopwatch(machine, protocol.visitTime().toNanos());
        this.watch = new SentinelWatch(protocol.floor());
        this.log = begun;
        visits = new ArrayList<>(begun.visits());
        sentinels = new ArrayList<>(begun.sentinel());
        disturbances = new ArrayList<>(begun.disturbances());
        sentinelId = begun.sentinelId();
        begun.sentinel().forEach(watch::at);
    }

    /**
     * Measures.
     *
     * @param candidates in any order
     * @param kept is given what counts, in short intervals
     * @param progress of the time or of the rounds, whichever ends sooner
     * @return all that counts
     * @throws java.util.concurrent.CancellationException where the user gave up; what was measured has been handed on
     */
    public MeasurementLog run(List<Candidate> candidates, Consumer<MeasurementLog> kept, Progress progress) {
        long begin = machine.nanoTime();
        long end = begin + protocol.budget().toNanos();
        Candidate sentinel = sentinel(candidates);
        machine.otherCores();
        int passes = protocol.mostPasses();
        for (int round = 1; round <= protocol.rounds() && !agrees(candidates); round++) {
            long roundBegin = machine.nanoTime();
            int pass = 0;
            do {
                pass++;
                double ofAll = 1.0 / protocol.rounds() / Math.max(pass, passes);
                double done = (round - 1.0) / protocol.rounds() + (pass - 1) * ofAll;
                Progress ofPass = fraction -> {
                    double spent = (machine.nanoTime() - begin) / (double) (end - begin);
                    furthest = Math.min(1, Math.max(furthest, Math.max(done + ofAll * fraction, spent)));
                    progress.at(furthest);
                };
                if (!pass(new Turn(round, pass), candidates, sentinel, end, kept, ofPass)) {
                    return log;
                }
                if (pass >= Math.min(2, protocol.passes())) {
                    int most = round > 1 ? protocol.mostPasses() : twice(pass, machine.nanoTime() - roundBegin, end);
                    passes = Math.max(
                            protocol.passes(), Math.min(most, passesNeeded(candidates, new Turn(round, pass))));
                }
            } while (pass < passes);
        }
        return log;
    }

    /**
     * How many passes the round will have, as it looks now: as many more as those so far as its error is greater than it may be, if so many are
     * allowed. The odds r / (1 - r) of the agreement grow in step with the passes (Spearman and Brown, 1910).
     */
    private int passesNeeded(List<Candidate> candidates, Turn latest) {
        double goal = protocol.agreement();
        int pass = latest.pass();
        if (goal >= 1 || pass >= protocol.mostPasses()) {
            return pass;
        }
        Set<String> ids = ids(candidates);
        double reached = RoundAgreement.repeated(visits.stream()
                .filter(visit ->
                        visit.round() == latest.round() && visit.pass() <= pass && ids.contains(visit.archId()))
                .toList());
        if (reached >= goal || Double.isNaN(reached)) {
            return pass;
        }
        double times = reached <= 0 ? protocol.mostPasses() : goal / (1 - goal) * (1 - reached) / reached;
        return (int) Math.min(protocol.mostPasses(), Math.max(pass + 1, Math.ceil(pass * times)));
    }

    /** The most passes of the first round for which there is time in the second as well, if there is more than one. */
    private int twice(int done, long took, long end) {
        double left = (end - machine.nanoTime()) * (double) done / took;
        return protocol.rounds() == 1 ? protocol.mostPasses() : (int) ((left + done) / 2);
    }

    private static Set<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::archId).collect(Collectors.toSet());
    }

    /** The one of before where it is among them; where it is not, what its latencies said is of no use. */
    private Candidate sentinel(List<Candidate> candidates) {
        Candidate sentinel = candidates.stream()
                .filter(candidate -> candidate.archId().equals(sentinelId))
                .findFirst()
                .orElseGet(() -> Candidate.sentinel(candidates));
        if (!sentinel.archId().equals(sentinelId)) {
            sentinelId = sentinel.archId();
            sentinels.clear();
            watch = new SentinelWatch(protocol.floor());
        }
        return sentinel;
    }

    /** A round and a pass of it. */
    private record Turn(int round, int pass) {
        boolean isOf(Visit visit) {
            return visit.round() == round && visit.pass() == pass;
        }
    }

    /** Whether there was time for all of it. */
    private boolean pass(
            Turn turn,
            List<Candidate> candidates,
            Candidate sentinel,
            long end,
            Consumer<MeasurementLog> kept,
            Progress progress) {
        Map<String, Integer> attempts = new HashMap<>();
        List<Candidate> pending = pending(candidates, turn);
        List<Candidate> segment = new ArrayList<>();
        if (!pending.isEmpty()) {
            while (sentinels.size() < SentinelWatch.RECENT - 1) {
                look(sentinel, turn);
            }
            calm = look(sentinel, turn).calm();
        }
        while (!pending.isEmpty() || !segment.isEmpty()) {
            boolean over = machine.nanoTime() > end;
            if (pending.isEmpty() || over || segment.size() == protocol.sentinelEvery()) {
                pending.addAll(judge(segment, sentinel, turn, over ? Map.of() : attempts));
                segment.clear();
                keep(kept);
                if (over) {
                    return false;
                }
                continue;
            }
            Candidate next = pending.remove(0);
            attempts.merge(next.archId(), 1, Integer::sum);
            Visit visit = stopwatch
                    .visit(engine, next, setUp, turn.round(), turn.pass())
                    .withSettled(false);
            visits.removeIf(earlier -> turn.isOf(earlier) && earlier.archId().equals(next.archId()));
            visits.add(visit);
            segment.add(next);
            if (machine.nanoTime() - keptAt >= KEEPING_SHARE * keeping) {
                keep(kept);
            }
            progress.at(1 - pending.size() / (double) candidates.size());
        }
        return true;
    }

    /** Whether the rounds so far order these networks alike; what else was measured before does not count. */
    private boolean agrees(List<Candidate> candidates) {
        Set<String> ids = ids(candidates);
        List<Visit> own =
                visits.stream().filter(visit -> ids.contains(visit.archId())).toList();
        boolean whole = own.stream().map(Visit::archId).distinct().count() == ids.size();
        return whole
                && RoundAgreement.of(RoundLatencies.of(log.with(own, sentinelId, sentinels, disturbances)))
                                .value()
                        >= protocol.agreement();
    }

    private List<Candidate> pending(List<Candidate> candidates, Turn turn) {
        Set<String> settled = visits.stream()
                .filter(visit -> turn.isOf(visit) && visit.settled())
                .map(Visit::archId)
                .collect(Collectors.toSet());
        List<Candidate> pending = new ArrayList<>(candidates.stream()
                .filter(candidate -> !settled.contains(candidate.archId()))
                .toList());
        Collections.shuffle(pending, new Random((log.seed() * 31 + turn.round()) * 31 + turn.pass()));
        return pending;
    }

    private SentinelWatch.Look look(Candidate sentinel, Turn turn) {
        double latency = stopwatch
                .visit(engine, sentinel, setUp, turn.round(), turn.pass())
                .latencyMs();
        sentinels.add(latency);
        return watch.at(latency);
    }

    /**
     * What has to be measured again because the machine was not as before.
     *
     * @param attempts made for each network in this pass; none where there is no time for more
     */
    private List<Candidate> judge(
            List<Candidate> segment, Candidate sentinel, Turn turn, Map<String, Integer> attempts) {
        if (segment.isEmpty()) {
            return List.of();
        }
        double others = machine.otherCores();
        SentinelWatch.Look look = look(sentinel, turn);
        boolean crowded = others > OTHERS && others + setUp.threads() > cores - OTHERS / 2;
        crowdedInARow = crowded ? crowdedInARow + 1 : 0;
        boolean calmBefore = calm;
        calm = look.calm() && !crowded;
        if (look.crept() != 1) {
            disturbances.add(new Disturbance(turn.round(), look.crept(), others, List.of()));
        }
        Set<String> ids = ids(segment);
        // both the sentinel before and the one behind vouch for what lies between
        if (calm && calmBefore) {
            visits.replaceAll(
                    visit -> turn.isOf(visit) && ids.contains(visit.archId()) ? visit.withSettled(true) : visit);
            return List.of();
        }
        // where others stay, to measure again is to no avail
        List<Candidate> again = segment.stream()
                .filter(candidate -> crowdedInARow < SentinelWatch.PATIENCE
                        && attempts.getOrDefault(candidate.archId(), protocol.attempts()) < protocol.attempts())
                .toList();
        disturbances.add(new Disturbance(
                turn.round(),
                look.ratio(),
                others,
                again.stream().map(Candidate::archId).toList()));
        return again;
    }

    private void keep(Consumer<MeasurementLog> kept) {
        long from = machine.nanoTime();
        log = log.with(visits, sentinelId, sentinels, disturbances);
        kept.accept(log);
        keptAt = machine.nanoTime();
        keeping = keptAt - from;
    }
}

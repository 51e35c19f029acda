package org.proxylens.proxy.remeasure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.Staircase;
import org.proxylens.proxy.sample.JointPrediction;
import org.proxylens.proxy.sample.Prediction;

/**
 * Doubt about the places on a target's front: the share of posterior draws in which an architecture is a member, and
 * which measurements leave the least of the front's hypervolume unknown. The expected share of the hypervolume that the
 * measured architectures reach is submodular in them, so taking the one of greatest gain again and again comes within
 * 1 − 1/e of the best set (Nemhauser, Wolsey and Fisher 1978).
 */
public final class FrontDoubt {
    /** From this probability on a place on the front counts as sure. */
    public static final double SURE = 0.9;

    /** With this probability no place on the front counts as sure. */
    public static final double NEVER = 2;

    private final FrontDraws draws;
    private final double[] accuracy;
    private final Map<Integer, Double> membership = new HashMap<>();
    private final List<View> views = new ArrayList<>();
    private final int[] sure;

    /**
     * Draws fronts.
     *
     * @param joint what is predicted
     * @param eligible rows that may be on the front: with an accuracy, in the region
     * @param accuracy by row, percent
     * @param sureFrom from which probability a place on the front needs no measurement; above 1 for never
     * @param leastAccuracies the regions whose losses are to be small alike, negative infinity for all
     */
    public FrontDoubt(
            JointPrediction joint,
            Prediction marginal,
            int[] eligible,
            double[] accuracy,
            double sureFrom,
            double[] leastAccuracies,
            ReferencePoint reference,
            long seed) {
        this.accuracy = accuracy;
        draws = new FrontDraws(joint, marginal, eligible, accuracy, new Random(seed));
        for (int draw = 0; draw < FrontDraws.DRAWS; draw++) {
            double[] column = draws.column(draw);
            for (int row : draws.front(column, Double.NEGATIVE_INFINITY)) {
                membership.merge(row, 1.0 / FrontDraws.DRAWS, Double::sum);
            }
            for (double least : leastAccuracies) {
                int[] front = draws.front(column, least);
                if (front.length > 0) {
                    views.add(new View(draw, column, front, least, reference));
                }
            }
        }
        int[] candidates = draws.candidates();
        int[] places = IntStream.range(0, candidates.length)
                .filter(place -> membership(candidates[place]) >= sureFrom)
                .toArray();
        sure = Arrays.stream(places).map(place -> candidates[place]).toArray();
        for (int place : places) {
            views.forEach(view -> view.add(place, accuracy[candidates[place]]));
        }
    }

    /** The rows that are surely on the front and so need no measurement. */
    public int[] sure() {
        return sure.clone();
    }

    /** The share of draws in which a row is on the front. */
    public double membership(int row) {
        return membership.getOrDefault(row, 0.0);
    }

    /** The share of the front's hypervolume that the architectures measured so far, and the sure ones, are expected to miss. */
    public double expectedLoss() {
        return views.stream().mapToDouble(View::loss).average().orElse(Double.NaN);
    }

    /**
     * A network to measure.
     *
     * @param row the architecture
     * @param probability that it is on the front
     * @param expectedLoss the share of the front's hypervolume that is expected to be missed once it and those before it
     *     are measured
     */
    public record Pick(int row, double probability, double expectedLoss) {}

    private record Entry(int place, double gain, int round) {}

    /**
     * The networks to measure next, the one of greatest gain first.
     *
     * @param most how many at most; fewer where no other gains anything
     * @param seconds what measuring each of the rows takes: where they differ, the greatest gain a second is taken
     * @param budget seconds that all together may take
     */
    public List<Pick> next(int most, IntToDoubleFunction seconds, double budget) {
        double room = budget;
        int[] candidates = draws.candidates();
        PriorityQueue<Entry> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Entry::gain).reversed());
        for (int place = 0; place < candidates.length; place++) {
            queue.add(new Entry(place, gain(place) / seconds.applyAsDouble(candidates[place]), 0));
        }
        List<Pick> picks = new ArrayList<>();
        while (picks.size() < most && !queue.isEmpty()) {
            Entry entry = queue.remove();
            if (entry.gain() <= 0) {
                break;
            }
            // gains only shrink: one worked out anew that still leads is the greatest
            if (entry.round() < picks.size()) {
                double gain = gain(entry.place()) / seconds.applyAsDouble(candidates[entry.place()]);
                queue.add(new Entry(entry.place(), gain, picks.size()));
                continue;
            }
            int row = candidates[entry.place()];
            double takes = seconds.applyAsDouble(row);
            if (takes > room) {
                continue;
            }
            room -= takes;
            views.forEach(view -> view.add(entry.place(), accuracy[row]));
            picks.add(new Pick(row, membership(row), expectedLoss()));
        }
        return picks;
    }

    private double gain(int place) {
        double percent = accuracy[draws.candidates()[place]];
        return views.stream().mapToDouble(view -> view.gain(place, percent)).sum() / views.size();
    }

    /** One draw among architectures of a least accuracy: what of its front's hypervolume is measured. */
    private final class View {
        private final int draw;
        private final double least;
        private final ParetoLoss.Frame frame;
        private final Staircase reached;
        private final double whole;

        View(int draw, double[] column, int[] front, double least, ReferencePoint reference) {
            this.draw = draw;
            this.least = least;
            int last = front.length - 1;
            frame = new ParetoLoss.Frame(
                    column[front[0]], column[front[last]], accuracy[front[0]], accuracy[front[last]]);
            Staircase all = new Staircase(reference.latency(), reference.shortfall());
            Arrays.stream(front).forEach(row -> all.add(frame.f1(column[row]), frame.f2(accuracy[row])));
            whole = all.area();
            reached = new Staircase(reference.latency(), reference.shortfall());
            for (int row : draws.measured()) {
                add(column[row], accuracy[row]);
            }
        }

        double loss() {
            return 1 - reached.area() / whole;
        }

        double gain(int place, double percent) {
            return percent < least ? 0 : reached.gain(frame.f1(draws.latency(draw, place)), frame.f2(percent)) / whole;
        }

        void add(int place, double percent) {
            add(draws.latency(draw, place), percent);
        }

        private void add(double latency, double percent) {
            if (percent >= least) {
                reached.add(frame.f1(latency), frame.f2(percent));
            }
        }
    }
}

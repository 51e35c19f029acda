package org.proxylens.rank;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Whether members of one group are more alike than members of different groups: mean correlation of the pairs inside a
 * group against that of the pairs between groups, held against what shuffled groups show (a permutation test on the
 * matrix as a whole, as Mantel 1967 has it, since pairs that share a member are not independent).
 *
 * @param within mean over the pairs inside a group; NaN of none
 * @param withinPairs how many are defined
 * @param between mean over the pairs between groups; NaN of none
 * @param betweenPairs how many are defined
 * @param byChance where 95 % of the differences within − between lie when the groups are shuffled
 * @param p share of shuffles, the one at hand among them, whose difference is at least as large; NaN without one
 */
public record GroupContrast(
        double within, int withinPairs, double between, int betweenPairs, Interval byChance, double p) {
    private static final double TAIL = 0.025;

    /** How much more alike members of one group are. */
    public double difference() {
        return within - between;
    }

    /**
     * The contrast of groups.
     *
     * @param value a symmetric matrix, NaN where undefined
     * @param members indices into the matrix of those that take part
     * @param groups the group of each of them, in their order
     * @param shuffles how many shuffles are drawn
     */
    public static GroupContrast of(double[][] value, int[] members, int[] groups, int shuffles, long seed) {
        Sums own = Sums.of(value, members, groups);
        double observed = own.difference();
        if (Double.isNaN(observed)) {
            return own.contrast(Interval.UNDEFINED, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] shuffled = groups.clone();
        double[] differences = new double[shuffles];
        int asLarge = 1;
        // sums in another order differ in their last bits: what is the same difference counts as one
        double enough = observed - 1e-12;
        for (int i = 0; i < shuffles; i++) {
            shuffle(shuffled, random);
            differences[i] = Sums.of(value, members, shuffled).difference();
            asLarge += differences[i] >= enough ? 1 : 0;
        }
        Quantiles quantiles = Quantiles.of(DoubleStream.of(differences));
        Interval byChance = new Interval(quantiles.at(TAIL), quantiles.at(1 - TAIL));
        return own.contrast(byChance, asLarge / (shuffles + 1.0));
    }

    private static void shuffle(int[] groups, SplittableRandom random) {
        for (int i = groups.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = groups[j];
            groups[j] = groups[i];
            groups[i] = other;
        }
    }

    private record Sums(double within, int withinPairs, double between, int betweenPairs) {
        static Sums of(double[][] value, int[] members, int[] groups) {
            double within = 0;
            double between = 0;
            int withinPairs = 0;
            int betweenPairs = 0;
            for (int i = 0; i < members.length; i++) {
                double[] row = value[members[i]];
                for (int j = i + 1; j < members.length; j++) {
                    double r = row[members[j]];
                    if (Double.isNaN(r)) {
                        continue;
                    }
                    if (groups[i] == groups[j]) {
                        within += r;
                        withinPairs++;
                    } else {
                        between += r;
                        betweenPairs++;
                    }
                }
            }
            return new Sums(within / withinPairs, withinPairs, between / betweenPairs, betweenPairs);
        }

        double difference() {
            return within - between;
        }

        GroupContrast contrast(Interval byChance, double p) {
            return new GroupContrast(within, withinPairs, between, betweenPairs, byChance, p);
        }
    }
}

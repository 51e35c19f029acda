package org.proxylens.proxy.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ones of many rows in groups of up to four neighbours, each group that occurs a number of its own: sums over all rows read a
 * number for each group and no longer one for each column.
 */
final class GroupedOnes {
    private static final int DOUBLINGS = 2;
    /** Of a table by pairs of groups. */
    private static final int MOST_PAIRS = 1 << 20;

    private final List<Pairs> pairs = new ArrayList<>();
    /** By row where its groups begin, and where the last row's end. */
    private int[] starts;

    private int[] groups;
    private int kinds;

    /**
     * Pairs of groups, or of columns at first.
     *
     * @param kinds how many there are of what is paired, which is the number of none as well
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, never compared
    private record Pairs(int[] first, int[] second, int kinds) {}

    /**
     * Groups.
     *
     * @param ones by row the columns that are 1
     * @param columns how many columns there are
     */
    GroupedOnes(int[][] ones, int columns) {
        starts = new int[ones.length + 1];
        for (int row = 0; row < ones.length; row++) {
            starts[row + 1] = starts[row] + ones[row].length;
        }
        groups = new int[starts[ones.length]];
        for (int row = 0; row < ones.length; row++) {
            System.arraycopy(ones[row], 0, groups, starts[row], ones[row].length);
        }
        kinds = columns;
        for (int doubling = 0; doubling < DOUBLINGS && (long) kinds * (kinds + 1) <= MOST_PAIRS; doubling++) {
            pair();
        }
    }

    private void pair() {
        int[] numbers = new int[kinds * (kinds + 1)];
        int[] paired = new int[groups.length];
        int[] from = new int[starts.length];
        int[] first = new int[Math.min(numbers.length, groups.length)];
        int[] second = new int[first.length];
        int found = 0;
        int n = 0;
        for (int row = 0; row + 1 < starts.length; row++) {
            int end = starts[row + 1];
            for (int at = starts[row]; at < end; at += 2) {
                int other = at + 1 < end ? groups[at + 1] : kinds;
                int key = groups[at] * (kinds + 1) + other;
                if (numbers[key] == 0) {
                    first[found] = groups[at];
                    second[found] = other;
                    numbers[key] = ++found;
                }
                paired[n++] = numbers[key] - 1;
            }
            from[row + 1] = n;
        }
        pairs.add(new Pairs(Arrays.copyOf(first, found), Arrays.copyOf(second, found), kinds));
        starts = from;
        groups = Arrays.copyOf(paired, n);
        kinds = found;
    }

    /** The product of each row with a weight per column. */
    double[] dots(double[] weights) {
        double[] byGroup = weights;
        for (Pairs level : pairs) {
            double[] before = Arrays.copyOf(byGroup, level.kinds + 1);
            before[level.kinds] = 0;
            byGroup = new double[level.first.length];
            for (int i = 0; i < byGroup.length; i++) {
                byGroup[i] = before[level.first[i]] + before[level.second[i]];
            }
        }
        double[] dots = new double[starts.length - 1];
        for (int row = 0, at = 0; row < dots.length; row++) {
            double sum = 0;
            for (int end = starts[row + 1]; at < end; at++) {
                sum += byGroup[groups[at]];
            }
            dots[row] = sum;
        }
        return dots;
    }

    /** Adds rows, each times its value, to a sum per column. */
    void add(int[] rows, double[] values, double[] into) {
        double[] sums = new double[kinds];
        for (int row : rows) {
            double value = values[row];
            for (int at = starts[row], end = starts[row + 1]; at < end; at++) {
                sums[groups[at]] += value;
            }
        }
        for (int i = pairs.size() - 1; i >= 0; i--) {
            Pairs level = pairs.get(i);
            double[] apart = new double[level.kinds + 1];
            for (int group = 0; group < sums.length; group++) {
                apart[level.first[group]] += sums[group];
                apart[level.second[group]] += sums[group];
            }
            sums = Arrays.copyOf(apart, level.kinds);
        }
        for (int column = 0; column < sums.length; column++) {
            into[column] += sums[column];
        }
    }
}

package org.proxylens.proxy.design;

import java.util.Arrays;

/**
 * By how much chosen measurements beat random ones, by a leave-one-device-out backtest: some known devices stand for the new device in
 * turn, architectures are chosen from what the others show, and the error is held against that of architectures drawn
 * at random, more and more of them, until it is as small.
 *
 * <p>The error is the mean of 1 − SRCC between a device and its prediction.
 *
 * @param chosen measurements chosen
 * @param random how many random measurements leave the same error
 * @param orMore whether {@code random} is the most that was looked at, and still leaves a larger error
 * @param chosenError error with the chosen ones
 * @param randomError error with as many random ones
 * @param backtests devices that were left out, each in turn as the new one
 */
public record DesignGain(
        int chosen, int random, boolean orMore, double chosenError, double randomError, int backtests) {
    /** The fewest known devices with which there is a backtest. */
    public static final int FEWEST_DEVICES = 3;

    /** The numbers of random measurements that are looked at, in units of those chosen. */
    private static final double[] MULTIPLES = {0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8};

    /** The numbers of random measurements to look at, rising, each once, the number chosen among them. */
    public static int[] sizes(int chosen, int most) {
        return Arrays.stream(MULTIPLES)
                .mapToInt(multiple -> (int) Math.round(multiple * chosen))
                .filter(size -> size >= 1 && size <= most)
                .distinct()
                .toArray();
    }

    /**
     * Reads the gain off the errors of random measurements.
     *
     * @param sizes numbers of random measurements as {@link #sizes} gives them
     * @param errors mean error at each
     */
    public static DesignGain read(int chosen, double chosenError, int[] sizes, double[] errors, int backtests) {
        double[] falling = falling(errors);
        int at = 0;
        while (at < sizes.length && falling[at] > chosenError) {
            at++;
        }
        boolean orMore = at == sizes.length;
        double equal = orMore ? sizes[at - 1] : at == 0 ? sizes[0] : between(sizes, falling, at, chosenError);
        double randomError = falling[Arrays.binarySearch(sizes, chosen)];
        return new DesignGain(chosen, (int) Math.round(equal), orMore, chosenError, randomError, backtests);
    }

    /** Where the error is reached between two sizes, a straight line on logarithms. */
    private static double between(int[] sizes, double[] errors, int at, double error) {
        double most = errors[at - 1];
        double least = errors[at];
        double share = error > 0 && least > 0 ? Math.log(most / error) / Math.log(most / least) : 1;
        return sizes[at - 1] * Math.pow((double) sizes[at] / sizes[at - 1], share);
    }

    /** The nearest errors that do not rise (pool adjacent violators), as chance alone makes them rise. */
    private static double[] falling(double[] errors) {
        double[] means = new double[errors.length];
        int[] lengths = new int[errors.length];
        int blocks = 0;
        for (double error : errors) {
            means[blocks] = error;
            lengths[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] < means[blocks - 1]) {
                int length = lengths[blocks - 2] + lengths[blocks - 1];
                means[blocks - 2] =
                        (means[blocks - 2] * lengths[blocks - 2] + means[blocks - 1] * lengths[blocks - 1]) / length;
                lengths[blocks - 2] = length;
                blocks--;
            }
        }
        double[] falling = new double[errors.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(falling, at, at + lengths[block], means[block]);
            at += lengths[block];
        }
        return falling;
    }
}

package org.proxylens.pareto;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;

/**
 * A column of figures that were each measured several times, and how far single measurements lie off: residuals of all
 * rows that have repeats, in groups of like size, widened by sqrt(r / (r − 1)) since r repeats lie nearer to their own
 * middle than to the true value.
 */
public final class NoisyColumn {
    private static final int GROUPS = 5;
    private static final int LEAST_ROWS = 20;

    private final double[] values;
    private final int[] counts;
    private final boolean relative;
    private final double[] bounds;
    private final double[][] residuals;

    private NoisyColumn(double[] values, IntFunction<double[]> repeats, boolean relative) {
        this.values = values;
        this.relative = relative;
        counts = new int[values.length];
        Arrays.setAll(counts, row -> Math.max(1, repeats.apply(row).length));
        int[] noisy = ColumnValues.sorted(
                IntStream.range(0, values.length).filter(row -> counts[row] > 1 && !Double.isNaN(values[row])),
                Comparator.comparingDouble(row -> values[row]));
        int groups = Math.max(1, Math.min(GROUPS, noisy.length / LEAST_ROWS));
        bounds = new double[groups - 1];
        residuals = new double[groups][];
        for (int group = 0; group < groups; group++) {
            int[] rows = Arrays.copyOfRange(noisy, group * noisy.length / groups, (group + 1) * noisy.length / groups);
            residuals[group] = Arrays.stream(rows)
                    .mapToObj(row -> residuals(row, repeats.apply(row)))
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            if (group > 0) {
                bounds[group - 1] = values[rows[0]];
            }
        }
    }

    /**
     * Latencies, whose noise is in proportion.
     *
     * @param values the median of each row's repeats, NaN missing
     * @param repeats all valid measurements of a row
     */
    public static NoisyColumn ofLatencies(double[] values, IntFunction<double[]> repeats) {
        return new NoisyColumn(values, repeats, true);
    }

    /**
     * Accuracies of networks trained from several seeds.
     *
     * @param values the mean of each row's seeds, NaN missing
     * @param repeats the accuracies of a row, one a seed
     */
    public static NoisyColumn ofAccuracies(double[] values, IntFunction<double[]> repeats) {
        return new NoisyColumn(values, repeats, false);
    }

    private double[] residuals(int row, double[] measured) {
        double wider = Math.sqrt(measured.length / (measured.length - 1.0));
        return Arrays.stream(measured)
                .map(value -> wider * (relative ? Math.log(value / values[row]) : value - values[row]))
                .toArray();
    }

    /** The figures as they are. */
    public double[] values() {
        return values;
    }

    /** Whether any row has repeats. */
    public boolean noisy() {
        return residuals[0].length > 0;
    }

    /** The column measured anew, as often as it was: medians of latencies, means of accuracies. */
    public double[] resampled(Random random) {
        double[] drawn = values.clone();
        for (int row = 0; noisy() && row < drawn.length; row++) {
            if (!Double.isNaN(drawn[row])) {
                double off = off(group(drawn[row]), counts[row], random);
                drawn[row] = relative ? drawn[row] * Math.exp(off) : drawn[row] + off;
            }
        }
        return drawn;
    }

    private double[] group(double value) {
        int group = 0;
        while (group < bounds.length && value >= bounds[group]) {
            group++;
        }
        return residuals[group];
    }

    private double off(double[] pool, int count, Random random) {
        double[] drawn = new double[count];
        Arrays.setAll(drawn, i -> pool[random.nextInt(pool.length)]);
        if (!relative) {
            return Arrays.stream(drawn).average().orElseThrow();
        }
        Arrays.sort(drawn);
        return ColumnValues.median(drawn);
    }
}

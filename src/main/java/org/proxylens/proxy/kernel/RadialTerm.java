package org.proxylens.proxy.kernel;

import java.util.Arrays;
import java.util.List;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.proxy.numeric.Cholesky;

/** A squared exponential of the mean square distance between two rows of features, each in its standard deviations. */
public final class RadialTerm implements KernelTerm {
    private final double[][] features;
    private final double[] factors;

    /**
     * @param columns features of width 1
     * @param length length scale, in standard deviations of a feature
     */
    public RadialTerm(List<FeatureColumns> columns, double length) {
        features = columns.stream().map(FeatureColumns::values).toArray(double[][]::new);
        factors = columns.stream()
                .mapToDouble(column ->
                        column.squares() > 0 ? -0.5 / (length * length * columns.size() * column.squares()) : 0)
                .toArray();
    }

    @Override
    public KernelPart part() {
        return KernelPart.RADIAL;
    }

    @Override
    public double at(int row, int other) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            double difference = features[i][row] - features[i][other];
            sum += factors[i] * difference * difference;
        }
        return Math.exp(sum);
    }

    @Override
    public double at(int row) {
        return 1;
    }

    @Override
    public Section section(int[] rows, double scale) {
        double[][] fixed = fixed(rows);
        return (row, into, count) -> {
            double[] alike = new double[count];
            alike(row, fixed, alike, 0, count);
            for (int i = 0; i < count; i++) {
                into[i] += scale * alike[i];
            }
        };
    }

    @Override
    public Weighted weighted(int[] rows, double scale, double[] weights) {
        double[] scaled = Arrays.stream(weights).map(weight -> scale * weight).toArray();
        return (row, alike, from) -> Cholesky.dot(alike, from, scaled, 0, scaled.length);
    }

    /** The covariances with some fixed architectures, not scaled. */
    public Likeness likeness(int[] rows) {
        double[][] fixed = fixed(rows);
        return (row, into, from) -> alike(row, fixed, into, from, rows.length);
    }

    /** By feature its values in some rows. */
    private double[][] fixed(int[] rows) {
        double[][] fixed = new double[features.length][rows.length];
        for (int feature = 0; feature < fixed.length; feature++) {
            for (int i = 0; i < rows.length; i++) {
                fixed[feature][i] = features[feature][rows[i]];
            }
        }
        return fixed;
    }

    /** Of the first {@code count} fixed architectures. */
    private void alike(int row, double[][] fixed, double[] into, int from, int count) {
        Arrays.fill(into, from, from + count, 0);
        for (int feature = 0; feature < fixed.length; feature++) {
            addSquares(features[feature][row], fixed[feature], factors[feature], into, from, count);
        }
        for (int i = from; i < from + count; i++) {
            into[i] = Math.exp(into[i]);
        }
    }

    /** How alike an architecture is to some fixed ones. */
    @FunctionalInterface
    public interface Likeness {
        /** Writes it to an array, from {@code from} on. */
        void of(int row, double[] into, int from);
    }

    private static void addSquares(double value, double[] fixed, double factor, double[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            double difference = value - fixed[i];
            into[from + i] += factor * difference * difference;
        }
    }
}

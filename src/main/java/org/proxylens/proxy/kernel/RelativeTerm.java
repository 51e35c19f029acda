package org.proxylens.proxy.kernel;

import java.util.function.IntToDoubleFunction;

/** A linear term in one centred column, scaled to a mean square of 1. */
public record RelativeTerm(IntToDoubleFunction column, double scale) implements KernelTerm {
    /**
     * The term scaled to a mean square of 1.
     *
     * @param squares mean square of the column
     */
    public static RelativeTerm of(IntToDoubleFunction column, double squares) {
        return new RelativeTerm(column, squares > 0 ? 1 / squares : 0);
    }

    @Override
    public KernelPart part() {
        return KernelPart.RELATIVE;
    }

    @Override
    public double at(int row, int other) {
        return scale * column.applyAsDouble(row) * column.applyAsDouble(other);
    }

    @Override
    public Section section(int[] rows, double factor) {
        double[] fixed = new double[rows.length];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = factor * scale * column.applyAsDouble(rows[i]);
        }
        return (row, into, count) -> {
            double own = column.applyAsDouble(row);
            for (int i = 0; i < count; i++) {
                into[i] += own * fixed[i];
            }
        };
    }

    @Override
    public Weighted weighted(int[] rows, double factor, double[] weights) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += factor * scale * weights[i] * column.applyAsDouble(rows[i]);
        }
        double slope = sum;
        return (row, alike, from) -> slope * column.applyAsDouble(row);
    }
}

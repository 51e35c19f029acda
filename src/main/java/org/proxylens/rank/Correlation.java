package org.proxylens.rank;

/**
 * A rank correlation and the number of architectures it rests on.
 *
 * @param value the coefficient, NaN where undefined (n below 3 or a constant side)
 * @param n common architectures
 */
public record Correlation(double value, int n) {
    /** Whether the coefficient is a number. */
    public boolean defined() {
        return !Double.isNaN(value);
    }
}

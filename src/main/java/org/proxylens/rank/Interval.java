package org.proxylens.rank;

/** A confidence interval; both ends NaN where it is undefined. */
public record Interval(double low, double high) {
    /** The interval of an undefined figure. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /** Whether both ends are numbers. */
    public boolean defined() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }
}
